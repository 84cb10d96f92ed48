// SPDX-License-Identifier: GPL-3.0-or-later
// What does the header of a record of a web archive say?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// What a record is to a reader of news. An ARC file knows responses and descriptions only.
enum class RecordKind : std::uint8_t {
  Response,      // what a server answered
  Resource,      // a document without the exchange that brought it
  Conversion,    // a document that was made from another one
  Revisit,       // says that an earlier record holds the same
  Continuation,  // a further segment of an earlier record
  Description,   // requests, metadata, the file's own description
  Unknown
};

struct ArchiveRecord {
  RecordKind kind = RecordKind::Unknown;
  std::string id;                       // WARC-Record-ID without "<" and ">"; "" in ARC
  std::string target;                   // URI without "<" and ">"
  std::string content_type;             // of the record's block
  std::int64_t captured_at = 0;         // seconds since 1970; 0 unknown
  std::optional<std::uint64_t> length;  // bytes of the block; nullopt where it is not stated or no number
  std::uint64_t offset = 0;             // bytes of the decompressed file before the record
  bool is_truncated = false;            // by the crawler (WARC-Truncated)
};

/// True for "WARC/1.0" and its like, in any case.
[[nodiscard]] bool is_warc_version(std::string_view line) noexcept;

/// The record of a header block of WARC 0.17 to 1.1, version line excluded.
[[nodiscard]] ArchiveRecord parse_warc_header(std::string_view block);

/// The record of a URL-record line of ARC: version 1 (URL, address, date, type, length) or 2 (with status, checksum,
/// location, offset and file name before the length). URLs may hold spaces. nullopt for any other line.
[[nodiscard]] std::optional<ArchiveRecord> parse_arc_header(std::string_view line);

/// The moment that "2008-04-30T20:48:25Z" or "20080430204825" names, in seconds since 1970; the last one of a period
/// where less is stated ("2008-04"). nullopt for what is no date from 1990 to 2199.
[[nodiscard]] std::optional<std::int64_t> parse_capture_date(std::string_view text);

}  // namespace dateline::indexer
