// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/unread_formats.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/xml/xml_root.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

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

// "<?xml" and a name are not everything: what a document is, its root says.
std::string xml_reason(std::string_view head) {
  static constexpr std::size_t longest_name = 60;
  const std::string_view root = xml_root(head);
  if (root.empty()) return "XML without a root element";
  return "XML of a kind that is not read: <" + std::string(root.substr(0, longest_name)) + ">";
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

bool is_other_xml(std::string_view head, std::string_view file_name) noexcept {
  const std::string_view root = xml_root(head);
  const bool declared = trim(head).starts_with("<?xml") || file_name.ends_with(".xml") || file_name.ends_with(".rss");
  const bool page =
      starts_with_ignoring_case(root, "html") || find_ignoring_case(head, "<!doctype html") < doctype_bytes;
  return root == "urlset" || root == "sitemapindex" || (declared && !page);
}

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

std::string reason_not_to_read(std::string_view head, std::string_view file_name) {
  for (const Magic& magic : magics) {
    if (head.starts_with(magic.start)) return std::string(magic.reason);
  }
  if (const std::string_view document = zipped_document(head); !document.empty()) return std::string(document);
  if (is_other_xml(head, file_name)) return xml_reason(head);
  return looks_binary(head) ? "binary content of no known format" : "";
}

bool recognises_unread(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  return !reason_not_to_read(head, file_name).empty();
}

void reject_unread(ByteStream& stream, const ReadOptions& /*options*/, const RecordSink& sink) {
  const PeekStream peeked(stream);
  std::string reason = reason_not_to_read(peeked.head(), {});
  reject({}, 0, reason.empty() ? xml_reason(peeked.head()) : std::move(reason), sink);
}

}  // namespace dateline::indexer
