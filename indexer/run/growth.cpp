// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/growth.h"

#include "indexer/readers/characters/charset.h"
#include "indexer/readers/read_file.h"
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "schema/content_hash.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The bytes of a grown file as far as they matter here.
struct GrownBytes {
  std::string head;           // up to head_bytes
  std::string appended_head;  // up to head_bytes of those behind the former end
  std::string former_hash;    // of those before it
  std::string hash;           // of all
  std::uint64_t size = 0;
};

void append_up_to(std::size_t limit, std::string_view bytes, std::string& text) {
  text += bytes.substr(0, limit - std::min(limit, text.size()));
}

/// Throws StreamError.
GrownBytes read_grown(const SourceFile& file, std::uint64_t former_size) {
  constexpr std::size_t buffer_bytes = std::size_t{1} << 18;
  FileStream stream(file.path, file.is_source);
  GrownBytes grown;
  schema::ContentHash hash;
  std::vector<char> buffer(buffer_bytes);
  while (true) {
    const std::uint64_t left = former_size - std::min(former_size, grown.size);
    const std::size_t wanted = left == 0 ? buffer.size() : std::min<std::uint64_t>(left, buffer.size());
    const std::string_view bytes(buffer.data(), stream.read(buffer.data(), wanted));
    if (bytes.empty()) break;
    hash.add(bytes);
    append_up_to(head_bytes, bytes, grown.head);
    if (left == 0) append_up_to(head_bytes, bytes, grown.appended_head);
    grown.size += bytes.size();
    if (grown.size == former_size) grown.former_hash = hash.so_far_in_print();
  }
  grown.hash = hash.in_print();
  return grown;
}

/// What the entry and the times of the file say.
bool may_go_on(const PlannedFile& file, const FileEntry& entry, const Format& format) {
  if (!entry.end.is_whole || entry.hash.empty() || file.file.size <= entry.size) return false;
  // The captures of such a file have its time: an earlier one, or a date ahead of it, is judged record by record.
  return format.dates_captures || !depends_on_time(file, entry);
}

/// The fallback for records in another charset; nullopt where the longer head says something else of the whole file.
std::optional<std::string> common_fallback(const GrownBytes& grown, const PlannedFile& file, const FileEntry& entry,
                                           const ReadOptions& options) {
  // With a mark the reader looks at three more bytes than are here.
  if (grown.head.starts_with(byte_order_mark)) return std::nullopt;
  const std::string_view former_head = std::string_view(grown.head).substr(0, entry.size);
  if (!reads_alike(former_head, grown.head, file.file, options)) return std::nullopt;
  return record_fallback(grown.head);
}

}  // namespace

bool depends_on_time(const PlannedFile& file, const FileEntry& entry) {
  const Format* format = format_named(entry.end.format);
  if (format == nullptr || format->dates_captures) return false;
  return file.file.mtime < entry.mtime || (entry.ahead_of_capture && file.file.mtime != entry.mtime);
}

std::optional<Growth> growth_of(const PlannedFile& file, const FileEntry& entry, const ReadOptions& options) {
  const Format* format = format_named(entry.end.format);
  if (format == nullptr || format->goes_on == nullptr || !may_go_on(file, entry, *format)) return std::nullopt;
  try {
    GrownBytes grown = read_grown(file.file, entry.size);
    // What came since the walk belongs to the next run, which cannot tell it apart from a hash of all.
    if (grown.size != file.file.size || grown.former_hash != entry.hash) return std::nullopt;
    Growth growth{{entry.size, entry.end.bytes, entry.end.count, entry.end.format, {}}, std::move(grown.hash)};
    if (entry.end.is_gzip) {
      // Only of web archives is it the custom to append members; their records know no charset of the file.
      return format->dates_captures && is_gzip(grown.appended_head) ? std::optional(growth) : std::nullopt;
    }
    if (is_gzip(grown.appended_head) || is_zstd(grown.appended_head)) return std::nullopt;
    std::optional<std::string> fallback = common_fallback(grown, file, entry, options);
    if (!fallback || !format->goes_on(grown.appended_head)) return std::nullopt;
    growth.start.charset_fallback = *std::move(fallback);
    return growth;
  } catch (const StreamError&) {
    return std::nullopt;  // reading it will tell why
  }
}

}  // namespace dateline::indexer
