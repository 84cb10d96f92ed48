// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/wire_reader.h"

#include "indexer/dates/news_agencies.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/wire/message_framing.h"
#include "indexer/readers/wire/wire_date.h"
#include "indexer/readers/wire/wire_header.h"
#include "indexer/readers/wire/wire_story.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_heading_bytes = 1024;
constexpr std::size_t bare_title_lines = 12;
constexpr std::size_t dateline_chars = 100;  // the agency's name stands within them

// Printed characters, line ends, tabs, device controls (typesetting) and separators of units and records.
bool may_stand_in_heading(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte != 0x7F) || c == '\r' || c == '\n' || c == '\t' || (c >= '\x11' && c <= '\x14') ||
         c == '\x1E' || c == wire_control::unit_separator || is_line_fill(c);
}

bool starts_framed(std::string_view head) {
  std::size_t at = 0;
  while (at < head.size() && (is_line_fill(head[at]) || is_ascii_space(head[at]))) ++at;
  if (at == head.size() || head[at] != wire_control::start_of_heading) return false;
  const std::string_view heading = head.substr(at + 1, max_heading_bytes);
  const std::size_t end = heading.find(wire_control::start_of_text);
  if (end == std::string_view::npos || end < 4) return false;
  return std::all_of(heading.begin(), heading.begin() + static_cast<std::ptrdiff_t>(end), may_stand_in_heading) &&
         (is_ascii_letter(heading[0]) || is_ascii_digit(heading[0]));
}

bool starts_bare(std::string_view head) {
  if (!is_bare_iptc_heading(head.substr(0, head.find('\n')))) return false;
  for (std::size_t line = 0; line < bare_title_lines && !head.empty(); ++line) {
    if (trim(head.substr(0, head.find('\n'))).ends_with('=')) return true;
    head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  }
  return false;
}

// "BERLIN (dpa) - ", "Paris (xyz afp) ": the first name in brackets, if an agency signs with it.
std::string agency_of_dateline(std::string_view text) {
  const std::string_view start = first_code_points(text, dateline_chars);
  const std::size_t open = start.find('(');
  const std::size_t close = start.find(')', open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  const std::string_view names = start.substr(open + 1, close - open - 1);
  for (const std::string_view name : {names, names.substr(0, names.find_first_of(" /,"))}) {
    if (is_news_agency(name)) return std::string(name);
  }
  return {};
}

// "AP-WF-03-27-19 1005GMT": the agency and its service.
std::string agency_of_trailer(std::string_view trailer) {
  trailer = trim(trailer);
  const std::string_view name = trailer.substr(0, trailer.find('-'));
  const bool letters = std::all_of(name.begin(), name.end(), is_ascii_upper);
  return !name.empty() && letters && is_news_agency(name) ? std::string(name) : std::string();
}

Article article_of_parts(const WireParts& parts) {
  const WireHeader header = read_wire_header(parts.header);
  WireStory story = header.form == WireForm::Anpa ? read_anpa_story(parts.text, header) : read_iptc_story(parts.text);
  Article article;
  article.format = "wire";
  article.title = story.title.empty() ? title_of_slug(header.keyword) : std::move(story.title);
  article.authors = std::move(story.authors);
  article.text = std::move(story.text);
  article.source = header.agency;
  if (article.source.empty()) article.source = agency_of_trailer(parts.trailer);
  if (article.source.empty()) article.source = agency_of_dateline(article.text);
  std::string date = wire_date(parts.trailer, header);
  if (!date.empty()) article.dates.push_back({"header", std::move(date)});
  return article;
}

// A copy without control characters: the heading up to the first line of the title block, the last line the trailer.
WireParts parts_of_bare(std::string_view text) {
  WireParts parts;
  parts.has_text = true;
  const std::vector<std::string_view> lines = split_lines(text);
  std::size_t first = 1;  // behind the keyword, which blank lines surround or a "/" ends
  while (first < lines.size() && is_blank(lines[first])) ++first;
  const bool keyword = first < lines.size() && trim(lines[first]).ends_with('/');
  const std::size_t start =
      first == lines.size() ? text.size() : static_cast<std::size_t>(lines[first].data() - text.data());
  const std::size_t text_start = keyword ? std::min(text.find('\n', start), text.size()) : start;
  parts.header = text.substr(0, text_start);
  parts.text = text.substr(text_start);
  const std::size_t end = parts.text.find_last_not_of(" \t\r\n");
  const std::size_t last = end == std::string_view::npos ? 0 : parts.text.rfind('\n', end) + 1;
  if (last == 0 || !is_iptc_date_line(parts.text.substr(last))) return parts;
  parts.trailer = parts.text.substr(last);
  parts.text = parts.text.substr(0, last);
  return parts;
}

class WireReading {
public:
  WireReading(const ReadOptions& options, const RecordSink& sink) : options_(options), sink_(sink) {}

  // Whether a first message is the only one shows when the next one comes.
  void read_all(ByteStream& stream) {
    WireFraming framing(stream, options_.max_record_bytes);
    for (WireMessage message; framing.next(message);) {
      if (message.outside) {
        outside_ = message.offset;
        if (!held_) pass_held();
        continue;
      }
      if (!message.too_long && message.bytes.empty()) continue;  // a start that nothing follows
      several_ = several_ || held_;
      pass_held();
      held_ = std::move(message);
    }
    pass_held();
  }

private:
  void pass_held() {
    if (held_) read(*held_);
    if (outside_) reject({}, *outside_, "characters outside of any message", sink_);
    held_.reset();
    outside_.reset();
  }

  void read(const WireMessage& message) {
    std::string member = several_ ? std::to_string(++count_) : std::string();
    if (message.too_long) {
      return reject(std::move(member), message.offset,
                    "longer than the " + std::to_string(options_.max_record_bytes) + " bytes allowed", sink_);
    }
    const std::string text = decode_document(message.bytes, {}, options_.member.charset);
    const WireParts parts = parts_of(text);
    if (!parts.has_text) return reject(std::move(member), message.offset, "a wire message without a text", sink_);
    Article article = article_of_parts(parts);
    article.member = member;
    article.offset = message.offset;
    deliver(std::move(article), options_, sink_);
    if (message.unfinished) reject(std::move(member), message.offset, "the wire message has no end", sink_);
  }

  const ReadOptions& options_;
  const RecordSink& sink_;
  std::optional<WireMessage> held_;
  std::optional<std::uint64_t> outside_;  // what follows held_, or comes first
  std::size_t count_ = 0;
  bool several_ = false;
};

}  // namespace

bool recognises_wire(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return starts_framed(head) || starts_bare(head);
}

void read_wire(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  if (!starts_bare(peeked.head())) return WireReading(options, sink).read_all(peeked);
  const std::string bytes = read_all(peeked, options.max_record_bytes);
  if (bytes.size() > options.max_record_bytes) {
    return reject({}, 0, "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
  }
  const std::string text = decode_document(bytes, {}, options.member.charset);
  deliver(article_of_parts(parts_of_bare(text)), options, sink);
}

}  // namespace dateline::indexer
