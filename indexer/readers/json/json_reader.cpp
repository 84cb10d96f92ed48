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
  if (named_lines) return objects > 0 || starts_object(first);
  // One line longer than the head, or the only line: the name decides.
  if (lines == 1) return starts_object(first) && !named_json;
  return objects > 0 && objects * 2 >= lines - 1;
}

void read_json_lines(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  const std::string fallback = record_fallback(peeked.head());
  LineReader lines(peeked, options.max_record_bytes);
  JsonRecordParser parser(options, sink, "jsonl");
  for (Line line; lines.next(line);) {
    const std::string_view record = record_of(line.text);
    if (line.too_long) {
      reject(std::to_string(line.number), line.offset, too_long_reason(options.max_record_bytes), sink);
    } else if (!record.empty()) {
      parser.read(decode_record(record, fallback), {std::to_string(line.number), line.offset});
    }
  }
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
  const std::string fallback = record_fallback(peeked.head());
  JsonSplitter splitter(peeked, options.max_record_bytes);
  JsonRecordParser parser(options, sink, "json");
  const auto read = [&](JsonPiece& piece, std::string member) {
    if (piece.too_long) {
      reject(std::move(member), piece.offset, too_long_reason(options.max_record_bytes), sink);
    } else if (piece.list_unclosed) {
      reject({}, piece.offset, "the file ends inside a list of records", sink);
    } else {
      parser.read(decode_record(piece.text, fallback), {std::move(member), piece.offset});
    }
  };
  // Whether a first object is the only one shows when the next one comes: a single object is a plain file.
  std::optional<JsonPiece> held;
  bool several = false;
  for (JsonPiece piece; splitter.next(piece);) {
    if (held) read(*held, std::to_string(held->line));
    several = several || held.has_value();
    held.reset();
    if (piece.index == 0 && !several && !piece.list_unclosed) {
      held = std::move(piece);
    } else {
      read(piece, std::to_string(piece.index > 0 ? piece.index : piece.line));
    }
  }
  if (held) read(*held, {});
}

}  // namespace dateline::indexer
