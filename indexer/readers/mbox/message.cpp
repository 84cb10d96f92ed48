// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mbox/message.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/headers/header_fields.h"
#include "indexer/readers/headers/media_type.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/mbox/encoded_words.h"
#include "indexer/readers/mbox/transfer_encoding.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <string>

namespace dateline::indexer {
namespace {

constexpr std::size_t stub_ratio = 4;  // a plain part of less than a quarter of the other is no full text

struct Parts {
  std::string plain;
  std::string html;  // as text
  std::size_t seen = 0;
};

std::string_view without_brackets(std::string_view id) noexcept {
  id = trim(id);
  if (id.starts_with('<')) id.remove_prefix(1);
  return id.substr(0, id.find('>'));
}

void read_entity(std::string_view entity, int depth, Parts& parts);

void read_text(std::string_view body, const HeaderFields& fields, const std::string& type, Parts& parts) {
  const bool html = type == "text/html" || type == "application/xhtml+xml";
  std::string& target = html ? parts.html : parts.plain;
  if (!target.empty()) return;
  const std::string bytes = decode_transfer(body, fields.first("content-transfer-encoding"));
  std::string text =
      clean_characters(decode_document(bytes, header_parameter(fields.first("content-type"), "charset")));
  target = html ? plain_text(text) : std::move(text);
}

// The next line of `text` at `at` that is the delimiter: the position of its "--"; npos where there is none.
std::size_t find_delimiter(std::string_view text, std::string_view delimiter, std::size_t at) noexcept {
  for (at = text.find(delimiter, at); at != std::string_view::npos; at = text.find(delimiter, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return at;
}

void read_multipart(std::string_view body, const std::string& boundary, int depth, Parts& parts) {
  const std::string delimiter = "--" + boundary;
  std::size_t start = find_delimiter(body, delimiter, 0);
  while (start != std::string_view::npos) {
    const std::size_t line_end = body.find('\n', start);
    const bool closing = body.substr(start + delimiter.size()).starts_with("--");
    if (closing || line_end == std::string_view::npos) return;
    const std::size_t next = find_delimiter(body, delimiter, line_end + 1);
    read_entity(body.substr(line_end + 1, next == std::string_view::npos ? next : next - line_end - 1), depth, parts);
    start = next;
  }
}

void read_body(std::string_view body, const HeaderFields& fields, int depth, Parts& parts) {
  const std::string_view content_type = fields.first("content-type");
  const std::string type = content_type.empty() ? "text/plain" : media_type(content_type);
  if (media_type(fields.first("content-disposition")) == "attachment") return;
  if (type.starts_with("multipart/")) {
    const std::string boundary = header_parameter(content_type, "boundary");
    if (!boundary.empty()) return read_multipart(body, boundary, depth + 1, parts);
  }
  if (type == "message/rfc822") return read_entity(body, depth + 1, parts);
  // "text" alone and its like were written before MIME was settled.
  const bool text = type.starts_with("text/") || type.find('/') == std::string::npos || type.starts_with("multipart/");
  if (text || type == "application/xhtml+xml") read_text(body, fields, type, parts);
}

void read_entity(std::string_view entity, int depth, Parts& parts) {
  if (depth > max_message_nesting || ++parts.seen > max_message_parts) return;
  // A part may have no header at all: then it begins with the empty line.
  const std::size_t header = std::min(header_block_bytes(entity), entity.size());
  read_body(entity.substr(header), HeaderFields(entity.substr(0, header)), depth, parts);
}

}  // namespace

Article article_of_message(std::string_view message) {
  const std::size_t header = std::min(header_block_bytes(message), message.size());
  const HeaderFields fields(message.substr(0, header));
  Article article;
  article.format = "mbox";
  article.title = decode_header(fields.first("subject"));
  article.own_id = one_line(clean_characters(without_brackets(fields.first("message-id"))));
  article.url = without_brackets(fields.first("archived-at"));
  article.language_hint = fields.first("content-language");
  if (!fields.first("date").empty()) article.dates.push_back({"header", std::string(fields.first("date"))});
  add_authors(names_of_mailboxes(fields.first("from")), article.authors);
  Parts parts;
  read_body(message.substr(header), fields, 0, parts);
  const bool stub = is_blank(parts.plain) || parts.plain.size() * stub_ratio < parts.html.size();
  article.text = body_text(stub && !is_blank(parts.html) ? parts.html : parts.plain);
  return article;
}

}  // namespace dateline::indexer
