// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/organization_key.h"

#include <algorithm>
#include <array>

#include "indexer/entities/organizations/closed_words.h"
#include "schema/utf8.h"

namespace dateline::indexer::organizations {
namespace {

struct StateName {
  std::string_view words;
  std::string_view key;
};
constexpr std::array state_names = {
    StateName{"united states", "us"},   StateName{"us", "us"},      StateName{"usa", "us"},
    StateName{"american", "us"},        StateName{"united kingdom", "uk"}, StateName{"uk", "uk"},
    StateName{"british", "uk"},
};

bool is_body_of_state(std::string_view type) noexcept {
  static constexpr std::array<std::string_view, 5> types = {"government", "military", "legislature", "court",
                                                            "central_bank"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

void name_state_once(std::string& key) {
  for (const StateName& state : state_names) {
    if (!key.starts_with(state.words) || key.size() <= state.words.size() || key[state.words.size()] != ' ') continue;
    key.replace(0, state.words.size(), state.key);
    return;
  }
}

std::uint32_t first_behind_article(const FieldView& field, WordRange range) {
  return range.count > 1 && field.folded(range.first) == "the" ? range.first + 1 : range.first;
}

}  // namespace

WordRange without_legal_form(const FieldView& field, WordRange range) {
  std::uint32_t end = range.end();
  for (std::uint32_t i = end; i-- > range.first + 1;)
    if (field.labels[i].is_legal_form && i + field.labels[i].head_words == end) end = i;
  const bool is_letter = end == range.first + 1 && field.words[range.first].folded_size < 2;
  return is_letter ? range : WordRange{range.first, end - range.first};
}

std::string organization_key(const FieldView& field, WordRange range, std::string_view type) {
  const std::uint32_t first = first_behind_article(field, range);
  std::string key;
  for (std::uint32_t i = first; i < range.end(); ++i) {
    if (i > first) key += field.tokens[i - 1].gap == Gap::Ampersand ? " and " : " ";
    key += field.folded(i);
  }
  if (is_body_of_state(type)) name_state_once(key);
  return key;
}

std::string slug_of(std::string_view key) {
  std::string slug(schema::cut_utf8(key, max_slug_bytes));
  std::replace(slug.begin(), slug.end(), ' ', '-');
  return slug;
}

std::string display_name(const FieldView& field, WordRange range) {
  const std::uint32_t first = first_behind_article(field, range);
  std::string name;
  for (const char c : field.written({first, range.end() - first})) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space) name += c;
    if (is_space && !name.ends_with(' ')) name += ' ';
  }
  return name;
}

}  // namespace dateline::indexer::organizations
