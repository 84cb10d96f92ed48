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

void FileEntries::begin(const PlannedFile& file) {
  FileEntry entry;
  entry.source = file.source;
  entry.relative_path = file.file.relative_path;
  entry.id_label = file.id_label;
  entry.size = file.file.size;
  entry.mtime = file.file.mtime;
  entry.mtime_nanoseconds = file.file.mtime_nanoseconds;
  entry.changed_at = file.file.changed_at;
  try {
    entry.hash = hash_of_file(file.file);
    entry.settled = is_settled(file);
  } catch (const StreamError&) {
    entry.settled = false;  // reading it will tell why
  }
  const std::scoped_lock lock(mutex_);
  open_.insert_or_assign(file.key, std::move(entry));
}

bool FileEntries::is_settled(const PlannedFile& file) const noexcept {
  return file.file.mtime <= now_ - unsettled_seconds && file.file.changed_at / 1000000000 <= now_ - unsettled_seconds;
}

void FileEntries::add_article(const PlannedFile& file, std::string_view format) {
  const std::scoped_lock lock(mutex_);
  FileEntry& entry = open_[file.key];
  ++entry.articles;
  entry.keeps_items = entry.keeps_items || is_feed(format);
}

void FileEntries::add_rejection(const PlannedFile& file, const RejectedRecord& record) {
  const std::scoped_lock lock(mutex_);
  FileEntry& entry = open_[file.key];
  ++entry.rejected;
  if (entry.rejections.size() < remembered_rejections) entry.rejections.push_back(record);
}

FileEntry FileEntries::end(const PlannedFile& file) {
  const std::scoped_lock lock(mutex_);
  FileEntry entry = std::move(open_[file.key]);
  open_.erase(file.key);
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
