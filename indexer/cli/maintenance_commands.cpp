// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/maintenance_commands.h"

#include "indexer/cli/finding_printer.h"
#include "indexer/cli/run_printer.h"
#include "indexer/integrity/check_index.h"
#include "indexer/integrity/inspect_database.h"
#include "indexer/maintenance/backup.h"
#include "indexer/maintenance/compact.h"
#include "schema/error.h"

#include <chrono>
#include <cstdio>

namespace dateline::indexer::cli {
namespace {

std::chrono::seconds lock_timeout(const Options& options) {
  return std::chrono::seconds(options.lock_timeout);
}

/// Throws Error{Interrupted} once a signal asked for the end.
std::function<void()> until_interrupted(const RunPrinter& printer) {
  catch_signals();
  return [&printer] {
    if (printer.interrupted()) {
      throw schema::Error(schema::ErrorKind::Interrupted, "interrupted: the index is as it was");
    }
  };
}

Inspector inspector(const RunPrinter& printer) {
  // Not argv[0]: a program found through PATH, or replaced by an upgrade since, would be another one.
  return {"/proc/self/exe", std::chrono::seconds(0), until_interrupted(printer)};
}

int answer(const Options& options, const CheckReport& report) {
  schema::cli::print(options.json ? check_json(report) : check_text(report, options.index));
  return report.index.sound() ? 0 : schema::exit_status(schema::ErrorKind::Damaged);
}

int verify(const Options& options) {
  const RunPrinter printer(options.quiet);
  CheckReport report;
  report.index = examine_index(schema::IndexPaths(options.index),
                               options.deep ? Thoroughness::Blocks : Thoroughness::Files, inspector(printer));
  return answer(options, report);
}

int check(const Options& options) {
  const RunPrinter printer(options.quiet);
  return answer(options, check_index({options.index, options.repair, lock_timeout(options), inspector(printer)}));
}

int back_up(const Options& options) {
  const RunPrinter printer(options.quiet);
  const BackupReport report =
      back_up_index({options.index, options.target, lock_timeout(options), until_interrupted(printer)});
  if (options.quiet) return 0;
  std::fprintf(stderr, "%llu articles of generation %llu in %s: %llu bytes",
               static_cast<unsigned long long>(report.articles), static_cast<unsigned long long>(report.generation),
               options.target.c_str(), static_cast<unsigned long long>(report.bytes));
  if (report.unverified_blocks > 0) {
    std::fprintf(stderr, ", %llu blocks not covered by hashes",
                 static_cast<unsigned long long>(report.unverified_blocks));
  }
  std::fputs("\n", stderr);
  return 0;
}

int compact(const Options& options) {
  const RunPrinter printer(options.quiet);
  const CompactReport report = compact_index({options.index, lock_timeout(options), until_interrupted(printer)});
  if (options.quiet) return 0;
  std::fprintf(stderr, "%llu articles in generation %llu: %llu bytes, before %llu\n",
               static_cast<unsigned long long>(report.articles), static_cast<unsigned long long>(report.generation),
               static_cast<unsigned long long>(report.bytes_after),
               static_cast<unsigned long long>(report.bytes_before));
  return 0;
}

int inspect(const Options& options) {
  if (!tie_to_parent(options.parent)) return 0;
  const bool all = options.depth == structure_argument;
  schema::cli::print(
      encode_report(inspect_database(options.generation, all ? InspectionDepth::Structure : InspectionDepth::Counts)));
  return 0;
}

}  // namespace

int run_maintenance(const Options& options) {
  switch (options.command) {
    case Command::Verify:
      return verify(options);
    case Command::Check:
      return check(options);
    case Command::Backup:
      return back_up(options);
    case Command::Compact:
      return compact(options);
    default:
      return inspect(options);
  }
}

}  // namespace dateline::indexer::cli
