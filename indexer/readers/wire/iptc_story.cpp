// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/text/text_reader.h"
#include "indexer/readers/wire/wire_story.h"

#include <algorithm>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_title_lines = 8;
constexpr std::size_t column = 69;  // of the teleprinter: IPTC 7901 lines are no longer
constexpr std::size_t max_signature_bytes = 40;
constexpr std::size_t max_heading_bytes = 40;

// The number of lines up to the one that ends in "=", if the text has a title block.
std::optional<std::size_t> title_block_end(const std::vector<std::string_view>& lines) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < lines.size() && seen < max_title_lines; ++i) {
    if (trim(lines[i]).ends_with('=')) return i + 1;
    seen += is_blank(lines[i]) ? 0u : 1u;
  }
  return std::nullopt;
}

// Without the "=" and without control characters.
std::string clean_line(std::string_view line) {
  std::string text = one_line(clean_characters(line));
  while (text.ends_with('=')) text.pop_back();
  return one_line(text);
}

// A headline that did not fit on its line goes on in the next one.
bool goes_on(std::string_view line, std::string_view next) {
  const std::string_view word = next.substr(0, next.find(' '));
  return count_code_points(line) + 1 + count_code_points(word) > column;
}

// Labels ("EXTRA", "2ND LEAD", a country), the headline, a byline: the headline is the last line that is no byline.
void read_title_block(const std::vector<std::string_view>& lines, std::size_t end, WireStory& story) {
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < end; ++i) {
    std::string line = clean_line(lines[i]);
    if (!line.empty()) kept.push_back(std::move(line));
  }
  while (kept.size() > 1 && read_wire_byline(kept.back(), story.authors)) kept.pop_back();
  if (kept.empty()) return;
  story.title = kept.back();
  for (std::size_t i = kept.size() - 1; i > 0 && goes_on(kept[i - 1], kept[i]); --i) {
    story.title.insert(0, kept[i - 1] + " ");
  }
}

// From here on an agency speaks to editors.
bool starts_notes(std::string_view line) {
  line = trim(line);
  const bool notebook = find_ignoring_case(line, "notebook") < max_heading_bytes ||
                        find_ignoring_case(line, "notizblock") < max_heading_bytes;
  return (line.starts_with("# ") && line.size() < max_heading_bytes && notebook) || line == "* * * *" ||
         starts_with_ignoring_case(line, "the following information is not intended for publication") ||
         starts_with_ignoring_case(line, "die folgenden informationen sind nicht zur ver");
}

// "dpa jd jr", "(ABC\/jd)": who wrote and who edited, by their initials.
bool is_signature(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > max_signature_bytes) return false;
  const bool in_brackets = line.starts_with('(') && line.ends_with(')') && line.find(' ') == std::string_view::npos;
  if (in_brackets) return line.find('/') != std::string_view::npos;
  static constexpr std::size_t longest_initials = 4;
  const auto fits = [](char c) { return (is_ascii_letter(c) && !is_ascii_upper(c)) || c == ' '; };
  std::size_t words = 0;
  for (std::string_view rest = line; !rest.empty(); ++words) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > longest_initials) return false;
    rest = trim(rest.substr(end));
  }
  return words > 1 && std::all_of(line.begin(), line.end(), fits);
}

std::string text_of(const std::vector<std::string_view>& lines, std::size_t first) {
  const auto start = lines.begin() + static_cast<std::ptrdiff_t>(first);
  auto end = std::find_if(start, lines.end(), starts_notes);
  while (end != start && is_blank(*(end - 1))) --end;
  // On a line of its own: the last line of a paragraph may look like one.
  if (end - start > 1 && is_signature(*(end - 1)) && is_blank(*(end - 2))) --end;
  std::string text;
  for (auto line = start; line != end; ++line) {
    // Blanks at the end of a line, which some senders fill up, would hide at which width it was broken.
    text.append(line->substr(0, line->find_last_not_of(" \t\r") + 1)).append("\n");
  }
  return text;
}

}  // namespace

WireStory read_iptc_story(std::string_view text) {
  WireStory story;
  const std::vector<std::string_view> lines = split_lines(text);
  const std::optional<std::size_t> end = title_block_end(lines);
  if (end) {
    read_title_block(lines, *end, story);
    story.text = body_text(text_of(lines, *end));
    return story;
  }
  Article article = article_of_text(clean_characters(text_of(lines, 0)));
  story.title = std::move(article.title);
  story.authors = std::move(article.authors);
  story.text = std::move(article.text);
  return story;
}

}  // namespace dateline::indexer
