// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/unread_formats.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t doctype_bytes = 4096;  // a doctype stands within them

struct Magic {
  std::string_view start;
  std::string_view reason;
};

constexpr std::array<Magic, 16> magics{{
    {"%PDF-"sv, "a PDF document; this format is not read"},
    {"PK\x05\x06"sv, "an empty zip container"},
    {"BZh"sv, "bzip2 compressed; this format is not read"},
    {"\xFD"
     "7zXZ"sv,
     "xz compressed; this format is not read"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z container; this format is not read"},
    {"Rar!\x1A\x07"sv, "a rar container; this format is not read"},
    {"{\\rtf"sv, "an RTF document; this format is not read"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document; this format is not read"},
    {"%!PS"sv, "a PostScript document; this format is not read"},
    {"SQLite format 3\0"sv, "an SQLite database; this format is not read"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"\x89PNG"sv, "an image"},
    {"\xFF\xD8\xFF"sv, "an image"},
    {"GIF8"sv, "an image"},
    {"OggS"sv, "a recording"},
    {"ID3"sv, "a recording"},
}};

// The name of a document's first element, behind declarations, comments and a doctype; empty where there is none.
std::string_view root_element(std::string_view head) noexcept {
  while (true) {
    head = trim(head);
    const bool comment = head.starts_with("<!--");
    if (!comment && !head.starts_with("<?") && !head.starts_with("<!")) break;
    const std::size_t end = head.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return {};
    head.remove_prefix(end + (comment ? 3 : 1));
  }
  if (!head.starts_with('<')) return {};
  return head.substr(1, std::min(head.find_first_of(" \t\r\n/>"), head.size()) - 1);
}

// XML that is no page of HTML: declared or named as such, or with the root of a format of the news trade.
bool is_other_xml(std::string_view head, std::string_view file_name) noexcept {
  static constexpr std::array<std::string_view, 9> roots{"rss",         "feed",   "rdf:RDF", "nitf",       "newsItem",
                                                         "newsMessage", "NewsML", "urlset",  "packageItem"};
  const std::string_view root = root_element(head);
  if (std::find(roots.begin(), roots.end(), root) != roots.end()) return true;
  const bool declared = trim(head).starts_with("<?xml") || file_name.ends_with(".xml") || file_name.ends_with(".rss");
  const bool page =
      starts_with_ignoring_case(root, "html") || find_ignoring_case(head, "<!doctype html") < doctype_bytes;
  return declared && !page;
}

// Control characters that plain text has: tab, line ends, form feed, escape sequences.
bool is_text_control(char c) noexcept {
  return is_ascii_space(c) || c == '\b' || c == '\x1B' || c == '\x1A';
}

bool looks_binary(std::string_view head) noexcept {
  const auto nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  const auto controls = static_cast<std::size_t>(std::count_if(
      head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_text_control(c); }));
  // A few stray NULs are dirt in a text; random bytes have one control character in nine.
  return nuls * 100 > head.size() || controls * 20 > head.size();
}

// The name and the first bytes of the first file in a zip (APPNOTE.TXT, 4.3.7); empty for anything else.
std::string_view first_zip_entry(std::string_view head) noexcept {
  static constexpr std::size_t header_bytes = 30;
  static constexpr std::size_t looked_at = 200;
  return head.starts_with("PK\x03\x04"sv) && head.size() > header_bytes ? head.substr(header_bytes, looked_at) : ""sv;
}

}  // namespace

std::string_view zipped_document(std::string_view head) noexcept {
  const std::string_view entry = first_zip_entry(head);
  if (entry.starts_with("mimetypeapplication/epub"sv)) return "an e-book (EPUB); this format is not read"sv;
  if (entry.starts_with("META-INF/"sv)) return "a Java archive; this format is not read"sv;
  for (const std::string_view start : {"[Content_Types].xml"sv, "_rels/"sv, "docProps/"sv, "word/"sv, "xl/"sv, "ppt/"sv,
                                       "mimetypeapplication/vnd.oasis"sv, "mimetypeapplication/vnd.sun"sv}) {
    if (entry.starts_with(start)) return "an office document; this format is not read"sv;
  }
  return ""sv;
}

std::string_view reason_not_to_read(std::string_view head, std::string_view file_name) noexcept {
  for (const Magic& magic : magics) {
    if (head.starts_with(magic.start)) return magic.reason;
  }
  if (const std::string_view document = zipped_document(head); !document.empty()) return document;
  if (is_other_xml(head, file_name)) return "XML of a kind that is not read"sv;
  return looks_binary(head) ? "binary content of no known format"sv : ""sv;
}

bool recognises_unread(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  return !reason_not_to_read(head, file_name).empty();
}

void reject_unread(ByteStream& stream, const ReadOptions& /*options*/, const RecordSink& sink) {
  const PeekStream peeked(stream);
  const std::string_view reason = reason_not_to_read(peeked.head(), {});
  reject({}, 0, std::string(reason.empty() ? "XML of a kind that is not read"sv : reason), sink);
}

}  // namespace dateline::indexer
