// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/byline.h"

#include "indexer/dates/date_words.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/authors.h"
#include "schema/fold.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_byline_chars = 400;
constexpr std::size_t max_name_chars = 60;
constexpr std::ptrdiff_t max_name_words = 7;

// Longest first, so that "by" does not hide "by:". Only ASCII is compared without case.
constexpr std::array<std::string_view, 50> introductions{"veröffentlicht von",
                                                         "geschreven door",
                                                         "geschrieben von",
                                                         "contributed by",
                                                         "napisane przez",
                                                         "geplaatst door",
                                                         "publicado por",
                                                         "pubblicato da",
                                                         "submitted by",
                                                         "presented by",
                                                         "published by",
                                                         "reported by",
                                                         "escrito por",
                                                         "article by",
                                                         "scritto da",
                                                         "publié par",
                                                         "created by",
                                                         "written by",
                                                         "Écrit par",
                                                         "posted by",
                                                         "écrit par",
                                                         "words by",
                                                         "autorka:",
                                                         "authors:",
                                                         "autorin:",
                                                         "story by",
                                                         "autore:",
                                                         "text by",
                                                         "blog by",
                                                         "author:",
                                                         "auteur:",
                                                         "author",
                                                         "автор:",
                                                         "Автор:",
                                                         "autor:",
                                                         "автор",
                                                         "text:",
                                                         "Автор",
                                                         "przez",
                                                         "door",
                                                         "by:",
                                                         "por",
                                                         "par",
                                                         "von",
                                                         "av",
                                                         "af",
                                                         "by",
                                                         "di",
                                                         "от",
                                                         "От"};
// What follows is about something else than who wrote.
constexpr std::array<std::string_view, 22> endings{
    "updated",        "published",    "posted on",   "last modified",  "reviewed by",  "medically reviewed",
    "edited by",      "fact checked", "photo",       "photos by",      "illustration", "min read",
    "minute read",    "read time",    "last update", "follow ",        "translated",   "aktualisiert",
    "veröffentlicht", "share",        "comments",    "leave a comment"};
constexpr std::array<std::string_view, 24> roles{
    "author",     "editor",     "ceo",    "founder",   "co-founder",  "director",  "manager",   "head of",
    "president",  "chief",      "phd",    "ph.d",      "md",          "freelance", "producer",  "specialist",
    "strategist", "consultant", "expert", "redakteur", "journaliste", "redacteur", "marketing", "engineer"};

bool is_letter_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

enum class Source : std::uint8_t { Shown, Declared };

bool may_begin_name(std::string_view introduction) {
  return introduction.size() <= 5 && introduction.find_first_of(" :") == std::string_view::npos && introduction != "by";
}

std::string_view without_introduction(std::string_view line, Source source) {
  for (const std::string_view introduction : introductions) {
    if (source == Source::Declared && may_begin_name(introduction)) continue;
    if (!starts_with_ignoring_case(line, introduction)) continue;
    std::string_view rest = line.substr(introduction.size());
    if (!introduction.ends_with(':') && !rest.empty() && is_letter_byte(rest.front())) continue;
    while (!rest.empty() && (rest.front() == ':' || is_ascii_space(rest.front()))) rest.remove_prefix(1);
    return rest;
  }
  return line;
}

/// Where the byline stops to name people: at "updated" and its like, at a figure, at a month or weekday.
std::size_t end_of_names(std::string_view line) {
  std::size_t end = line.size();
  for (const std::string_view ending : endings) {
    for (std::size_t at = find_ignoring_case(line, ending); at < end; at = find_ignoring_case(line, ending, at + 1)) {
      if (at == 0 || !is_letter_byte(line[at - 1])) end = at;
    }
  }
  const std::size_t figure = line.substr(0, end).find_first_of("0123456789");
  return std::min(end, figure);
}

bool names_date(std::string_view word) {
  const DateWord meaning = find_date_word(fold_date_word(word), {});
  return meaning.months != 0 || meaning.weekdays != 0;
}

/// Cuts what leads to the figure: "Jane Doe on March", "Jane Doe, Monday,", "Jane Doe il y a". Names of people may be
/// months (April, May), so only where something was cut off behind them.
std::string_view without_date_words(std::string_view names) {
  while (true) {
    const std::size_t last = names.find_last_not_of(" ,.|-/(@:");
    if (last == std::string_view::npos) return {};
    names = names.substr(0, last + 1);
    const std::size_t space = names.rfind(' ');
    const std::string_view word = names.substr(space + 1);
    const bool is_little_word = is_ascii_letter(word.front()) && !is_ascii_upper(word.front());
    const bool is_sign = schema::fold_filter_value(word).empty();
    if (space == std::string_view::npos) return is_sign || names_date(word) ? std::string_view() : names;
    if (!is_little_word && !is_sign && !names_date(word)) return names;
    names = names.substr(0, space);
  }
}

bool has_role(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) {
    const std::size_t at = lower.find(role);
    return at != std::string::npos && (at == 0 || !is_letter_byte(lower[at - 1])) &&
           (at + role.size() == lower.size() || !is_letter_byte(lower[at + role.size()]));
  });
}

bool is_name(std::string_view name) {
  if (name.size() < 2 || std::count(name.begin(), name.end(), ' ') >= max_name_words) return false;
  if (first_code_points(name, max_name_chars).size() != name.size()) return false;
  // "author: name" and "page.author" are templates that were not filled in.
  const bool is_template = name.find(':') != std::string_view::npos || name.find("{") != std::string_view::npos ||
                           (name.find(' ') == std::string_view::npos && std::count(name.begin(), name.end(), '.') > 1);
  if (is_template) return false;
  return !schema::fold_filter_value(name).empty() && name.find("://") == std::string_view::npos;
}

/// What stands in brackets is a place, an outlet or a handle.
std::string without_brackets(std::string_view line) {
  std::string plain;
  int depth = 0;
  for (const char c : line) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) plain += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return depth == 0 ? plain : std::string(line);
}

std::vector<std::string> names_in(std::string_view byline, Source source) {
  const std::string line = without_brackets(one_line(first_code_points(byline, max_byline_chars)));
  std::string_view names = trim(line);
  for (int i = 0; i < 2; ++i) names = without_introduction(names, source);
  const std::size_t end = end_of_names(names);
  if (end < names.size()) names = without_date_words(names.substr(0, end));
  std::vector<std::string> authors;
  for (const std::string_view separator : {" · ", " • ", " – ", " — ", " - ", " / "}) {
    // "Jane Doe - The Paper": a name does not hold a dash between spaces.
    if (const std::size_t at = names.find(separator); at != std::string_view::npos && at > 0)
      names = names.substr(0, at);
  }
  for (std::string& name : split_authors(names)) {
    if (is_name(name) && (authors.empty() || !has_role(name))) authors.push_back(std::move(name));
  }
  return authors;
}

}  // namespace

bool is_introduced(std::string_view line) {
  return without_introduction(line, Source::Shown).size() < line.size();
}

std::vector<std::string> names_of_byline(std::string_view byline) {
  return names_in(byline, Source::Shown);
}

std::vector<std::string> names_of_author_field(std::string_view value) {
  return names_in(value, Source::Declared);
}

}  // namespace dateline::indexer
