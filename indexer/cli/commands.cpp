// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/commands.h"

#include "indexer/cli/audit_command.h"
#include "indexer/cli/maintenance_commands.h"
#include "indexer/cli/report.h"
#include "indexer/cli/retag_printer.h"
#include "indexer/cli/run_printer.h"
#include "indexer/cli/status_printer.h"
#include "indexer/entities/tagger/model.h"
#include "indexer/run/build.h"
#include "indexer/run/extract.h"
#include "indexer/run/failures.h"
#include "indexer/run/retag.h"
#include "indexer/run/status.h"
#include "indexer/run/suppression.h"
#include "indexer/run/update.h"
#include "indexer/run/watch.h"
#include "schema/error.h"
#include "schema/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>

namespace dateline::indexer::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr int done_with_rejections = 3;

unsigned jobs_of(const Options& options) {
  return options.jobs != 0 ? options.jobs : std::max(std::thread::hardware_concurrency(), 1U);
}

ReadOptions read_options(const Options& options) {
  static constexpr std::array<std::string_view, 11> fields{"title", "text",     "lead", "author", "source",  "url",
                                                           "date",  "language", "id",   "type",   "dateline"};
  ReadOptions reading;
  reading.max_record_bytes = options.max_record_bytes;
  reading.encoding = options.encoding;
  reading.language = options.language;
  for (const std::string& map : options.maps) {
    const std::size_t equals = map.find('=');
    const std::string field = map.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == map.size() ||
        std::find(fields.begin(), fields.end(), field) == fields.end()) {
      throw Error(ErrorKind::Usage, "--map " + map + ": not FIELD=KEY",
                  "fields: title text lead author source url date language id type dateline");
    }
    reading.field_map[field] = map.substr(equals + 1);
  }
  return reading;
}

/// The files that articles are read with, open as long as this lives.
struct OpenTables {
  explicit OpenTables(const std::filesystem::path& folder)
      : gazetteer(folder / "gazetteer.bin"), tagger(folder / "tagger.bin") {}
  [[nodiscard]] EntityTables get() const { return {gazetteer, &tagger}; }

  schema::Gazetteer gazetteer;
  tagger::Model tagger;
};

OpenTables open_tables(const Options& options) {
  return OpenTables(schema::cli::data_folder(options.data));
}

RulesChoice rules_choice(const Options& options) {
  return {options.rules, options.no_rules};
}

BuildRequest build_request(const Options& options) {
  BuildRequest request;
  request.index = options.index;
  request.sources = options.sources;
  request.reading = read_options(options);
  request.rules = rules_choice(options);
  request.jobs = jobs_of(options);
  request.stop_at_rejection = options.on_error == "stop";
  request.with_positions = !options.no_positions;
  request.allow_removals = options.allow_removals;
  request.dry_run = options.dry_run;
  request.lock_timeout = std::chrono::seconds(options.lock_timeout);
  return request;
}

/// Runs `run` and prints what every run prints.
int print_run(const Options& options,
              const std::function<UpdateReport(const EntityTables& tables, RunObserver& observer)>& run) {
  const auto start = std::chrono::steady_clock::now();
  const OpenTables tables = open_tables(options);
  RunPrinter printer(options.quiet);
  catch_signals();
  const UpdateReport report = run(tables.get(), printer);
  printer.finish();
  const BuildReport& build = report.build;
  if (!options.report.empty()) write_report(options.report, build.counts, &build.run, printer.rejected_records());
  if (!options.quiet) {
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "%s%s\n", options.dry_run ? "nothing changed: " : "", summary(report, time.count()).c_str());
  }
  return build.counts.rejected == 0 ? 0 : done_with_rejections;
}

int build(const Options& options) {
  return print_run(options, [&](const EntityTables& tables, RunObserver& observer) {
    UpdateReport report;
    report.build = build_index(build_request(options), tables, observer);
    report.built_anew = true;
    return report;
  });
}

int update(const Options& options, Reread reread) {
  return print_run(options, [&](const EntityTables& tables, RunObserver& observer) {
    UpdateRequest request{build_request(options), reread};
    if (options.commit_articles != 0) request.commit_articles = options.commit_articles;
    return update_index(request, tables, observer);
  });
}

