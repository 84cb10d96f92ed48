// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/sgml/sgml_records.h"

#include "indexer/html/entities.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;

// True if a tag with that beginning ("<doc", "</doc") stands at `at`; the name must end there ("<docno" is another
// one).
bool is_tag_at(std::string_view text, std::size_t at, std::string_view opening) noexcept {
  if (!starts_with_ignoring_case(text, opening, at)) return false;
  const std::size_t end = at + opening.size();
  return end == text.size() || text[end] == '>' || is_ascii_space(text[end]);
}

// Columns are set apart by runs of spaces inside the line.
bool is_table_row(std::string_view line) {
  return trim(line).find("   ") != none;
}

}  // namespace

SgmlRecords::SgmlRecords(ByteStream& stream, std::string_view element, std::size_t max_record_bytes)
    : lines_(stream, max_record_bytes), start_tag_("<"), end_tag_("</"), max_record_bytes_(max_record_bytes) {
  start_tag_ += element;
  end_tag_ += element;
}

bool SgmlRecords::refill() {
  has_line_ = lines_.next(line_);
  line_.text += '\n';
  position_ = 0;
  return has_line_;
}

bool SgmlRecords::find_start(SgmlRecord& record) {
  while (has_line_ || refill()) {
    std::size_t start = line_.text.find('<', position_);
    while (start != none && !is_tag_at(line_.text, start, start_tag_)) start = line_.text.find('<', start + 1);
    if (start != none) {
      record.offset = line_.offset + start;
      record.line = line_.number;
      position_ = start;
      return true;
    }
    has_line_ = false;
  }
  return false;
}

// Appends the rest of the current line up to the record's end; true if the record ends in it.
bool SgmlRecords::take_until_end(SgmlRecord& record) {
  const std::size_t from = position_ + (record.text.empty() ? start_tag_.size() : 0);
  // The nearer of both tags ends the record, found in one pass: a line may hold very many records.
  const auto ends_record = [&](std::size_t at) {
    return is_tag_at(line_.text, at, end_tag_) || is_tag_at(line_.text, at, start_tag_);
  };
  std::size_t end = line_.text.find('<', from);
  while (end != none && !ends_record(end)) end = line_.text.find('<', end + 1);
  end = std::min(end, line_.text.size());
  record.too_long = record.too_long || line_.too_long || record.text.size() + (end - position_) > max_record_bytes_;
  if (!record.too_long) record.text.append(line_.text, position_, end - position_);
  position_ = is_tag_at(line_.text, end, end_tag_) ? end + end_tag_.size() : end;
  has_line_ = end < line_.text.size();
  return has_line_;
}

bool SgmlRecords::next(SgmlRecord& record) {
  record = SgmlRecord{};
  if (!find_start(record)) return false;
  bool ended = take_until_end(record);
  while (!ended && refill()) ended = take_until_end(record);
  if (record.too_long) record.text.clear();
  return true;
}

void read_sgml_articles(ByteStream& stream, std::string_view element, const ReadOptions& options,
                        Article (*article_of)(const SgmlRecord& record, std::string_view text),
                        const RecordSink& sink) {
  SgmlRecords records(stream, element, options.max_record_bytes);
  for (SgmlRecord record; records.next(record);) {
    if (record.too_long) {
      reject("line " + std::to_string(record.line), record.offset,
             "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
      continue;
    }
    deliver(article_of(record, decode_record(record.text, {})), options, sink);
  }
}

std::string_view sgml_element(std::string_view record, std::string_view name) noexcept {
  for (std::size_t at = record.find('<'); at != none; at = record.find('<', at + 1)) {
    const std::size_t name_end = at + 1 + name.size();
    if (name_end >= record.size() || !starts_with_ignoring_case(record, name, at + 1)) continue;
    if (record[name_end] != '>' && !is_ascii_space(record[name_end])) continue;
    const std::size_t tag_end = record.find('>', name_end);
    if (tag_end == none) return {};
    const std::string_view rest = record.substr(tag_end + 1);
    for (std::size_t close = rest.find("</"); close != none; close = rest.find("</", close + 2)) {
      if (starts_with_ignoring_case(rest, name, close + 2)) return rest.substr(0, close);
    }
    return rest;
  }
  return {};
}

std::string_view sgml_attribute(std::string_view record, std::string_view name) noexcept {
  const std::string_view tag = record.substr(0, record.find('>'));
  for (std::size_t at = find_ignoring_case(tag, name); at != none; at = find_ignoring_case(tag, name, at + 1)) {
    std::size_t value = at + name.size();
    if (at == 0 || !is_ascii_space(tag[at - 1]) || value >= tag.size() || tag[value] != '=') continue;
    const std::string_view rest = tag.substr(value + 1);
    if (rest.starts_with('"')) return rest.substr(1, std::min(rest.find('"', 1), rest.size()) - 1);
    return rest.substr(0, rest.find(' '));
  }
  return {};
}

std::string sgml_text(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('<', at + 1), text.size());
    const bool tag = text[at] == '<' && at + 1 < text.size() && (is_ascii_letter(text[at + 1]) || text[at + 1] == '/');
    const std::size_t tag_end = tag ? text.substr(at, next - at).find('>') : none;
    // What is no tag is text: "<" in a table of figures.
    const std::size_t from = tag_end == none ? at : at + tag_end + 1;
    plain += text.substr(from, next - from);
    at = next;
  }
  return clean_characters(decode_entities(plain));
}

std::vector<std::string> wire_paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  bool starts = true;
  bool table_before = false;
  for (const std::string_view line : split_lines(text)) {
    const bool blank = is_blank(line);
    const bool table = is_table_row(line);
    const bool indented = line.starts_with("   ") || line.starts_with('\t');
    starts = starts || (indented && !(table && table_before));
    if (!blank && starts) paragraphs.emplace_back(one_line(line));
    if (!blank && !starts) paragraphs.back().append(table || table_before ? "\n" : " ").append(one_line(line));
    starts = blank;
    table_before = table;
  }
  return paragraphs;
}

}  // namespace dateline::indexer
