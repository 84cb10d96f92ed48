// SPDX-License-Identifier: GPL-3.0-or-later
// What do the class and id of an element say about what it holds?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::indexer {

enum class ClassMeaning : std::uint8_t {
  None,
  Furniture,        // sharing, promotion, related stories
  LikelyFurniture,  // words that also name parts with prose in them: "widget", "banner", "caption"
  Comments,         // what readers wrote
  Consent,          // cookie and privacy boxes
  Content           // the text of an article
};

struct ClassWord {
  ClassMeaning meaning = ClassMeaning::None;
  std::uint16_t word = 0;  // which entry of the table decided; in [0, class_word_count()]
};

[[nodiscard]] std::size_t class_word_count() noexcept;

/// The strongest meaning of the words in a class or id attribute ("article-comments", "relatedPosts", "ad_slot
/// wide"): Comments and Consent over Furniture over LikelyFurniture over Content. Words count, not letters inside them
/// ("commentary" is none), and not where they only describe a layout ("has-sidebar", "category-sports", "no-comments").
/// Only the first 512 bytes are looked at.
[[nodiscard]] ClassWord meaning_of_classes(std::string_view classes) noexcept;

}  // namespace dateline::indexer
