// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/paragraphs.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/text/furniture.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t narrowest_column = 55;
constexpr std::size_t widest_column = 100;

bool is_indented(std::string_view line) {
  return line.starts_with("  ") || line.starts_with('\t');
}

std::size_t first_word_chars(std::string_view line) {
  line = trim(line);
  return count_code_points(line.substr(0, std::min(line.find(' '), line.size())));
}

// A line that the next one continues: neither is blank, and the next one starts no paragraph by indentation.
bool is_continued(std::string_view line, std::string_view next) {
  return !is_blank(line) && !is_blank(next) && !is_indented(next);
}

class ParagraphBuilder {
public:
  void end() {
    std::string line = one_line(open_);
    if (!line.empty()) paragraphs_.push_back(std::move(line));
    open_.clear();
  }
  void add(std::string_view line) {
    // "inter-" at the end of a filled line goes on in the next one without a space; the hyphen may belong to the word.
    const bool hyphenated = open_.size() > 1 && open_.back() == '-' && is_ascii_letter(open_[open_.size() - 2]);
    if (!open_.empty() && !hyphenated) open_ += ' ';
    open_ += trim(line);
  }
  std::vector<std::string> take() {
    end();
    return std::move(paragraphs_);
  }

private:
  std::string open_;
  std::vector<std::string> paragraphs_;
};

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_hard_wrapped(const std::vector<std::string_view>& lines) {
  std::size_t column = 0;
  for (const std::string_view line : lines) {
    if (line.size() > 4 * widest_column) return false;
    column = std::max(column, count_code_points(line));
  }
  if (column < narrowest_column || column > widest_column) return false;
  std::size_t continued = 0;
  std::size_t filled = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!is_continued(lines[i], lines[i + 1])) continue;
    ++continued;
    const std::size_t with_next = count_code_points(lines[i]) + 1 + first_word_chars(lines[i + 1]);
    // Without a space there is no telling words from lines (Chinese, Japanese).
    if (with_next > column && lines[i].find(' ') != std::string_view::npos) ++filled;
  }
  return continued >= 1 && filled * 10 >= continued * 8;
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  const bool wrapped = is_hard_wrapped(lines);
  ParagraphBuilder builder;
  for (const std::string_view line : lines) {
    if (!wrapped || is_blank(line) || is_indented(line)) builder.end();
    builder.add(line);
  }
  return builder.take();
}

std::string join_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    if (!text.empty()) text += "\n\n";
    text += paragraph;
  }
  return text;
}

std::string body_text(std::string_view text) {
  std::vector<std::string> paragraphs = split_paragraphs(clean_characters(text));
  drop_trailing_furniture(paragraphs);
  return join_paragraphs(paragraphs);
}

}  // namespace dateline::indexer
