// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/examine_index.h"

#include "indexer/generation/published_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/glass_files.h"
#include "schema/error.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace dateline::indexer {
namespace {

using Part = Finding::Part;

class DatabaseJudge {
public:
  DatabaseJudge(const schema::IndexPaths& paths, IndexReport& report)
      : paths_(paths), report_(report), database_(report.database) {}

  void judge(Thoroughness thoroughness) {
    const std::string folder = paths_.generation(report_.files.generation).filename().string();
    if (!database_.failure.empty()) return damage(Part::Database, folder, database_.failure);
    if (database_.format != schema::index_format_version) return judge_format(folder);
    if (database_.articles != database_.articles_recorded) {
      damage(Part::Database, folder,
             "holds " + std::to_string(database_.articles) + " articles, its last run counted " +
                 std::to_string(database_.articles_recorded));
    }
    judge_columns();
    if (thoroughness == Thoroughness::Structure) judge_structure(folder);
  }

private:
  void damage(Part part, std::string file, std::string what) {
    report_.findings.push_back({Finding::Weight::Damage, part, std::move(file), {}, std::move(what)});
  }

  // A damaged block can change the version: then it is damage. An index of another version can be whole.
  void judge_format(const std::string& folder) {
    const std::string what =
        database_.format.empty() ? "it was not written by Dateline" : "it has format version " + database_.format;
    if (any_damage(report_.findings)) return damage(Part::Database, folder, what);
    throw schema::Error(schema::ErrorKind::NoIndex,
                        "open index " + paths_.root.string() + ": " + what + ", this program reads version " +
                            std::string(schema::index_format_version),
                        "rebuild it: dateline-index build --index " + paths_.root.string() + " SOURCE...");
  }

  void judge_columns() {
    const std::string& covered = report_.files.columns;
    if (covered.empty()) return verify_columns(paths_, database_.columns, report_.findings);
    if (covered == database_.columns) return;
    damage(Part::Columns, "columns/" + database_.columns, "is named by the database, the hashes name " + covered);
  }

  void judge_structure(const std::string& folder) {
    for (const std::string& error : database_.structure_errors) damage(Part::Database, folder, "structure: " + error);
    if (!database_.repeated_id.empty()) {
      damage(Part::Database, folder, "the id " + database_.repeated_id + " stands for two articles");
    }
    if (database_.ids != database_.articles) {
      damage(Part::Database, folder,
             "holds " + std::to_string(database_.ids) + " ids for " + std::to_string(database_.articles) + " articles");
    }
    if (database_.built_columns == database_.columns) return;
    damage(Part::Columns, "columns/" + database_.columns, "differs from what the value slots give");
  }

  const schema::IndexPaths& paths_;
  IndexReport& report_;
  const DatabaseReport& database_;
};

std::uint64_t published_number(const schema::IndexPaths& paths) {
  return generation_number(schema::published_generation(paths)).value_or(0);
}

/// What is wrong with the stub if it names `number`; "" for nothing.
std::string stub_damage(const schema::IndexPaths& paths, std::uint64_t number) {
  std::error_code error;
  const std::string named = "names generation " + std::to_string(number);
  const std::uint64_t last = last_published(paths);
  if (last > number) return named + ", but generation " + std::to_string(last) + " was published after it";
  const bool has_trace = std::filesystem::exists(paths.generation(number), error) ||
                         std::filesystem::exists(hashes_file(paths, number), error);
  return has_trace ? "" : named + ", which is not there and left no hashes";
}

IndexReport examine_once(const schema::IndexPaths& paths, Thoroughness thoroughness, const Inspector& inspector) {
  const std::uint64_t number = published_number(paths);
  IndexReport report = examine_generation(paths, number, thoroughness, inspector);
  if (std::string what = stub_damage(paths, number); !what.empty()) {
    report.findings.push_back(
        {Finding::Weight::Damage, Part::Stub, paths.stub().filename().string(), {}, std::move(what)});
  }
  return report;
}

}  // namespace

IndexReport examine_generation(const schema::IndexPaths& paths, std::uint64_t number, Thoroughness thoroughness,
                               const Inspector& inspector) {
  const std::function<void()> keep_going = inspector.keep_going ? inspector.keep_going : [] {};
  IndexReport report;
  report.files = verify_files(paths, number, thoroughness != Thoroughness::Files, keep_going);
  report.findings = report.files.findings;
  std::error_code error;
  if (!std::filesystem::is_directory(paths.generation(number), error)) return report;
  const bool all = thoroughness == Thoroughness::Structure;
  report.database = inspect_in_process(inspector, paths.generation(number),
                                       all ? InspectionDepth::Structure : InspectionDepth::Counts);
  DatabaseJudge(paths, report).judge(thoroughness);
  return report;
}

IndexReport examine_index(const schema::IndexPaths& paths, Thoroughness thoroughness, const Inspector& inspector) {
  constexpr int attempts = 3;
  for (int attempt = 1;; ++attempt) {
    IndexReport report = examine_once(paths, thoroughness, inspector);
    if (report.sound() || attempt == attempts) return report;
    const auto version = read_version(paths.generation(report.files.generation));
    const std::uint32_t revision = version ? version->revision : 0;
    const bool unchanged = published_number(paths) == report.files.generation && revision == report.files.revision;
    if (unchanged) return report;
  }
}

}  // namespace dateline::indexer
