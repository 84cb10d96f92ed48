// SPDX-License-Identifier: GPL-3.0-or-later
// Which records does a file of JSON lines or a JSON document hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// JSON lines: the first line does not break off inside an object, and at least half of the lines of the head are whole
/// objects. A single line is left to JSON only if the name ends in ".json".
[[nodiscard]] bool recognises_json_lines(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One record a line; member is the line's number from 1. A line that is or wraps a list of records (JsonSplitter)
/// gives each of them, as "3!/1". A bad line loses one record; blank lines are skipped.
/// Lines are counted from options.start on.
void read_json_lines(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

/// Any bytes behind a line end begin a line.
[[nodiscard]] inline bool begins_json_line(std::string_view /*appended*/) noexcept {
  return true;
}

/// JSON: the head begins with "{" and a key, or with "[" and an object.
[[nodiscard]] bool recognises_json(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// The records of a document, cut out of it one by one so that memory stays bounded (see JsonSplitter). Member: "" for
/// a single object, the index from 1 for the elements of a list, the line from 1 for objects that follow one another.
void read_json(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
