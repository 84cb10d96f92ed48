// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mbox/mbox_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/headers/header_fields.h"
#include "indexer/readers/mbox/message.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/line_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_header_name_bytes = 100;
constexpr std::size_t max_from_line_bytes = 1000;

// "Subject: ..." and the like; what follows the name may be anything.
bool is_header_line(std::string_view line) noexcept {
  const std::size_t colon = line.substr(0, max_header_name_bytes).find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return c > ' ' && c < 0x7F; });
}

// "From jane@example.org Fri Mar 29 10:00:00 2019": a time of day or a year tells it from a sentence.
bool is_from_line(std::string_view line) noexcept {
  if (!line.starts_with("From ") || line.size() > max_from_line_bytes) return false;
  const auto is_digit_at = [&](std::size_t i) { return i < line.size() && is_ascii_digit(line[i]); };
  for (std::size_t i = 5; i + 3 < line.size(); ++i) {
    const bool time = is_digit_at(i) && line[i + 1] == ':' && is_digit_at(i + 2) && is_digit_at(i + 3);
    const bool year = line[i - 1] == ' ' && is_digit_at(i) && is_digit_at(i + 1) && is_digit_at(i + 2) &&
                      is_digit_at(i + 3) && !is_digit_at(i + 4);
    if (time || year) return true;
  }
  return false;
}

std::string_view first_line(std::string_view text) noexcept {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// Fields that programs write and people do not.
constexpr std::array<std::string_view, 6> program_fields{"received",    "message-id",   "mime-version",
                                                         "return-path", "delivered-to", "content-transfer-encoding"};

// Mail programs that show a message "as it came" put an empty line or one of spaces before it when they save it.
std::string_view without_blank_start(std::string_view text) noexcept {
  std::size_t start = 0;
  while (start < text.size() && is_ascii_space(text[start])) ++start;
  return text.substr(start);
}

// Headers and the lines that go on with them, and at most one line of another kind in ten: some relays write such ones.
bool is_header_block(std::string_view block) noexcept {
  if (!is_header_line(first_line(block))) return false;
  std::size_t lines = 0;
  std::size_t others = 0;
  while (!block.empty()) {
    const std::string_view line = first_line(block);
    const bool goes_on = line.empty() || line.front() == ' ' || line.front() == '\t';
    ++lines;
    others += goes_on || is_header_line(line) || line.starts_with(">From ") ? 0u : 1u;
    block.remove_prefix(std::min(block.find('\n'), block.size() - 1) + 1);
  }
  return others * 10 <= lines;
}

// "From " at the start of a line was quoted when the message was filed; with mboxrd, so was ">From ".
std::string_view unquoted(std::string_view line) noexcept {
  const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
  return marks > 0 && line.substr(marks).starts_with("From ") ? line.substr(1) : line;
}

class MailboxReading {
public:
  MailboxReading(ByteStream& stream, const ReadOptions& options, const RecordSink& sink)
      : lines_(stream, options.max_record_bytes, options.start.bytes),
        options_(options),
        sink_(sink),
        count_(options.start.count) {}

  void read_all() {
    Line line;
    while (lines_.next(line)) {
      if (after_blank_ && is_from_line(line.text)) {
        hold(line);
      } else {
        settle_held(is_header_line(line.text) || line.text.starts_with(">From "));
        add(line.text, line.too_long);
      }
      after_blank_ = line.text.empty();
    }
    // A "From " line starts a message behind an empty line only.
    const bool is_whole = started_ && !held_ && after_blank_ && lines_.is_whole();
    settle_held(false);
    deliver_message();
    if (options_.ended) options_.ended({"mbox", is_whole, false, lines_.offset(), count_});
  }

private:
  // Only the line below it shows whether a "From " starts a message.
  void hold(const Line& line) {
    settle_held(false);
    held_ = line;
  }

  void settle_held(bool starts_message) {
    if (!held_) return;
    const Line line = *std::exchange(held_, std::nullopt);
    if (!starts_message && started_) return add(line.text, line.too_long);
    deliver_message();
    started_ = true;
    offset_ = line.offset;
  }

  void add(std::string_view line, bool too_long) {
    if (is_cut_) return;  // what follows has lost its place
    const std::size_t room = options_.max_record_bytes - std::min(options_.max_record_bytes, message_.size());
    is_cut_ = too_long || line.size() + 1 > room;
    if (line.size() + 1 <= room) message_.append(unquoted(line)).append("\n");
  }

  void deliver_message() {
    if (!started_) return;
    Article article = article_of_message(message_);
    ++count_;
    article.member = article.own_id.empty() ? "message " + std::to_string(count_) : article.own_id;
    article.offset = offset_;
    if (is_cut_ && is_blank(article.text)) {
      reject(article.member, offset_, "longer than the " + std::to_string(options_.max_record_bytes) + " bytes allowed",
             sink_);
    } else {
      deliver(std::move(article), options_, sink_);
    }
    message_.clear();
    is_cut_ = false;
  }

  LineReader lines_;
  const ReadOptions& options_;
  const RecordSink& sink_;
  std::optional<Line> held_;
  std::string message_;
  std::uint64_t offset_ = 0;
  std::uint64_t count_;
  bool after_blank_ = true;
  bool started_ = false;
  bool is_cut_ = false;
};

}  // namespace

bool begins_mbox_message(std::string_view appended) {
  if (!is_from_line(first_line(appended))) return false;
  const std::size_t next = appended.find('\n');
  if (next == std::string_view::npos) return false;
  const std::string_view below = first_line(appended.substr(next + 1));
  return is_header_line(below) || below.starts_with(">From ");
}

bool recognises_mbox(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return begins_mbox_message(head);
}

bool recognises_message(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  head = without_blank_start(head);
  const std::string_view block = head.substr(0, header_block_bytes(head));
  if (!is_header_block(block)) return false;
  const HeaderFields fields(block);
  const auto count = [&](auto names) {
    return std::count_if(names.begin(), names.end(),
                         [&](std::string_view name) { return !fields.first(name).empty(); });
  };
  const auto marks = count(program_fields);
  const auto by_people = count(std::array<std::string_view, 3>{"from", "subject", "date"});
  // Newsrooms head their texts with From, Subject and Date too; an address or an encoded word was written by a mailer.
  const std::string_view from = fields.first("from");
  const bool by_mailer = from.find('@') != std::string_view::npos ||
                         (from.find("=?") != std::string_view::npos && from.find("?=") != std::string_view::npos);
  return marks >= 2 || (marks == 1 && by_people >= 2) || (by_people == 3 && by_mailer);
}

void read_mbox(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  MailboxReading(stream, options, sink).read_all();
}

void read_message(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  const std::string bytes = read_all(stream, options.max_record_bytes);
  const bool is_cut = bytes.size() > options.max_record_bytes;
  Article article = article_of_message(without_blank_start(bytes));
  if (is_cut && is_blank(article.text)) {
    return reject({}, 0, "longer than the " + std::to_string(options.max_record_bytes) + " bytes allowed", sink);
  }
  deliver(std::move(article), options, sink);
}

}  // namespace dateline::indexer
