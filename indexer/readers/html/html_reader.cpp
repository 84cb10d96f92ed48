// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/html_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/declared_charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/html/content.h"
#include "indexer/readers/html/elements.h"
#include "indexer/readers/html/metadata.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t preamble_bytes = 4096;   // in front of <html>: comments, an XML declaration
constexpr std::size_t least_text_bytes = 200;  // below it JSON-LD's articleBody is looked at

bool holds_tag(std::string_view text, std::string_view opening) {
  for (std::size_t at = find_ignoring_case(text, opening); at != std::string_view::npos;
       at = find_ignoring_case(text, opening, at + 1)) {
    const std::size_t end = at + opening.size();
    if (end < text.size() && (text[end] == '>' || is_ascii_space(text[end]))) return true;
  }
  return false;
}

bool begins_with_element(std::string_view text) {
  if (!text.starts_with('<')) return false;
  std::size_t end = 1;
  while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) ++end;
  const std::string name = ascii_lower(text.substr(1, end - 1));
  return find_element(name).has_value() || name == "meta" || name == "link" || name == "span" || name == "b";
}

void read_page(const std::string& bytes, const ReadOptions& options, const RecordSink& sink) {
  const Page page = parse_page(decode_document(bytes, declared_charset(bytes), options.member.charset));
  Article article;
  article.format = "html";
  std::string stated_text = read_page_metadata(page, article);
  article.text = body_text(join_paragraphs(article_paragraphs(page)));
  if (article.text.size() < least_text_bytes && stated_text.size() > article.text.size())
    article.text = std::move(stated_text);
  deliver(std::move(article), options, sink);
}

}  // namespace

bool recognises_html(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  const std::string_view start = trim(head).substr(0, preamble_bytes);
  if (find_ignoring_case(start, "<!doctype html") != std::string_view::npos) return true;
  if (holds_tag(start, "<html") || holds_tag(start, "<head") || holds_tag(start, "<body")) return true;
  return !file_name.ends_with(".txt") && begins_with_element(start);
}

void read_html(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  std::string bytes = read_all(stream, options.max_record_bytes);
  if (bytes.size() > options.max_record_bytes) {
    reject({}, 0, "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
    return;
  }
  if (!options.defer) {
    read_page(bytes, options, sink);
    return;
  }
  const std::size_t size = bytes.size();
  ReadOptions later = options;
  later.defer = nullptr;
  later.expansion = nullptr;  // ends with the file
  options.defer({[bytes = std::move(bytes), later = std::move(later)] {
                   std::vector<Record> records;
                   read_page(bytes, later, [&](Record record) { records.push_back(std::move(record)); });
                   return records;
                 },
                 size});
}

}  // namespace dateline::indexer
