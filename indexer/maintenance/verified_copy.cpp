// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/verified_copy.h"

#include "indexer/integrity/block_file.h"
#include "indexer/integrity/block_judge.h"
#include "indexer/integrity/glass_files.h"
#include "schema/durable_files.h"
#include "schema/error.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;

class NewFile {
public:
  explicit NewFile(fs::path path)
      : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throw_io("create");
  }
  ~NewFile() { ::close(descriptor_); }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_io("write");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

private:
  [[noreturn]] void throw_io(const char* attempt) const {
    throw Error(ErrorKind::Io,
                std::string(attempt) + ' ' + path_.string() + ": " + std::generic_category().message(errno),
                "the earlier backup, if any, is as it was");
  }
  fs::path path_;
  int descriptor_;
};

[[noreturn]] void throw_damaged(const fs::path& file, std::uint64_t block) {
  throw Error(ErrorKind::Damaged,
              "back up " + file.string() + ": block " + std::to_string(block) + " (byte " +
                  std::to_string(block * block_bytes) + ") differs from what was written",
              "nothing was backed up; dateline-index check says what can be done");
}

Revisions revisions_of(const fs::path& generation, const std::optional<GenerationHashes>& hashes) {
  const std::optional<DatabaseVersion> version = read_version(generation);
  if (!version) throw_damaged(generation / version_file, 0);
  return {hashes ? hashes->revision : 0, version->revision};
}

class Copy {
public:
  Copy(const fs::path& generation, const std::optional<GenerationHashes>& hashes, const fs::path& target,
       const std::function<void()>& keep_going)
      : generation_(generation),
        hashes_(hashes),
        target_(target),
        keep_going_(keep_going),
        judge_(generation, revisions_of(generation, hashes)) {}

  CopiedFiles run() {
    const std::vector<std::string> names = database_files(generation_);
    if (hashes_) require_all(names);
    for (const std::string& name : names) {
      if (name != version_file) copy_table(name);
    }
    for (const auto& [name, block] : judge_.doubtful_damage()) throw_damaged(generation_ / name, block);
    copy_version_file();
    schema::sync_files_in(target_);
    return copied_;
  }

private:
  void require_all(const std::vector<std::string>& names) const {
    for (const CoveredFile& file : hashes_->files) {
      if (!std::binary_search(names.begin(), names.end(), file.name)) throw_damaged(generation_ / file.name, 0);
    }
  }

  void copy_table(const std::string& name) {
    const BlockFile in(generation_ / name);
    const NewFile out(target_ / name);
    const CoveredFile* const known = hashes_ ? hashes_->find(name) : nullptr;
    if (known != nullptr && in.bytes() < known->bytes) throw_damaged(generation_ / name, in.blocks());
    judge_.open_table(name, known);
    in.read_all([&](std::uint64_t number, std::string_view block) {
      if (keep_going_) keep_going_();
      const BlockState state = judge_.judge(number, block);
      if (state == BlockState::Damaged) throw_damaged(generation_ / name, number);
      if (state != BlockState::Sound) ++copied_.unverified_blocks;
      out.write(block);
      copied_.bytes += block.size();
    });
  }

  void copy_version_file() {
    const std::string bytes = BlockFile(generation_ / version_file).read(0);
    const CoveredFile* const known = hashes_ ? hashes_->find(version_file) : nullptr;
    if (known != nullptr &&
        judge_version_file(*known, bytes, judge_.revisions(), judge_.newest_block()) == BlockState::Damaged) {
      throw_damaged(generation_ / version_file, 0);
    }
    NewFile(target_ / version_file).write(bytes);
    copied_.bytes += bytes.size();
  }

  const fs::path& generation_;
  const std::optional<GenerationHashes>& hashes_;
  const fs::path& target_;
  const std::function<void()>& keep_going_;
  BlockJudge judge_;
  CopiedFiles copied_;
};

}  // namespace

CopiedFiles copy_verified(const fs::path& generation, const std::optional<GenerationHashes>& hashes,
                          const fs::path& target, const std::function<void()>& keep_going) {
  schema::make_folder(target);
  return Copy(generation, hashes, target, keep_going).run();
}

}  // namespace dateline::indexer
