// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/fields/authors.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_names = 64;
constexpr std::size_t max_name_bytes = 200;
constexpr std::size_t max_byline_chars = 4096;

constexpr std::array<std::string_view, 9> introductions{
    "written by ", "posted by ", "reported by ", "story by ", "by: ", "by ", "автор: ", "author: ", "autor: "};

// Words that introduce a byline but also begin names ("Di Zhang", "Von Miller"): only where a whole line is a byline.
constexpr std::array<std::string_view, 4> line_introductions{"von ", "par ", "por ", "di "};

// What stands behind a name and names no person. Compared with whole parts between commas.
constexpr std::array<std::string_view, 22> not_people{"reuters",
                                                      "reuter",
                                                      "ap",
                                                      "associated press",
                                                      "the associated press",
                                                      "afp",
                                                      "agence france-presse",
                                                      "upi",
                                                      "dpa",
                                                      "efe",
                                                      "ansa",
                                                      "tass",
                                                      "xinhua",
                                                      "bbc news",
                                                      "cnn",
                                                      "bloomberg news",
                                                      "bloomberg",
                                                      "staff",
                                                      "admin",
                                                      "editor",
                                                      "unknown",
                                                      "anonymous"};

// A part that holds one of these words describes the person before it.
constexpr std::array<std::string_view, 14> role_words{
    "correspondent", "reporter", "editor",     "writer",       "staff",    "commentator", "contributor",
    "columnist",     "analyst",  "journalist", "contributing", "producer", "redaktion",   "bureau"};

constexpr std::array<std::string_view, 12> name_suffixes{"jr", "jr.", "sr",    "sr.", "ii",   "iii",
                                                         "iv", "phd", "ph.d.", "md",  "m.d.", "esq."};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view lower) {
  return std::find(list.begin(), list.end(), lower) != list.end();
}

bool has_role_word(std::string_view lower) {
  const auto stands_in = [&](std::string_view word) { return lower.find(word) != std::string_view::npos; };
  return std::any_of(role_words.begin(), role_words.end(), stands_in);
}

std::size_t count_words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

template <std::size_t size>
std::string_view without_any(const std::array<std::string_view, size>& introduced_by, std::string_view text) {
  for (const std::string_view introduction : introduced_by) {
    if (starts_with_ignoring_case(text, introduction)) return trim(text.substr(introduction.size()));
  }
  return text;
}

std::string_view without_introduction(std::string_view text) {
  return without_any(introductions, text);
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("mailto:") ||
         (text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos);
}

// "jane@example.org (Jane Doe)", the form of RSS 2.0.
std::string_view person_of_address(std::string_view text) {
  const std::size_t open = text.find(" (");
  if (open == std::string_view::npos || text.substr(0, open).find('@') == std::string_view::npos) return text;
  return trim(text.substr(open + 2, text.find(')', open) - open - 2));
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = find_ignoring_case(text, separator); at != std::string_view::npos;
       at = find_ignoring_case(text, separator)) {
    parts.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(trim(text));
  return parts;
}

// "Doe, Jane" is one person, "Jane Doe, John Roe" are two: a single comma between two single words joins.
bool commas_separate(const std::vector<std::string_view>& parts) {
  return parts.size() != 2 || count_words(parts[0]) > 1 || count_words(parts[1]) > 1;
}

void add_name(std::string_view text, std::vector<std::string>& authors) {
  static constexpr std::string_view edges = "\"'.,;:|-*()[]<>/ \t";
  text = person_of_address(text);
  while (!text.empty() && edges.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && text.back() != '.' && edges.find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  text = without_introduction(text);
  const std::string lower = ascii_lower(text);
  if (text.empty() || text.size() > max_name_bytes || authors.size() >= max_names || is_address(text)) return;
  if (is_one_of(not_people, lower) || std::all_of(text.begin(), text.end(), is_ascii_digit)) return;
  if (std::find(authors.begin(), authors.end(), text) == authors.end()) authors.emplace_back(text);
}

void add_comma_list(std::string_view text, std::vector<std::string>& authors) {
  const std::vector<std::string_view> parts = split_at(text, ",");
  if (!commas_separate(parts) && !is_one_of(not_people, ascii_lower(parts[1])) &&
      !is_one_of(name_suffixes, ascii_lower(parts[1]))) {
    add_name(text, authors);
    return;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string lower = ascii_lower(parts[i]);
    if (i > 0 && is_one_of(name_suffixes, lower) && !authors.empty()) {
      authors.back().append(", ").append(parts[i]);
    } else if (i == 0 || !has_role_word(lower)) {
      add_name(parts[i], authors);
    }
  }
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 24> particles{"and", "und", "et",  "y",   "e",   "de",  "del", "della",
                                                              "di",  "da",  "do",  "dos", "du",  "la",  "le",  "el",
                                                              "al",  "bin", "ben", "van", "von", "der", "den", "zu"};
  return is_one_of(particles, word);
}

// Only ASCII has case here; a letter of another script counts as a capital.
bool is_name_word(std::string_view word) {
  return !word.empty() && (is_ascii_upper(word.front()) || (word.front() & 0x80) != 0 || is_particle(word));
}

}  // namespace

void add_authors(std::string_view byline, std::vector<std::string>& authors) {
  const std::string line = one_line(first_code_points(byline, max_byline_chars));
  for (const std::string_view by_semicolon : split_at(without_introduction(line), ";")) {
    for (const std::string_view by_bar : split_at(by_semicolon, "|")) {
      for (const std::string_view by_and : split_at(by_bar, " and ")) {
        for (const std::string_view name : split_at(by_and, " & ")) add_comma_list(name, authors);
      }
    }
  }
}

std::vector<std::string> split_authors(std::string_view byline) {
  std::vector<std::string> authors;
  add_authors(byline, authors);
  return authors;
}

std::vector<std::string> names_of_byline_line(std::string_view line) {
  static constexpr std::size_t longest = 120;
  if (line.size() > longest) return {};
  const std::string text = one_line(line);
  std::string_view names = without_introduction(text);
  if (names.size() == text.size()) names = without_any(line_introductions, text);
  if (names.size() == text.size() || names.ends_with('.')) return {};
  const std::vector<std::string_view> words = split_at(names, " ");
  if (words.size() < 2 || words.size() > 12 || is_particle(words.front())) return {};
  if (!std::all_of(words.begin(), words.end(), is_name_word)) return {};
  return split_authors(names);
}

}  // namespace dateline::indexer