int watch(const Options& options) {
  const OpenTables tables = open_tables(options);
  RunPrinter printer(options.quiet);
  catch_signals();
  WatchEvents events;
  events.updated = [&](const UpdateReport& report) {
    printer.finish();
    if (!options.report.empty()) write_report(options.report, report.build.counts, &report.build.run, {});
    const schema::IndexRun& run = report.build.run;
    const bool is_news = run.added + run.changed + run.removed + report.build.counts.rejected > 0 || report.retagged;
    if (options.quiet || !is_news) return;
    std::fprintf(stderr, "%s %s\n", run.finished.c_str(), summary(report, -1).c_str());
  };
  events.failed = [](const Error& error) { (void)schema::cli::report_error("dateline-index", error); };
  events.folders_unwatched = [](std::size_t folders) {
    std::fprintf(stderr, "%zu folders cannot be watched (fs.inotify.max_user_watches): looking every 30 s\n", folders);
  };
  watch_sources({{build_request(options), Reread::Changed}}, tables.get(), printer, events);
  return 0;
}

int failures(const Options& options) {
  if (options.retry) return update(options, Reread::Rejected);
  const RememberedFailures failures = read_failures(options.index);
  for (const RejectedRecord& record : failures.records) {
    schema::cli::print(options.json ? rejected_json(record) : rejected_text(record));
  }
  if (failures.count > failures.records.size()) {
    std::fprintf(stderr, "%zu more are not remembered one by one\n", failures.count - failures.records.size());
  }
  return failures.count == 0 ? 0 : done_with_rejections;
}

int suppress(const Options& options) {
  const SuppressionRequest request{options.index, options.article, options.reason,
                                   std::chrono::seconds(options.lock_timeout)};
  const bool undo = options.command == Command::Unsuppress;
  const Suppression done = undo ? unsuppress_article(request) : suppress_article(request);
  if (!options.quiet) {
    std::fprintf(stderr, "%s %s%s\n", undo ? "back in answers:" : "suppressed:", done.id.c_str(),
                 done.is_held ? "" : " (the index does not hold it now)");
  }
  return 0;
}

int extract(const Options& options) {
  const OpenTables tables = open_tables(options);
  RunPrinter printer(options.quiet);
  catch_signals();
  const ExtractRequest request{options.sources, read_options(options), jobs_of(options), options.on_error == "stop",
                               rules_choice(options)};
  const ReadingCounts counts = extract_articles(request, tables.get(), printer,
                                                [](const std::string& line) { schema::cli::print(line + '\n'); });
  printer.finish();
  if (!options.report.empty()) write_report(options.report, counts, nullptr, printer.rejected_records());
  return counts.rejected == 0 ? 0 : done_with_rejections;
}

int retag(const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  const OpenTables tables = open_tables(options);
  RunPrinter printer(options.quiet);
  catch_signals();
  const RetagReport report = retag_index({options.index, rules_choice(options), jobs_of(options), options.dry_run,
                                          std::chrono::seconds(options.lock_timeout)},
                                         tables.get(), printer);
  printer.finish();
  if (options.json || options.dry_run)
    schema::cli::print(options.json ? retag_json(report, tables.gazetteer) : retag_text(report, tables.gazetteer));
  if (options.quiet) return 0;
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  std::fprintf(stderr, "%s%s\n", options.dry_run ? "nothing changed: " : "", summary(report, time.count()).c_str());
  return 0;
}

int status(const Options& options) {
  const IndexStatus status = read_status(options.index);
  schema::cli::print(options.json ? status_json(status) : status_text(status));
  return 0;
}

}  // namespace

int run_command(const Options& options) {
  switch (options.command) {
    case Command::Build:
      return build(options);
    case Command::Update:
      return update(options, Reread::Changed);
    case Command::Watch:
      return watch(options);
    case Command::Failures:
      return failures(options);
    case Command::Suppress:
    case Command::Unsuppress:
      return suppress(options);
    case Command::Audit:
      return run_audit(options, schema::Gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin"));
    case Command::Retag:
      return retag(options);
    case Command::Extract:
      return extract(options);
    case Command::Status:
      return status(options);
    default:
      return run_maintenance(options);
  }
}

}  // namespace dateline::indexer::cli
