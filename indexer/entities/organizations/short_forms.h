// SPDX-License-Identifier: GPL-3.0-or-later
// By which shorter names does an article go on to speak of the organizations that it has named in full?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::indexer::organizations {

/// What a short form stands for.
struct ShortForm {
  std::size_t identity;
  Rule rule;
  bool is_ambiguous;   // two organizations have it
  bool is_head_alone;  // "the Council": only behind the full name
};

inline constexpr std::uint32_t max_short_words = 6;

/// The short forms of one article. Adding and finding take time in the length of the name.
class ShortForms {
public:
  explicit ShortForms(const ArticleView& article) : article_(article) {}

  /// Adds what the mention of `identity` at `range` may be shortened to: without its legal form, its first words
  /// ("Chrysler"), head and institution ("Security Council"), the head alone, its initials.
  void add_name(const FieldView& field, WordRange range, std::string_view type, std::size_t identity);
  /// Adds an acronym that the article defines; it stands whatever else it might be short for.
  void add_defined(std::string_view acronym, std::size_t identity);

  /// nullopt also where the words fit more than one organization.
  [[nodiscard]] std::optional<ShortForm> find(const FieldView& field, WordRange range) const;
  /// False if no short form starts with this word.
  [[nodiscard]] bool may_start(std::string_view folded) const { return first_words_.contains(std::string(folded)); }

private:
  void add(const FieldView& field, WordRange range, ShortForm form);
  void add_key(std::string key, std::string_view first_word, ShortForm form);
  void add_prefixes(const FieldView& field, WordRange core, std::size_t identity);
  [[nodiscard]] bool begins_with_person(const FieldView& field, WordRange core) const;
  void add_tails(const FieldView& field, WordRange core, std::size_t identity);
  void add_initials(const FieldView& field, WordRange core, std::size_t identity);
  [[nodiscard]] bool is_distinctive(const FieldView& field, WordRange range) const;

  const ArticleView& article_;
  std::unordered_map<std::string, ShortForm> forms_;
  std::unordered_set<std::string> first_words_;
};

}  // namespace dateline::indexer::organizations
