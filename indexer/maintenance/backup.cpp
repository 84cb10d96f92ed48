// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/backup.h"

#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/verify_files.h"
#include "indexer/maintenance/verified_copy.h"
#include "indexer/run/clock.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/mapped_file.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;

/// What tells a backup from an index that is in use: a file whose first line is "backup of index ID".
constexpr const char* mark_name = "backup";
constexpr std::string_view mark_start = "backup of index ";

[[noreturn]] void throw_io(const std::string& attempt, const std::error_code& error) {
  throw Error(ErrorKind::Io, attempt + ": " + error.message());
}

std::string mark_of(const fs::path& folder) {
  std::string line;
  std::ifstream file(folder / mark_name);
  std::getline(file, line);
  return line;
}

/// Of a backup that was killed while it wrote its mark: nothing else was in the folder yet.
bool is_only_begun(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename() != std::string(mark_name) + ".new") return false;
  }
  return !error;
}

/// The mark goes last, so that what is left of a folder when this is killed can still be told from anything else.
void remove_backup(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> parts;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename() != mark_name) parts.push_back(entry.path());
  }
  error.clear();  // a folder that is not there is as good as removed
  for (const fs::path& part : parts) {
    if (!error) fs::remove_all(part, error);
  }
  if (!error) fs::remove_all(folder, error);
}

/// Missing, empty, or with a mark that starts so.
void require_target(const fs::path& target, std::string_view mark) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(target, error))) return;
  const bool is_folder = fs::is_directory(fs::symlink_status(target, error));
  if (is_folder && (is_only_begun(target) || mark_of(target).starts_with(mark))) return;
  throw Error(ErrorKind::Usage, "back up to " + target.string() + ": holds something else than a backup of this index",
              "name a folder that does not exist yet, or an earlier backup");
}

/// TARGET.new, which goes again unless it takes TARGET's place.
class BackupFolder {
public:
  explicit BackupFolder(fs::path target) : target_(std::move(target)), aside_(target_.string() + ".new") {
    require_target(target_, mark_start);
    require_target(aside_, mark_start);  // of a backup that was killed
    std::error_code error;
    remove_backup(aside_, error);
    if (error) throw_io("remove " + aside_.string(), error);
    schema::make_folder(aside_);
    schema::replace_file(aside_ / mark_name, std::string(mark_start) + "unknown\n");  // until it is complete
  }
  ~BackupFolder() { remove_backup(aside_, ignored_); }
  BackupFolder(const BackupFolder&) = delete;
  BackupFolder& operator=(const BackupFolder&) = delete;
  [[nodiscard]] const fs::path& path() const noexcept { return aside_; }

  /// Afterwards TARGET.new is the earlier backup, which the destructor removes.
  void take_place(const std::string& index_id) const {
    const std::string mark = std::string(mark_start) + index_id;
    require_target(target_, mark);
    schema::replace_file(aside_ / mark_name, mark + "\nmade " + utc_now_text() + "\n");
    std::error_code error;
    const bool exchanged = fs::exists(target_, error) &&
                           ::renameat2(AT_FDCWD, aside_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0;
    if (!exchanged) {
      // Not every file system can exchange two folders; then there is a moment without TARGET.
      const fs::path earlier = target_.string() + ".earlier";
      const bool replaces = fs::exists(target_, error);
      if (replaces) fs::rename(target_, earlier, error);
      if (!error) fs::rename(aside_, target_, error);
      if (error) throw_io("rename " + aside_.string(), error);
      if (replaces) fs::rename(earlier, aside_, error);
    }
    schema::sync_folder(target_.parent_path());
  }

private:
  fs::path target_;
  fs::path aside_;
  std::error_code ignored_;
};

void copy_columns(const schema::IndexPaths& from, const std::string& name, const schema::IndexPaths& to) {
  std::vector<Finding> findings;
  verify_columns(from, name, findings);
  if (!findings.empty()) {
    throw Error(ErrorKind::Damaged, "back up " + findings.front().file + ": " + findings.front().what,
                "mend it first: dateline-index check --repair --index " + from.root.string());
  }
  const schema::MappedFile file(from.columns() / name);
  schema::make_folder(to.columns());
  schema::replace_file(to.columns() / name, file.bytes());
}

/// Hashes that are damaged are as good as none: the copy gets new ones.
std::optional<GenerationHashes> readable_hashes(const schema::IndexPaths& paths, std::uint64_t number) {
  try {
    return read_hashes(paths, number);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Damaged) throw;
    return std::nullopt;
  }
}

void require_outside(const fs::path& index, const fs::path& target) {
  const fs::path inner = fs::weakly_canonical(target);
  const fs::path outer = fs::weakly_canonical(index);
  const auto [rest, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  if (rest != outer.end()) return;
  throw Error(ErrorKind::Usage, "back up to " + target.string() + ": lies in the index itself",
              "name a folder outside of it, best on another disk");
}

}  // namespace

BackupReport back_up_index(const BackupRequest& request) {
  const schema::IndexPaths paths(request.index);
  static_cast<void>(schema::published_generation(paths));  // before a lock file is made where no index is
  require_outside(paths.root, request.target);
  const IndexLock lock(paths.lock(), request.lock_timeout, request.keep_going);
  BackupReport report;
  report.generation = generation_number(schema::published_generation(paths)).value_or(0);
  const fs::path target = request.target.has_filename() ? request.target : request.target.parent_path();
  const BackupFolder folder(target);
  const schema::IndexPaths copy(folder.path());
  const std::optional<GenerationHashes> hashes = readable_hashes(paths, report.generation);
  const CopiedFiles copied = copy_verified(paths.generation(report.generation), hashes,
                                           copy.generation(report.generation), request.keep_going);
  report.bytes = copied.bytes;
  report.unverified_blocks = copied.unverified_blocks;
  // Opened only now: Xapian may crash on a damaged database, and its blocks have just been compared.
  std::string index_id;
  schema::with_xapian_errors("back up index " + paths.root.string(), [&] {
    const Xapian::Database database(copy.generation(report.generation).string(), Xapian::DB_BACKEND_GLASS);
    schema::check_format(database, paths.root);
    report.articles = database.get_doccount();
    index_id = database.get_metadata(std::string(schema::metadata_key::index_id));
    copy_columns(paths, database.get_metadata(std::string(schema::metadata_key::columns)), copy);
  });
  if (hashes) schema::replace_file(hashes_file(copy, report.generation), encode_hashes(*hashes));
  cover_generation(copy, report.generation);
  schema::replace_file(copy.stub(), "auto " + copy.generation(report.generation).filename().string() + "\n");
  schema::sync_folder(copy.root);
  folder.take_place(index_id);
  return report;
}

}  // namespace dateline::indexer
