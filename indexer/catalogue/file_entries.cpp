// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/file_entries.h"

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/file_stream.h"
#include "schema/content_hash.h"
#include "schema/index_format.h"

#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::int64_t unsettled_seconds = 2;

}  // namespace

void FileEntries::open(const PlannedFile& file, FileEntry entry) {
  entry.source = file.source;
  entry.relative_path = file.file.relative_path;
  entry.id_label = file.id_label;
  entry.size = file.file.size;
  entry.mtime = file.file.mtime;
  entry.mtime_nanoseconds = file.file.mtime_nanoseconds;
  entry.changed_at = file.file.changed_at;
  entry.settled = !entry.hash.empty() && is_settled(file);
  const std::scoped_lock lock(mutex_);
  open_.insert_or_assign(file.key, std::move(entry));
}

void FileEntries::begin(const PlannedFile& file) {
  FileEntry entry;
  try {
    entry.hash = hash_of_file(file.file);
  } catch (const StreamError&) {
    entry.hash.clear();  // reading it will tell why
  }
  open(file, std::move(entry));
}

void FileEntries::begin_rest(const PlannedFile& file, const FileEntry& before, std::string hash) {
  FileEntry entry = before;
  entry.hash = std::move(hash);
  open(file, std::move(entry));
}

bool FileEntries::is_settled(const PlannedFile& file) const noexcept {
  return file.file.mtime <= now_ - unsettled_seconds && file.file.changed_at / 1000000000 <= now_ - unsettled_seconds;
}

void FileEntries::add_article(const PlannedFile& file, std::string_view format, bool ahead_of_capture) {
  const std::scoped_lock lock(mutex_);
  FileEntry& entry = open_[file.key];
  ++entry.articles;
  entry.keeps_items = entry.keeps_items || is_feed(format);
  entry.ahead_of_capture = entry.ahead_of_capture || ahead_of_capture;
}

void FileEntries::add_rejection(const PlannedFile& file, const RejectedRecord& record) {
  const std::scoped_lock lock(mutex_);
  FileEntry& entry = open_[file.key];
  ++entry.rejected;
  if (entry.rejections.size() < remembered_rejections) entry.rejections.push_back(record);
}

FileEntry FileEntries::so_far(const PlannedFile& file) {
  const std::scoped_lock lock(mutex_);
  return open_[file.key];
}

FileEntry FileEntries::end(const PlannedFile& file, const ReadEnd& end) {
  const std::scoped_lock lock(mutex_);
  FileEntry entry = std::move(open_[file.key]);
  open_.erase(file.key);
  entry.end = end;
  // A file that has grown since the walk is another one than its hash and size tell of.
  entry.end.is_whole = end.is_whole && end.stored_bytes == entry.size;
  return entry;
}

void remember(const FileEntry& entry, std::map<std::string, std::string>& metadata) {
  const std::string key = std::string(schema::metadata_key::file) + file_key(entry.source, entry.relative_path);
  metadata[key] = encode_file_entry(entry);
}

std::string hash_of_file(const SourceFile& file) {
  constexpr std::size_t buffer_bytes = std::size_t{1} << 18;
  if (file.standard_input) return {};
  FileStream stream(file.path, file.is_source);
  schema::ContentHash hash;
  std::vector<char> buffer(buffer_bytes);
  while (const std::size_t size = stream.read(buffer.data(), buffer.size())) hash.add({buffer.data(), size});
  return hash.in_print();
}

}  // namespace dateline::indexer
