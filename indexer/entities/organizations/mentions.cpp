// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/mentions.h"

#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

constexpr std::string_view typographic_apostrophe = "\xE2\x80\x99";

/// "L'" in front of a word is an article to the splitter, but part of the name of L'Oreal.
std::uint32_t elided_bytes(const FieldView& field, std::uint32_t first, std::string_view name) {
  const std::uint32_t start = field.words[first].start;
  for (const std::string_view mark : {std::string_view("'"), typographic_apostrophe}) {
    const auto size = static_cast<std::uint32_t>(1 + mark.size());
    if (start < size || field.text.substr(start - mark.size(), mark.size()) != mark) continue;
    const char letter = field.text[start - size];
    const bool is_in_name = (letter == 'L' || letter == 'D') && name.size() > 2 && name[0] == letter &&
                            (name[1] == '\'' || name.substr(1, 3) == typographic_apostrophe);
    const bool is_other_word = first > 0 && field.words[first - 1].end > start - size;
    return is_in_name && !is_other_word ? size : 0;
  }
  return 0;
}

/// The dot of "Corp." belongs to the name, at the end of a sentence too.
std::uint32_t end_of(const FieldView& field, const NamedRange& named) {
  const std::uint32_t last = named.range.end() - 1;
  const std::uint32_t end = field.words[last].end;
  const std::string_view behind = field.text.substr(end);
  if (named.has_possessive) return end + (behind.starts_with('\'') ? 2U : 4U);
  return behind.starts_with('.') && is_legal_abbreviation(field.folded(last)) ? end + 1 : end;
}

void append_evidence(NamedField& field, std::vector<OrganizationMention>& mentions) {
  std::sort(field.named.begin(), field.named.end(),
            [](const NamedRange& a, const NamedRange& b) { return a.range.first < b.range.first; });
  for (const NamedRange& named : field.named) {
    OrganizationMention& mention = mentions[named.identity];
    const std::uint32_t start = field.view.words[named.range.first].start;
    mention.evidence.push_back({start - elided_bytes(field.view, named.range.first, mention.name),
                                end_of(field.view, named), field.view.field, name_of(named.rule)});
  }
}

}  // namespace

std::vector<OrganizationMention> mentions_of(const std::vector<Identity>& identities, std::span<NamedField> fields) {
  std::vector<OrganizationMention> mentions;
  for (const Identity& identity : identities)
    mentions.push_back({identity.id, identity.name, identity.type, identity.country, identity.confidence, {}});
  for (NamedField& field : fields) append_evidence(field, mentions);
  std::erase_if(mentions, [](const OrganizationMention& mention) { return mention.evidence.empty(); });
  const auto place = [](const Mention& mention) {
    return std::pair(mention.field == MentionField::Text, mention.start);
  };
  std::stable_sort(mentions.begin(), mentions.end(), [&](const OrganizationMention& a, const OrganizationMention& b) {
    if (a.evidence.size() != b.evidence.size()) return a.evidence.size() > b.evidence.size();
    return place(a.evidence.front()) < place(b.evidence.front());
  });
  return mentions;
}

}  // namespace dateline::indexer::organizations
