// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/json_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/json_splitter.h"
#include "indexer/readers/json/record_parser.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/line_reader.h"
#include "indexer/readers/text/paragraphs.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr char record_separator = '\x1E';  // RFC 7464, JSON text sequences

std::string too_long_reason(std::size_t limit) {
  return "longer than the " + std::to_string(limit) + " bytes allowed";
}

std::string_view record_of(std::string_view line) {
  line = trim(line);
  if (line.starts_with(record_separator)) line.remove_prefix(1);
  return line;
}

// "{", then a key or the end.
bool starts_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  text = trim(text.substr(1));
  return text.starts_with('"') || text.starts_with('}');
}

// Reads pieces of JSON and hands them on under their names.
class PieceReading {
public:
  PieceReading(const ReadOptions& options, const RecordSink& sink, std::string_view format, std::string fallback)
      : options_(options), sink_(sink), fallback_(std::move(fallback)), parser_(options, sink, format) {}

  void read(const JsonPiece& piece, std::string member) {
    if (piece.too_long) {
      reject(std::move(member), piece.offset, too_long_reason(options_.max_record_bytes), sink_);
    } else if (piece.list_unclosed) {
      reject({}, piece.offset, "the document ends inside a list of records", sink_);
    } else {
      parser_.read(decode_record(piece.text, fallback_), {std::move(member), piece.offset});
    }
  }

  // A line is a record, or an answer of a server with a list of them.
  void read_line(const Line& line) {
    const std::string_view record = record_of(line.text);
    const std::string member = std::to_string(line.number);
    if (line.too_long) return reject(member, line.offset, too_long_reason(options_.max_record_bytes), sink_);
    if (record.empty() || (record.find("[{") != std::string_view::npos && read_list(record, line))) return;
    parser_.read(decode_record(record, fallback_), {member, line.offset});
  }

private:
  // False if `record` wraps no list.
  bool read_list(std::string_view record, const Line& line) {
    MemoryStream stream(record);
    JsonSplitter splitter(stream, options_.max_record_bytes);
    bool found = false;
    for (JsonPiece piece; splitter.next(piece); found = true) {
      const bool stands_alone = piece.index == 0 && !piece.list_unclosed;
      if (stands_alone && !found) return false;
      piece.offset += line.offset;
      const std::string member = std::to_string(line.number);
      read(piece, stands_alone ? member : member + "!/" + std::to_string(piece.index));
    }
    return found;
  }

  const ReadOptions& options_;
  const RecordSink& sink_;
  std::string fallback_;
  JsonRecordParser parser_;
};

}  // namespace

bool recognises_json_lines(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  const bool named_json = file_name.ends_with(".json");
  const bool named_lines = file_name.ends_with(".jsonl") || file_name.ends_with(".ndjson");
  std::size_t lines = 0;
  std::size_t objects = 0;
  std::string_view first;
  for (const std::string_view line : split_lines(head)) {
    const std::string_view record = record_of(line);
    if (record.empty()) continue;
    if (lines++ == 0) first = record;
    objects += starts_object(record) && record.ends_with('}') ? 1u : 0u;
  }
  if (first.starts_with('[')) return false;
  // The first line of an object that is written over several.
  const bool is_open = !first.empty() && std::string_view(",[{:").find(first.back()) != std::string_view::npos;
  if (lines > 1 && is_open) return false;
  if (named_lines) return objects > 0 || starts_object(first);
  // One line longer than the head, or the only line: the name decides.
  if (lines == 1) return starts_object(first) && !named_json;
  return objects > 0 && objects * 2 >= lines - 1;
}

void read_json_lines(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  const ReadStart& start = options.start;
  const bool from_beginning = start.stored_bytes == 0;
  PieceReading reading(options, sink, "jsonl",
                       from_beginning ? record_fallback(peeked.head()) : start.charset_fallback);
  LineReader lines(peeked, options.max_record_bytes, start.bytes, start.count);
  for (Line line; lines.next(line);) reading.read_line(line);
  if (options.ended) options.ended({"jsonl", lines.is_whole(), false, lines.offset(), lines.number()});
}

bool recognises_json(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  head = trim(head);
  if (starts_object(head)) return true;
  if (!head.starts_with('[')) return false;
  const std::string_view inside = trim(head.substr(1));
  return starts_object(inside) || trim(inside) == "]";
}

void read_json(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  JsonSplitter splitter(peeked, options.max_record_bytes);
  PieceReading reading(options, sink, "json", record_fallback(peeked.head()));
  // Whether a first object is the only one shows when the next one comes: a single object is a plain file.
  std::optional<JsonPiece> held;
  bool several = false;
  for (JsonPiece piece; splitter.next(piece);) {
    if (held) reading.read(*held, std::to_string(held->line));
    several = several || held.has_value();
    held.reset();
    if (piece.index == 0 && !several && !piece.list_unclosed) {
      held = std::move(piece);
    } else {
      reading.read(piece, std::to_string(piece.index > 0 ? piece.index : piece.line));
    }
  }
  if (held) reading.read(*held, {});
}

}  // namespace dateline::indexer
