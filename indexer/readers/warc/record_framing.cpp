// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/record_framing.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t window_bytes = 256u << 10;
constexpr std::size_t max_line_bytes = 64u << 10;
constexpr std::size_t max_header_bytes = 1u << 20;

bool is_line_end(char c) noexcept {
  return c == '\n' || c == '\r';
}

bool is_padding(char c) noexcept {
  return is_ascii_space(c) || c == '\0';
}

}  // namespace

RecordFraming::RecordFraming(ByteStream& stream, DamageSink damage, std::uint64_t start)
    : stream_(stream),
      window_(stream, window_bytes),
      damage_(std::move(damage)),
      content_(*this),
      start_(start),
      record_offset_(start) {}

void RecordFraming::report(std::uint64_t offset, std::string reason) {
  if (!std::exchange(lost_, true)) damage_(offset, std::move(reason));
}

bool RecordFraming::fill_content() {
  if (!window_.unread().empty() || window_.fill()) return true;
  is_cut_ = remaining_ > 0;
  remaining_ = 0;
  return false;
}

std::size_t RecordFraming::read_content(char* buffer, std::size_t size) {
  if (remaining_ == 0 || !fill_content()) return 0;
  const std::string_view unread = window_.unread();
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>({size, unread.size(), remaining_}));
  std::memcpy(buffer, unread.data(), count);
  window_.consume(count);
  remaining_ -= count;
  return count;
}

void RecordFraming::end_content() {
  while (remaining_ > 0 && fill_content()) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(window_.unread().size(), remaining_));
    window_.consume(count);
    remaining_ -= count;
  }
}

// The stream has ended: for good, or where it can be taken up again behind damage. What was read of a line or a header
// does not go on there.
bool RecordFraming::cross_gap() {
  window_.consume(window_.unread().size());
  const std::optional<std::string> reason = stream_.resume();
  if (reason) {
    report(record_offset_, *reason + "; the rest of this record is lost");
  } else if (is_cut_) {
    report(record_offset_, "the file ends within this record");
  }
  is_whole_ = !reason && !lost_ && !is_arc_;
  is_cut_ = false;
  record_offset_ = offset();
  return reason.has_value();
}

// Moves to the next byte that can start a record: padding may be spaces or, where a crawler was stopped, NULs.
bool RecordFraming::skip_blank() {
  while (true) {
    const std::string_view unread = window_.unread();
    const auto* text = std::find_if_not(unread.begin(), unread.end(), is_padding);
    window_.consume(static_cast<std::size_t>(text - unread.begin()));
    if (!window_.unread().empty()) return true;
    if (is_cut_ || !window_.fill()) return false;
  }
}

// The line at hand without its end, or as much of it as a header line may have.
std::string_view RecordFraming::peek_line() {
  std::size_t end = window_.unread().find('\n');
  while (end == std::string_view::npos && window_.unread().size() < max_line_bytes && window_.fill()) {
    end = window_.unread().find('\n');
  }
  return window_.unread().substr(0, std::min({end, max_line_bytes, window_.unread().size()}));
}

void RecordFraming::skip_line() {
  do {
    const std::size_t end = window_.unread().find('\n');
    if (end != std::string_view::npos) return window_.consume(end + 1);
    window_.consume(window_.unread().size());
  } while (window_.fill());
}

// The header below the version line; nullopt where it is longer than any header is.
std::optional<std::string> RecordFraming::read_warc_block() {
  std::string block;
  while (block.size() <= max_header_bytes) {
    const std::string_view line = peek_line();
    const bool last = std::all_of(line.begin(), line.end(), is_line_end);
    block.append(line).append("\n");
    if (window_.unread().empty()) return block;
    if (line.size() == max_line_bytes) break;
    skip_line();
    if (last) return block;
  }
  return std::nullopt;
}

std::optional<ArchiveRecord> RecordFraming::read_record() {
  const std::string_view line = peek_line();
  if (is_warc_version(line)) {
    skip_line();
    const std::optional<std::string> block = read_warc_block();
    if (block) return parse_warc_header(*block);
    report(record_offset_, "a header of more than " + std::to_string(max_header_bytes) + " bytes");
    return std::nullopt;
  }
  std::optional<ArchiveRecord> record;
  if (!lost_ || is_arc_) record = parse_arc_header(line);
  is_arc_ = is_arc_ || record.has_value();
  if (!record) report(record_offset_, "something that is no record");
  skip_line();
  return record;
}

std::optional<ArchiveRecord> RecordFraming::next() {
  end_content();
  while (true) {
    if (!skip_blank()) {
      if (!cross_gap()) return std::nullopt;
      continue;
    }
    record_offset_ = offset();
    std::optional<ArchiveRecord> record = read_record();
    if (!record) continue;
    if (!record->length) {
      lost_ = false;
      report(record_offset_, "a record without a length");
      continue;
    }
    record->offset = record_offset_;
    remaining_ = *record->length;
    lost_ = false;
    return record;
  }
}

}  // namespace dateline::indexer
