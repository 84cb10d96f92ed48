// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/archive/archive_entries.h"

#include <locale.h>
#include <new>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t block_bytes = 64u << 10;

std::string error_text(::archive* container) {
  const char* text = archive_error_string(container);
  return text != nullptr ? std::string("the container is damaged: ") + text : "the container ends early";
}

EntryKind kind_of(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) return EntryKind::Link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFDIR:
      return EntryKind::Folder;
    case AE_IFCHR:
    case AE_IFBLK:
    case AE_IFIFO:
    case AE_IFSOCK:
      return EntryKind::Device;
    default:
      return EntryKind::File;
  }
}

// libarchive converts names that are marked as UTF-8 to the locale's encoding, and gives none where that is ASCII. This
// thread alone is told otherwise, for as long as this object lives; without such a locale these names stay unknown.
class Utf8Names {
public:
  Utf8Names()
      : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(locale_ != nullptr ? uselocale(locale_) : nullptr) {}
  ~Utf8Names() {
    if (locale_ == nullptr) return;
    uselocale(before_);
    freelocale(locale_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

private:
  locale_t locale_;
  locale_t before_;
};

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name != nullptr ? name : "";
}

}  // namespace

class ArchiveEntries::Reader final : public ByteStream {
public:
  Reader(ByteStream& stream, ContainerFormat format)
      : stream_(stream), block_(block_bytes), container_(archive_read_new(), &archive_read_free) {
    if (!container_) throw std::bad_alloc();
    if (format == ContainerFormat::Zip) {
      archive_read_support_format_zip_streamable(container_.get());
    } else {
      archive_read_support_format_tar(container_.get());
    }
    if (archive_read_open(container_.get(), this, nullptr, read_block, nullptr) != ARCHIVE_OK) fail();
  }

  std::optional<ArchiveEntry> next() {
    if (!failure_.empty()) return std::nullopt;
    const Utf8Names utf8_names;
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(container_.get(), &entry);
    if (result == ARCHIVE_EOF) return std::nullopt;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      fail();
      return std::nullopt;
    }
    member_start_ = consumed();
    member_bytes_ = 0;
    is_bomb_ = false;
    ArchiveEntry found;
    found.name = name_of(entry);
    found.kind = kind_of(entry);
    found.mtime = archive_entry_mtime_is_set(entry) != 0 ? archive_entry_mtime(entry) : 0;
    found.is_encrypted = archive_entry_is_encrypted(entry) != 0;
    found.size_is_known = archive_entry_size_is_set(entry) != 0;
    return found;
  }

  std::size_t read(char* buffer, std::size_t size) override {
    const la_ssize_t got = archive_read_data(container_.get(), buffer, size);
    if (got < 0) throw StreamError{error_text(container_.get())};
    member_bytes_ += static_cast<std::uint64_t>(got);
    all_bytes_ += static_cast<std::uint64_t>(got);
    is_exhausted_ = all_bytes_ > free_container_bytes && all_bytes_ / max_ratio > consumed();
    is_bomb_ =
        is_exhausted_ || (member_bytes_ > free_member_bytes && member_bytes_ / max_ratio > consumed() - member_start_);
    if (is_bomb_) throw StreamError{"unpacks to more than " + std::to_string(max_ratio) + " times its size"};
    return static_cast<std::size_t>(got);
  }

  [[nodiscard]] const std::string& failure() const noexcept { return failure_; }
  [[nodiscard]] bool is_bomb() const noexcept { return is_bomb_; }
  [[nodiscard]] bool is_exhausted() const noexcept { return is_exhausted_; }

private:
  static la_ssize_t read_block(::archive* /*container*/, void* self, const void** block) {
    auto& reader = *static_cast<Reader*>(self);
    *block = reader.block_.data();
    return static_cast<la_ssize_t>(reader.stream_.read(reader.block_.data(), reader.block_.size()));
  }

  [[nodiscard]] std::uint64_t consumed() const {
    return static_cast<std::uint64_t>(archive_filter_bytes(container_.get(), 0));
  }

  void fail() { failure_ = error_text(container_.get()); }

  ByteStream& stream_;
  std::vector<char> block_;
  std::unique_ptr<::archive, decltype(&archive_read_free)> container_;
  std::string failure_;
  std::uint64_t member_start_ = 0;
  std::uint64_t member_bytes_ = 0;
  std::uint64_t all_bytes_ = 0;
  bool is_bomb_ = false;
  bool is_exhausted_ = false;
};

ArchiveEntries::ArchiveEntries(ByteStream& stream, ContainerFormat format)
    : reader_(std::make_unique<Reader>(stream, format)) {}
ArchiveEntries::~ArchiveEntries() = default;

std::optional<ArchiveEntry> ArchiveEntries::next() {
  return reader_->next();
}
ByteStream& ArchiveEntries::content() noexcept {
  return *reader_;
}
const std::string& ArchiveEntries::failure() const noexcept {
  return reader_->failure();
}
bool ArchiveEntries::is_bomb() const noexcept {
  return reader_->is_bomb();
}
bool ArchiveEntries::is_exhausted() const noexcept {
  return reader_->is_exhausted();
}

}  // namespace dateline::indexer
