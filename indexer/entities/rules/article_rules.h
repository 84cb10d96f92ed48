// SPDX-License-Identifier: GPL-3.0-or-later
// What do the rules say about the words of one article?
#pragma once

#include "indexer/entities/rules/entity_rules.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer::rules {

/// Words [first, first + count) of a field, which are its bytes [from_byte, to_byte), name `rule->id`, or nothing (then
/// `rule` is a stop, or a context that the article does not meet).
struct RuledWords {
  std::uint32_t first;
  std::uint32_t count;
  std::uint32_t from_byte;
  std::uint32_t to_byte;
  const EntityRule* rule;
  [[nodiscard]] std::uint32_t end() const noexcept { return first + count; }
  [[nodiscard]] bool is_alias() const noexcept { return rule->verb == RuleVerb::Alias; }
};

/// True if the words [first, end) lie within words that name nothing; `ruled` is sorted by first word.
[[nodiscard]] bool are_stopped(std::span<const RuledWords> ruled, std::size_t first, std::size_t end);

/// A text and what it was cut into; borrowed.
struct RuledText {
  std::string_view text;
  const schema::Words& words;
};

/// The places of one article where rules hold: written as the rule wants it, in its language, in its context. Of
/// several aliases of the same words the strictest counts; those within words that are stopped are gone. Borrows the
/// rules.
class ArticleRules {
public:
  ArticleRules(const EntityRules& rules, const RuledText& title, const RuledText& text, std::string_view language);

  /// Sorted by first word, of the same first word the shortest first.
  [[nodiscard]] std::span<const RuledWords> in_title(EntityKind kind) const noexcept { return title_.of(kind); }
  [[nodiscard]] std::span<const RuledWords> in_text(EntityKind kind) const noexcept { return text_.of(kind); }
  [[nodiscard]] const EntityRules& rules() const noexcept { return rules_; }

private:
  struct Places {
    std::vector<RuledWords> organizations;
    std::vector<RuledWords> countries;
    [[nodiscard]] std::span<const RuledWords> of(EntityKind kind) const noexcept {
      return kind == EntityKind::Country ? countries : organizations;
    }
  };
  [[nodiscard]] Places places_in(const RuledText& field, std::string_view language) const;
  void add_places(const RuledText& field, const PhraseMatch& match, std::string_view language, Places& places) const;
  void settle_contexts(const RuledText& title, const RuledText& text);

  const EntityRules& rules_;
  Places title_;
  Places text_;
};

}  // namespace dateline::indexer::rules
