// SPDX-License-Identifier: GPL-3.0-or-later
// How do the bytes of a file become articles and rejected records?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Bytes in order, from a file or out of a compressed one.
class ByteStream {
public:
  virtual ~ByteStream() = default;
  /// Fills up to `size` bytes of `buffer`; 0 only at the end. Throws StreamError if the rest cannot be had (a truncated
  /// .gz, a read error); what came before stays valid.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
  /// After a failure (read() threw StreamError, or a GuardedStream ended because of one): goes on behind the damage, if
  /// this stream can, and gives the reason of the failure. nullopt where nothing more can be had.
  virtual std::optional<std::string> resume() { return std::nullopt; }
};

/// The rest of a stream cannot be read; becomes a rejected record, never ends a run.
struct StreamError {
  std::string reason;
};

/// What a container knows of the member that is being read; empty outside of containers.
struct MemberHints {
  std::string charset;  // WHATWG label from HTTP or MIME; a hint, may lie
  std::string own_id;   // the record's identifier, for an article that has none of its own
  std::string url;      // where the member was found
};

/// Where the reading of a file goes on whose beginning was read before and is as it was then.
struct ReadStart {
  std::uint64_t stored_bytes = 0;  // of the file as it lies on the disk; 0: it is read from its beginning
  std::uint64_t bytes = 0;         // of the decoded file, which offsets count
  std::uint64_t count = 0;         // lines or messages, which members count
  std::string format;              // of the file
  std::string charset_fallback;    // record_fallback (characters/charset.h) of the file's head
};

/// How a file ended whose format is one of records that are appended (Format::goes_on). Counts from its beginning.
struct ReadEnd {
  std::string format;       // "": of another format, or damaged at its end
  bool is_whole = false;    // a record may follow: nothing of the last one is missing
  bool is_gzip = false;     // the file is a .gz, of any number of members
  std::uint64_t bytes = 0;  // of the decoded file
  std::uint64_t count = 0;  // lines or messages
  std::uint64_t stored_bytes = 0;
  bool cut_short = false;  // the bytes failed before their end: what would have come is not known
};

class ExpansionLimit;

struct ReadOptions {
  std::size_t max_record_bytes = 16u << 20;      // a longer record is rejected, the rest of the file is read
  std::string encoding;                          // WHATWG label; empty: detect
  std::string language;                          // hint for articles that state none
  std::map<std::string, std::string> field_map;  // --map: field of Article -> key of the record ("text" -> "content")
  /// Where a reader may leave records that take long to read (pages), in their order among the others; empty: nowhere.
  std::function<void(DeferredRecords)> defer;
  // Told what is left out on purpose, by reason, and how often, on any thread; may be empty.
  std::function<void(std::string_view reason, std::size_t count)> skipped;
  ReadStart start;                            // for read_source_file
  std::function<void(const ReadEnd&)> ended;  // told by readers and by read_source_file; may be empty
  // Set by containers and by read_stream for what lies inside:
  MemberHints member;
  int containers = 0;                   // around the stream
  ExpansionLimit* expansion = nullptr;  // of the file as a whole; borrowed
};

/// Where records go, in the order in which they stand in the file. Readers fill everything of Article but `path`,
/// `relative_path`, `source_label` and `captured_at`, which the caller knows; containers fill `captured_at` where they
/// know better.
using RecordSink = std::function<void(Record)>;

struct Format {
  std::string_view name;
  /// True if a file that starts with `head` (up to 64 KiB, without byte order mark; ASCII-compatible) and has this name
  /// (in lower case, without ".gz") is of this format. Content decides; the name only settles ties.
  bool (*recognises)(std::string_view head, std::string_view file_name, const ReadOptions& options);
  /// Reads the whole stream, which (but for containers) is ASCII-compatible text without byte order mark and does not
  /// throw: read_stream (read_file.h) sees to both. Expected trouble goes to the sink as a RejectedRecord without
  /// `path`.
  void (*read)(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);
  /// A container of bytes: recognised and read as it lies in the file, whatever the encoding of its members.
  bool is_container = false;
  /// A window on a stream of items: those that leave the file were not taken back.
  bool is_feed = false;
  /// Of formats of records that are appended: true if bytes that begin with `appended` (up to 64 KiB) and stand behind
  /// whole records begin a further one. Their readers take options.start and tell options.ended. Null for others.
  bool (*goes_on)(std::string_view appended) = nullptr;
  /// Its records say when they were captured; those of other files were when their file was changed last.
  bool dates_captures = false;
};

/// The formats in the order in which they are tried; plain text last. Adding one is one file and one row.
[[nodiscard]] std::span<const Format> formats();

/// The first format with this name; null if there is none.
[[nodiscard]] const Format* format_named(std::string_view name);

/// True if articles of the format with this name come from a feed.
[[nodiscard]] bool is_feed(std::string_view format_name);

}  // namespace dateline::indexer
