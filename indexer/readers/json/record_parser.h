// SPDX-License-Identifier: GPL-3.0-or-later
// Does one piece of JSON hold an article, and if not, why?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <simdjson.h>

namespace dateline::indexer {

/// Where a record stands.
struct RecordPlace {
  std::string member;
  std::uint64_t offset = 0;
};

/// Parses records one by one and hands them on; keeps its memory between records. One per thread.
class JsonRecordParser {
public:
  /// `options` and `sink` are borrowed. `format` is a literal: "jsonl" or "json".
  JsonRecordParser(const ReadOptions& options, const RecordSink& sink, std::string_view format)
      : options_(options), sink_(sink), format_(format) {}

  /// One object gives one article or one rejected record that says what is wrong and at which byte of `json`. Small
  /// damage is repaired first (repair_json). `json` is valid UTF-8.
  void read(std::string json, RecordPlace place);

private:
  simdjson::error_code parse(std::string& json, simdjson::dom::object& object);

  const ReadOptions& options_;
  const RecordSink& sink_;
  std::string_view format_;
  simdjson::dom::parser parser_;
};

/// What other programs write that is not JSON, made JSON: NaN and Infinity become null, raw control characters in
/// strings become spaces, escapes of lone surrogates become U+FFFD. Everything else stays; linear.
[[nodiscard]] std::string repair_json(std::string_view json);

/// The byte where `json` stops to be the beginning of a JSON value (RFC 8259, strings not looked into); its size if
/// only the end is missing.
[[nodiscard]] std::size_t find_json_error(std::string_view json);

}  // namespace dateline::indexer
