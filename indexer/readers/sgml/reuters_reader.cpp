// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/sgml/reuters_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/sgml/sgml_records.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

// "Reuter", "REUTER...", "More": the wire's mark at the end of a take, often misspelt.
bool is_end_mark(std::string_view line) {
  const std::string lower = ascii_lower(trim(line));
  if (lower.empty()) return true;
  return lower.size() <= 12 && (lower.starts_with("reut") || lower.starts_with("reuiter") ||
                                lower.starts_with("reueter") || lower == "more" || lower == "more...");
}

std::string body_of(std::string_view marked) {
  const std::string plain = sgml_text(marked);
  std::string_view text = plain;
  while (!text.empty()) {
    const std::size_t break_at = text.rfind('\n');
    const std::size_t start = break_at == std::string_view::npos ? 0 : break_at + 1;
    if (!is_end_mark(text.substr(start))) break;
    text = text.substr(0, start == 0 ? 0 : start - 1);
  }
  return join_paragraphs(wire_paragraphs(text));
}

// An unprocessed text has no elements: its first line is the headline, the rest as it was sent.
void read_unprocessed(std::string_view content, Article& article) {
  const std::string plain = sgml_text(content);
  const std::string_view text = trim(plain);
  const std::size_t end = std::min(text.find('\n'), text.size());
  article.title = text.substr(0, end);
  if (is_end_mark(article.title)) article.title.clear();
  article.text = body_of(text.substr(end));
}

void read_processed(std::string_view content, Article& article) {
  article.title = sgml_text(sgml_element(content, "title"));
  article.dateline = sgml_text(sgml_element(content, "dateline"));
  add_authors(sgml_text(sgml_element(content, "author")), article.authors);
  article.text = body_of(sgml_element(content, "body"));
}

Article article_of_record(const SgmlRecord& record, std::string_view text) {
  Article article;
  article.format = "sgml";
  article.offset = record.offset;
  article.own_id = sgml_attribute(text, "newid");
  article.member = article.own_id.empty() ? "line " + std::to_string(record.line) : article.own_id;
  article.source = "Reuters";
  article.language_hint = "en";
  // What follows a control character in DATE is a routing code of the wire.
  const std::string_view date = sgml_element(text, "date");
  if (!is_blank(date)) article.dates.push_back({"metadata", sgml_text(date.substr(0, date.find('&')))});
  const std::size_t content_start = find_ignoring_case(text, "<text");
  if (content_start == std::string_view::npos) return article;
  const std::string_view content = text.substr(content_start);
  const std::string type = ascii_lower(sgml_attribute(content, "type"));
  if (type == "unproc") {
    read_unprocessed(sgml_element(content, "text"), article);
  } else {
    // A brief is a headline alone; what stands behind it was put there by the collection ("Blah blah blah.").
    read_processed(content, article);
    if (type == "brief") article.type = "brief";
  }
  return article;
}

}  // namespace

bool recognises_reuters(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  const std::string_view start = trim(head);
  return starts_with_ignoring_case(start, "<!doctype lewis") || starts_with_ignoring_case(start, "<reuters ");
}

void read_reuters(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  read_sgml_articles(stream, "reuters", options, article_of_record, sink);
}

}  // namespace dateline::indexer
