// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/archive/archive_reader.h"

#include "indexer/readers/archive/archive_entries.h"
#include "indexer/readers/archive/members.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/read_file.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/unread_formats.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

constexpr std::size_t tar_block_bytes = 512;
constexpr std::size_t tar_checksum_at = 148;
constexpr std::size_t tar_checksum_bytes = 8;

bool is_separator(char c) noexcept {
  return c == '/' || c == '\\';
}

// Absolute, with a drive, or with ".." between separators of any system.
bool leads_out(std::string_view name) noexcept {
  if (name.empty() || is_separator(name.front())) return true;
  if (name.size() > 1 && name[1] == ':' && is_ascii_letter(name[0])) return true;
  while (!name.empty()) {
    const auto* end = std::find_if(name.begin(), name.end(), is_separator);
    const std::string_view part = name.substr(0, static_cast<std::size_t>(end - name.begin()));
    if (part == "..") return true;
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return false;
}

// What systems leave in containers beside the files: resource forks, views of folders.
bool is_of_the_system(std::string_view name) noexcept {
  const std::string_view base = name.substr(name.find_last_of('/') + 1);
  return name.starts_with("__MACOSX/") || base.starts_with("._") || base == ".DS_Store" || base == "Thumbs.db" ||
         base == "desktop.ini";
}

std::string_view refusal_of(const ArchiveEntry& entry) noexcept {
  if (leads_out(entry.name)) return "its name leads out of the container";
  if (entry.kind == EntryKind::Device) return "a device, which is not read";
  return entry.is_encrypted ? "encrypted" : "";
}

// Passes on what is read of one file in a container, but holds back what may be all of it until it is known to be
// sound.
class MemberOutput {
public:
  MemberOutput(const ReadOptions& options, const RecordSink& sink, const std::string& name)
      : options_(options), sink_(sink), name_(name) {}

  void add(Record record) {
    ends_rejected_ = std::holds_alternative<RejectedRecord>(record);
    if (ends_rejected_) return sink_(inside(name_, std::move(record)));
    pass_document();
    const bool whole = std::get<Article>(record).member.empty();
    if (whole) {
      document_ = inside(name_, std::move(record));
    } else {
      sink_(inside(name_, std::move(record)));
    }
  }

  void add(DeferredRecords deferred) {
    pass_document();
    deferred_ = std::move(deferred);
  }

  void pass_document() {
    if (document_) sink_(*std::exchange(document_, std::nullopt));
    if (!deferred_) return;
    defer_changed(options_, *std::exchange(deferred_, std::nullopt),
                  [name = name_](Record record) { return inside(name, std::move(record)); });
  }

  /// True if the last thing heard of the file was a rejection.
  [[nodiscard]] bool ends_rejected() const noexcept { return ends_rejected_; }

private:
  const ReadOptions& options_;
  const RecordSink& sink_;
  const std::string& name_;
  std::optional<Record> document_;
  std::optional<DeferredRecords> deferred_;
  bool ends_rejected_ = false;
};

class ContainerReading {
public:
  ContainerReading(ByteStream& stream, ContainerFormat format, const ReadOptions& options, const RecordSink& sink)
      : entries_(stream, format), options_(options), inner_(member_options(options)), sink_(sink) {}

  void read_all() {
    bool any_rejected = false;
    while (const std::optional<ArchiveEntry> entry = entries_.next()) {
      any_rejected = read(*entry) && !entries_.is_bomb();
      if (entries_.is_exhausted() || (entries_.is_bomb() && !entry->size_is_known)) {
        return reject({}, 0, "the rest of the container is not read: one of its files unpacks out of proportion",
                      sink_);
      }
    }
    // Where the container ends inside a file, that file has been rejected already.
    if (!entries_.failure().empty() && !any_rejected) reject({}, 0, entries_.failure(), sink_);
  }

private:
  // True if the last thing heard of the entry was a rejection.
  bool read(const ArchiveEntry& entry) {
    const std::string name = printable_path(entry.name);
    if (entry.kind == EntryKind::Folder) return false;
    if (const std::string_view reason = refusal_of(entry); !reason.empty()) {
      reject(name, 0, std::string(reason), sink_);
      return false;
    }
    if (entry.kind == EntryKind::Link) return skip(options_, "link in a container"), false;
    if (is_of_the_system(entry.name)) return skip(options_, "file of the operating system"), false;
    SourceFile file;
    file.path = file.relative_path = entry.name;
    file.mtime = std::max<std::int64_t>(entry.mtime, 0);
    MemberOutput output(options_, sink_, name);
    ReadOptions inner = inner_;
    if (options_.defer) inner.defer = [&](DeferredRecords deferred) { output.add(std::move(deferred)); };
    read_stream(entries_.content(), file, inner, [&](Record record) { output.add(std::move(record)); });
    // The start of a bomb would make an article of zeros.
    const bool bomb = entries_.is_bomb() || (options_.expansion != nullptr && options_.expansion->is_exceeded());
    if (!bomb) output.pass_document();
    return output.ends_rejected();
  }

  ArchiveEntries entries_;
  const ReadOptions& options_;
  ReadOptions inner_;
  const RecordSink& sink_;
};

}  // namespace

bool recognises_zip(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return head.starts_with("PK\x03\x04") && zipped_document(head).empty();
}

bool recognises_tar(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  if (head.size() < tar_block_bytes || head.front() == '\0') return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < tar_block_bytes; ++i) {
    const bool counts_as_space = i >= tar_checksum_at && i < tar_checksum_at + tar_checksum_bytes;
    sum += counts_as_space ? 0x20U : static_cast<unsigned char>(head[i]);
  }
  unsigned stated = 0;
  std::size_t digits = 0;
  for (const char c : trim(head.substr(tar_checksum_at, tar_checksum_bytes))) {
    if (c < '0' || c > '7') break;
    stated = stated * 8 + static_cast<unsigned>(c - '0');
    ++digits;
  }
  return digits > 0 && stated == sum;
}

void read_zip(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  ContainerReading(stream, ContainerFormat::Zip, options, sink).read_all();
}

void read_tar(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  ContainerReading(stream, ContainerFormat::Tar, options, sink).read_all();
}

}  // namespace dateline::indexer
