// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/verify_files.h"

#include "indexer/integrity/block_file.h"
#include "indexer/integrity/block_judge.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/glass_files.h"
#include "schema/columns/columns.h"
#include "schema/error.h"
#include "schema/mapped_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

// A file of which nothing is left would otherwise be listed block by block.
constexpr std::size_t listed_blocks_per_file = 100;
constexpr std::size_t reread_blocks = 16;
constexpr const char* differs = "differs from what was written";

class FileVerifier {
public:
  FileVerifier(const schema::IndexPaths& paths, std::uint64_t number, const GenerationHashes& hashes,
               const std::function<void()>& keep_going, FilesReport& report)
      : folder_(paths.generation(number)),
        hashes_(hashes),
        keep_going_(keep_going),
        report_(report),
        judge_(folder_, {hashes.revision, report.revision}) {}

  void run(bool deep) {
    std::set<std::string> names;
    for (const CoveredFile& file : hashes_.files) names.insert(file.name);
    for (const std::string& name : database_files(folder_)) names.insert(name);
    for (const std::string& name : names) {
      const CoveredFile* const known = hashes_.find(name);
      if (!is_there(name, known) || name == version_file || !deep) continue;
      verify_table(name, known);
    }
    const bool version_damaged = is_version_damaged(deep);
    // Read after all else: revisions only grow, so what was looked at before belongs to the one that still stands.
    const std::optional<DatabaseVersion> now = read_version(folder_);
    if (now && now->revision != report_.revision) return;
    if (version_damaged) damage(std::string(version_file), 0, differs);
    for (const auto& [name, block] : judge_.doubtful_damage()) {
      damage(name, block, differs);
      --report_.unverified_blocks;
    }
  }

private:
  void damage(const std::string& name, std::optional<std::uint64_t> block, std::string what) {
    report_.findings.push_back(
        {Finding::Weight::Damage, Finding::Part::Database, path_of(name), block, std::move(what)});
  }
  [[nodiscard]] std::string path_of(const std::string& name) const { return folder_.filename().string() + '/' + name; }

  bool is_there(const std::string& name, const CoveredFile* known) {
    std::error_code error;
    const fs::file_status status = fs::status(folder_ / name, error);
    if (!fs::is_regular_file(status)) {
      damage(name, {}, fs::exists(status) ? "is no file" : "is missing");
      return false;
    }
    const std::uintmax_t bytes = fs::file_size(folder_ / name, error);
    report_.bytes += error ? 0 : bytes;
    if (known == nullptr || name == version_file || bytes >= known->bytes) return true;
    damage(name, bytes / block_bytes,
           "is cut short: " + std::to_string(bytes) + " of " + std::to_string(known->bytes) + " bytes are left");
    return true;
  }

  void verify_table(const std::string& name, const CoveredFile* known) {
    const BlockFile file(folder_ / name);
    std::size_t damaged = 0;
    judge_.open_table(name, known);
    file.read_all([&](std::uint64_t number, std::string_view block) {
      keep_going_();
      const BlockState state = settled_state(file, number, block);
      ++report_.blocks;
      if (state == BlockState::Unverified || state == BlockState::Uncommitted) ++report_.unverified_blocks;
      if (state == BlockState::Damaged && ++damaged <= listed_blocks_per_file) damage(name, number, differs);
    });
    if (damaged > listed_blocks_per_file) {
      damage(name, {}, "has " + std::to_string(damaged - listed_blocks_per_file) + " more damaged blocks");
    }
  }

