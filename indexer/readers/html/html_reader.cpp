// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/html_reader.h"

#include "indexer/article_text/article_text.h"
#include "indexer/html/tree.h"
#include "indexer/page_metadata/page_metadata.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/declared_charset.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t preamble_bytes = 4096;  // in front of <html>: comments, an XML declaration

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
  return find_tag(text.substr(1, end - 1)) != Tag::Unknown;
}

}  // namespace

bool recognises_html(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  const std::string_view start = trim(head).substr(0, preamble_bytes);
  if (find_ignoring_case(start, "<!doctype html") != std::string_view::npos) return true;
  if (holds_tag(start, "<html") || holds_tag(start, "<head") || holds_tag(start, "<body")) return true;
  return !file_name.ends_with(".txt") && begins_with_element(start);
}

void read_html_page(std::string_view bytes, const ReadOptions& options, const RecordSink& sink) {
  const std::string html = decode_document(bytes, declared_charset(bytes), options.member.charset);
  const HtmlTree tree = HtmlTree::parse(html);
  PageMetadata page = read_page_metadata(tree, options.member.url);
  Article article;
  article.format = "html";
  article.title = std::move(page.title);
  article.authors = std::move(page.authors);
  article.source = std::move(page.outlet);
  article.url = std::move(page.url);
  article.language_hint = std::move(page.language);
  article.type = std::move(page.type);
  article.dates = std::move(page.dates);
  article.text = article_text(tree, page.stated_text);
  deliver(std::move(article), options, sink);
}

void read_html(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  std::string bytes = read_all(stream, options.max_record_bytes);
  if (bytes.size() > options.max_record_bytes) {
    reject({}, 0, "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
    return;
  }
  if (!options.defer) {
    read_html_page(bytes, options, sink);
    return;
  }
  const std::size_t size = bytes.size();
  ReadOptions later = options;
  later.defer = nullptr;
  later.expansion = nullptr;  // ends with the file
  options.defer({[bytes = std::move(bytes), later = std::move(later)] {
                   std::vector<Record> records;
                   read_html_page(bytes, later, [&](Record record) { records.push_back(std::move(record)); });
                   return records;
                 },
                 size});
}

}  // namespace dateline::indexer
