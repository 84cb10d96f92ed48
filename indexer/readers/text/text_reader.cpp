// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/text_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/text/furniture.h"
#include "indexer/readers/text/header_block.h"
#include "indexer/readers/text/lines_under_title.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_title_chars = 300;

bool ends_as_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 10> closing{"\"", "'", ")", "]", "”", "’", "»", "」", "』", "）"};
  static constexpr std::array<std::string_view, 8> marks{".", "!", "?", "…", "。", "！", "？", "؟"};
  line = trim(line);
  for (const std::string_view mark : closing) {
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  }
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return line.ends_with(mark); });
}

// The first line of a title in Markdown ("# Title").
std::string_view without_heading_marks(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  const bool heading = marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
  return heading ? trim(line.substr(marks)) : line;
}

// "=====" under a title.
bool is_underline(std::string_view line) {
  line = trim(line);
  return line.size() >= 3 && (line.find_first_not_of('=') == std::string_view::npos ||
                              line.find_first_not_of('-') == std::string_view::npos);
}

class TextParts {
public:
  explicit TextParts(std::string_view text) : lines_(split_lines(text)) { skip_blank(); }

  // The first line if it is a title; moves behind it.
  std::string take_title() {
    if (next_ == lines_.size() || !is_title(next_)) return {};
    const std::string_view line = trim(lines_[next_++]);
    if (next_ < lines_.size() && is_underline(lines_[next_])) ++next_;
    skip_blank();
    return std::string(without_heading_marks(line));
  }

  // What stands between title and text: byline, date, address.
  void take_lines_under_title(Article& article) {
    next_ += read_lines_under_title(std::span(lines_).subspan(next_), article);
    skip_blank();
  }

  [[nodiscard]] std::string rest() const {
    std::string text;
    for (std::size_t i = next_; i < lines_.size(); ++i) text.append(lines_[i]).append("\n");
    return text;
  }

private:
  void skip_blank() {
    while (next_ < lines_.size() && is_blank(lines_[next_])) ++next_;
  }

  [[nodiscard]] bool is_title(std::size_t i) const {
    if (count_code_points(lines_[i]) > max_title_chars) return false;
    const bool goes_on = i + 1 < lines_.size() && !is_blank(lines_[i + 1]);
    const bool last = i + 1 == lines_.size();
    if ((goes_on || last) && ends_as_sentence(lines_[i])) return false;
    return !goes_on || !starts_wrapped_block(i);
  }

  // The block that starts at line i was filled by a program, and its second line goes on in lower case.
  [[nodiscard]] bool starts_wrapped_block(std::size_t i) const {
    const std::string_view next = trim(lines_[i + 1]);
    if (next.empty() || is_ascii_upper(next.front()) || is_underline(next)) return false;
    std::size_t end = i;
    while (end < lines_.size() && !is_blank(lines_[end])) ++end;
    return is_hard_wrapped(
        {lines_.begin() + static_cast<std::ptrdiff_t>(i), lines_.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
};

}  // namespace

bool recognises_text(std::string_view /*head*/, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return true;
}

Article article_of_text(std::string_view text) {
  Article article;
  article.format = "text";
  text.remove_prefix(read_header_block(text, article));
  TextParts parts(text);
  if (article.title.empty()) article.title = parts.take_title();
  parts.take_lines_under_title(article);
  article.text = body_text(parts.rest());
  if (furniture_kind(article.title) == Furniture::Certain) article.title.clear();
  return article;
}

void read_text(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  const std::string bytes = read_all(stream, options.max_record_bytes);
  if (bytes.size() > options.max_record_bytes) {
    reject({}, 0, "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
    return;
  }
  const std::string text = clean_characters(decode_document(bytes, {}, options.member.charset));
  if (is_blank(text)) {
    reject({}, 0, "empty", sink);
    return;
  }
  deliver(article_of_text(text), options, sink);
}

}  // namespace dateline::indexer