  // A writer may have been between the two halves of this block, or have committed since the version was read.
  BlockState settled_state(const BlockFile& file, std::uint64_t number, std::string_view block) {
    BlockState state = judge_.judge(number, block);
    for (int attempt = 0; state == BlockState::Damaged && attempt < 3 && reread_ < reread_blocks; ++attempt) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      if (const auto version = read_version(folder_)) judge_.set_current(version->revision);
      state = judge_.judge(number, file.read(number));
    }
    if (state == BlockState::Damaged) ++reread_;
    return state;
  }

  [[nodiscard]] bool is_version_damaged(bool deep) const {
    const CoveredFile* const known = hashes_.find(version_file);
    std::error_code error;
    if (known == nullptr || !fs::is_regular_file(folder_ / version_file, error)) return false;
    const Revisions& revisions = judge_.revisions();
    const std::uint32_t newest = deep ? judge_.newest_block() : revisions.current;
    const std::string bytes = BlockFile(folder_ / version_file).read(0);
    return judge_version_file(*known, bytes, revisions, newest) == BlockState::Damaged;
  }

  fs::path folder_;
  const GenerationHashes& hashes_;
  const std::function<void()>& keep_going_;
  FilesReport& report_;
  BlockJudge judge_;
  std::size_t reread_ = 0;
};

void note(FilesReport& report, std::string file, std::string what) {
  report.findings.push_back({Finding::Weight::Note, Finding::Part::Hashes, std::move(file), {}, std::move(what)});
}

std::optional<GenerationHashes> hashes_of(const schema::IndexPaths& paths, FilesReport& report) {
  const std::string name = hashes_file(paths, report.generation).filename().string();
  try {
    std::optional<GenerationHashes> hashes = read_hashes(paths, report.generation);
    if (!hashes) note(report, name, "is missing: flipped bits are not found without it");
    return hashes;
  } catch (const schema::Error& error) {
    if (error.kind() != schema::ErrorKind::Damaged) throw;
    report.findings.push_back({Finding::Weight::Damage, Finding::Part::Hashes, name, {}, error.message()});
    return std::nullopt;
  }
}

}  // namespace

FilesReport verify_files(const schema::IndexPaths& paths, std::uint64_t number, bool deep,
                         const std::function<void()>& keep_going) {
  FilesReport report;
  report.generation = number;
  const fs::path folder = paths.generation(number);
  // In this order: a writer that goes on meanwhile makes the database newer than the hashes, never older.
  const std::optional<GenerationHashes> hashes = hashes_of(paths, report);
  const std::optional<DatabaseVersion> version = read_version(folder);
  if (version) report.revision = version->revision;
  if (hashes) report.covered_revision = hashes->revision;
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    report.findings.push_back(
        {Finding::Weight::Damage, Finding::Part::Database, folder.filename().string(), {}, "is missing"});
    return report;
  }
  if (!version) {
    report.findings.push_back({Finding::Weight::Damage, Finding::Part::Database,
                               folder.filename().string() + "/" + std::string(version_file), 0,
                               "is missing or no version file of a Xapian database"});
  }
  if (!hashes) return report;
  FileVerifier(paths, number, *hashes, keep_going, report).run(deep);
  if (report.revision == hashes->revision) {
    report.columns = hashes->columns;
    std::vector<Finding> findings;
    verify_columns(paths, hashes->columns, findings);
    // Commits since then may have removed the columns file of this one.
    const std::optional<DatabaseVersion> now = read_version(folder);
    if (now && now->revision == report.revision) {
      report.findings.insert(report.findings.end(), findings.begin(), findings.end());
    }
  }
  if (report.unverified_blocks > 0) {
    note(report, hashes_file(paths, number).filename().string(),
         "covers revision " + std::to_string(hashes->revision) + " of " + std::to_string(report.revision) + ": " +
             std::to_string(report.unverified_blocks) + " blocks are newer and were not verified");
  }
  return report;
}

void verify_columns(const schema::IndexPaths& paths, const std::string& name, std::vector<Finding>& findings) {
  const auto damage = [&](std::string what) {
    findings.push_back({Finding::Weight::Damage, Finding::Part::Columns, "columns/" + name, {}, std::move(what)});
  };
  std::error_code error;
  if (name.empty() || name.find('/') != std::string::npos) return damage("is no name of a columns file");
  if (!fs::is_regular_file(paths.columns() / name, error)) return damage("is missing");
  const schema::MappedFile file(paths.columns() / name);
  if (schema::columns_file_name(file.bytes()) != name) damage("has another content than its name says");
}

}  // namespace dateline::indexer
