// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/wire_story.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/authors.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {

std::string title_of_slug(std::string_view slug) {
  static constexpr std::size_t cycle_letters = 2;  // "BC", "AM", "PM": both cycles, morning, evening papers
  slug = trim(slug.substr(0, slug.find(',')));
  while (slug.ends_with('/')) slug.remove_suffix(1);
  while (slug.starts_with('/')) slug.remove_prefix(1);
  const std::size_t first = slug.find('-');
  if (first != cycle_letters || !is_ascii_upper(slug[0]) || !is_ascii_upper(slug[1])) return std::string(slug);
  const std::size_t region = slug.find("--");
  return std::string(trim(slug.substr(region == std::string_view::npos ? first + 1 : region + 2)));
}

bool read_wire_byline(std::string_view line, std::vector<std::string>& authors) {
  static constexpr std::size_t longest = 160;
  static constexpr std::array<std::string_view, 5> introductions{"by ", "von ", "par ", "por ", "di "};
  const auto introduces = [&](std::string_view word) { return starts_with_ignoring_case(line, word); };
  const auto found = std::find_if(introductions.begin(), introductions.end(), introduces);
  if (found == introductions.end() || line.size() > longest) return false;
  const std::string_view names = trim(line.substr(found->size()));
  // "By our correspondents", "By a staff writer": nobody's name begins in small letters.
  if (names.empty() || (!is_ascii_upper(names.front()) && (names.front() & 0x80) == 0)) return true;
  // What follows the last comma with an article is the newspaper that the piece comes from.
  const std::size_t paper = names.rfind(", The ");
  add_authors(names.substr(0, paper), authors);
  return true;
}

}  // namespace dateline::indexer
