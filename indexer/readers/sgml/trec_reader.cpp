// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/sgml/trec_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/sgml/sgml_records.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace dateline::indexer {
namespace {

// The first of several elements that has something to say.
std::string first_text(std::string_view record, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string text = one_line(sgml_text(sgml_element(record, name)));
    if (!text.empty()) return text;
  }
  return {};
}

// Tags that start a paragraph leave a blank line, as sgml_text drops them without a trace.
std::string with_paragraph_breaks(std::string_view marked) {
  std::string out;
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t next = std::min(marked.find('<', at + 1), marked.size());
    const std::string_view part = marked.substr(at, next - at);
    if (starts_with_ignoring_case(part, "<p>") || starts_with_ignoring_case(part, "</p>")) out += "\n\n";
    out += part;
    at = next;
  }
  return out;
}

// The Financial Times writes "910514", the Wall Street Journal "870324"; the collections end in 1994.
std::string written_out(const std::string& date) {
  const bool short_form = date.size() == 6 && std::all_of(date.begin(), date.end(), is_ascii_digit);
  return short_form ? "19" + date : date;
}

Article article_of_record(const SgmlRecord& record, std::string_view text) {
  Article article;
  article.format = "sgml";
  article.offset = record.offset;
  article.own_id = first_text(text, {"docno", "docid"});
  article.member = article.own_id.empty() ? "line " + std::to_string(record.line) : article.own_id;
  article.title = first_text(text, {"headline", "title", "head", "hl", "ti", "h3"});
  article.dateline = first_text(text, {"dateline"});
  article.source = first_text(text, {"source", "so"});
  add_authors(first_text(text, {"byline", "author"}), article.authors);
  const std::string date = first_text(text, {"date_time", "date", "date1", "pubdate", "dd"});
  if (!date.empty()) article.dates.push_back({"metadata", written_out(date)});
  article.text = join_paragraphs(wire_paragraphs(sgml_text(with_paragraph_breaks(sgml_element(text, "text")))));
  return article;
}

}  // namespace

bool recognises_trec(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  const std::string_view start = trim(head);
  const bool doc = starts_with_ignoring_case(start, "<doc>") || starts_with_ignoring_case(start, "<doc ");
  return doc && find_ignoring_case(start, "<docno>") != std::string_view::npos;
}

void read_trec(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  read_sgml_articles(stream, "doc", options, article_of_record, sink);
}

}  // namespace dateline::indexer
