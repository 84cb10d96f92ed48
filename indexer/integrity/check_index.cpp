// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/check_index.h"

#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/integrity/mend_columns.h"
#include "schema/durable_files.h"
#include "schema/error.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;
using Part = Finding::Part;

/// A word of a shell's command line.
std::string quoted(const std::string& word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

std::string rebuild_command(const fs::path& index, const std::vector<std::string>& sources) {
  std::string command = "dateline-index build --index " + quoted(index.string());
  if (sources.empty()) return command + " SOURCE...";
  for (const std::string& source : sources) command += ' ' + quoted(source);
  return command;
}

std::string name_of(const schema::IndexPaths& paths, std::uint64_t number) {
  return paths.generation(number).filename().string();
}

void note_leftovers(const schema::IndexPaths& paths, IndexReport& report) {
  for (const fs::path& leftover : find_leftovers(paths, report.files.generation)) {
    report.findings.push_back({Finding::Weight::Note,
                               Part::Leftover,
                               fs::relative(leftover, paths.root).string(),
                               {},
                               "was left behind by a run that was killed"});
  }
}

class Repair {
public:
  Repair(const schema::IndexPaths& paths, const Inspector& inspector) : paths_(paths), inspector_(inspector) {}

  CheckReport run() {
    report_.index = examine_published();
    if (any_damage(report_.index.findings, Part::Database)) {
      report_.rebuild_command = rebuild_command(paths_.root, report_.index.database.sources);
      return std::move(report_);
    }
    mend_files();
    remove_leftovers();
    if (!report_.mended.empty()) {
      // What the structure check said still holds; files were written since.
      report_.index = examine_index(paths_, Thoroughness::Blocks, inspector_);
    }
    return std::move(report_);
  }

private:
  /// The report on the generation that is published in the end: the newest sound one, else the one that was.
  IndexReport examine_published() {
    const std::optional<std::uint64_t> named = named_generation();
    std::vector<std::uint64_t> candidates = published_once(named);
    std::optional<IndexReport> of_named;
    for (const std::uint64_t number : candidates) {
      IndexReport report = examine_generation(paths_, number, Thoroughness::Structure, inspector_);
      const bool is_named = number == named;
      if (!any_damage(report.findings, Part::Database)) {
        if (!is_named) publish_again(number, named);
        return report;
      }
      if (is_named) of_named = std::move(report);
    }
    if (of_named) return std::move(*of_named);
    static_cast<void>(schema::published_generation(paths_));  // says what is wrong with the stub
    throw Error(ErrorKind::Damaged, "mend index " + paths_.root.string() + ": no generation in it is sound",
                "rebuild it: " + rebuild_command(paths_.root, {}));
  }

  std::optional<std::uint64_t> named_generation() const {
    try {
      return generation_number(schema::published_generation(paths_));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::Damaged) return std::nullopt;
      if (error.kind() == ErrorKind::NoIndex && last_published(paths_) != 0) return std::nullopt;  // the stub was lost
      throw;
    }
  }

  /// Generations that readers once saw, newest first. One that was never published has no hashes, and is newer than
  /// the stub's; before there were hashes, none had any.
  std::vector<std::uint64_t> published_once(std::optional<std::uint64_t> named) const {
    std::vector<std::uint64_t> numbers = generations_in(paths_);
    if (named && std::find(numbers.begin(), numbers.end(), *named) == numbers.end()) numbers.push_back(*named);
    std::erase_if(numbers, [&](std::uint64_t number) {
      std::error_code error;
      const bool is_hashed = fs::exists(hashes_file(paths_, number), error);
      return !is_hashed && named && number > *named;
    });
    std::sort(numbers.rbegin(), numbers.rend());
    return numbers;
  }

  // Not publish_generation: that opens the databases that it keeps, and one of them is damaged.
  void publish_again(std::uint64_t number, std::optional<std::uint64_t> named) {
    if (named && *named > number) {
      std::error_code ignored;  // it is no longer the one that was published last
      fs::remove(hashes_file(paths_, *named), ignored);
    }
    schema::replace_file(paths_.stub(), "auto " + name_of(paths_, number) + "\n");
    std::string why = "the stub named no generation";
    if (named) why = name_of(paths_, *named) + (*named > number ? " is damaged" : " is older");
    report_.mended.push_back(name_of(paths_, number) + " is published again: " + why);
  }

  void mend_files() {
    const std::uint64_t number = report_.index.files.generation;
    const bool columns_damaged = any_damage(report_.index.findings, Part::Columns);
    if (columns_damaged) {
      const std::string name = mend_columns(paths_, number);
      report_.mended.push_back("columns/" + name + " was written anew from the value slots");
    }
    const FilesReport& files = report_.index.files;
    const bool is_covered = files.covered_revision == files.revision && !columns_damaged;
    if (is_covered && !any_damage(report_.index.findings, Part::Hashes)) return;
    cover_generation(paths_, number);
    report_.mended.push_back(hashes_file(paths_, number).filename().string() + " covers the database again");
  }

  void remove_leftovers() {
    for (const fs::path& leftover : find_leftovers(paths_, report_.index.files.generation)) {
      std::error_code error;
      fs::remove_all(leftover, error);
      if (error) throw Error(ErrorKind::Io, "remove " + leftover.string() + ": " + error.message());
      report_.mended.push_back(fs::relative(leftover, paths_.root).string() + " was removed: left by a killed run");
    }
  }

  const schema::IndexPaths& paths_;
  const Inspector& inspector_;
  CheckReport report_;
};

/// Null where the folder is closed to writing: then no run can change the index either.
std::unique_ptr<IndexLock> lock_index(const schema::IndexPaths& paths, const CheckRequest& request) {
  try {
    return std::make_unique<IndexLock>(paths.lock(), request.lock_timeout, request.inspector.keep_going);
  } catch (const Error& error) {
    if (request.repair || error.kind() != ErrorKind::Io) throw;
    return nullptr;
  }
}

}  // namespace

CheckReport check_index(const CheckRequest& request) {
  const schema::IndexPaths paths(request.index);
  // Before a lock file is made where no index is.
  if (!request.repair || last_published(paths) == 0) {
    try {
      static_cast<void>(schema::published_generation(paths));
    } catch (const Error& error) {
      if (!request.repair || error.kind() != ErrorKind::Damaged) throw;
    }
  }
  const std::unique_ptr<IndexLock> lock = lock_index(paths, request);
  if (request.repair) return Repair(paths, request.inspector).run();
  CheckReport report;
  report.index = examine_index(paths, Thoroughness::Structure, request.inspector);
  note_leftovers(paths, report.index);
  if (any_damage(report.index.findings, Part::Database)) {
    report.rebuild_command = rebuild_command(paths.root, report.index.database.sources);
  }
  return report;
}

}  // namespace dateline::indexer
