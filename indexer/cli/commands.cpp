// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/commands.h"

#include "indexer/cli/maintenance_commands.h"
#include "indexer/cli/report.h"
#include "indexer/cli/run_printer.h"
#include "indexer/cli/status_printer.h"
#include "indexer/run/build.h"
#include "indexer/run/extract.h"
#include "indexer/run/status.h"
#include "schema/error.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
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

schema::Gazetteer open_gazetteer(const Options& options) {
  return schema::Gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
}

int build(const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  const schema::Gazetteer gazetteer = open_gazetteer(options);
  BuildRequest request;
  request.index = options.index;
  request.sources = options.sources;
  request.reading = read_options(options);
  request.jobs = jobs_of(options);
  request.stop_at_rejection = options.on_error == "stop";
  request.with_positions = !options.no_positions;
  request.dry_run = options.dry_run;
  request.lock_timeout = std::chrono::seconds(options.lock_timeout);
  RunPrinter printer(options.quiet);
  catch_signals();
  const BuildReport report = build_index(request, gazetteer, printer);
  printer.finish();
  if (!options.report.empty()) write_report(options.report, report.counts, &report.run, printer.rejected_records());
  if (!options.quiet) {
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "%s%s\n", options.dry_run ? "nothing published: " : "", summary(report, time.count()).c_str());
  }
  return report.counts.rejected == 0 ? 0 : done_with_rejections;
}

int extract(const Options& options) {
  const schema::Gazetteer gazetteer = open_gazetteer(options);
  RunPrinter printer(options.quiet);
  catch_signals();
  const ExtractRequest request{options.sources, read_options(options), jobs_of(options), options.on_error == "stop"};
  const ReadingCounts counts =
      extract_articles(request, gazetteer, printer, [](const std::string& line) { schema::cli::print(line + '\n'); });
  printer.finish();
  if (!options.report.empty()) write_report(options.report, counts, nullptr, printer.rejected_records());
  return counts.rejected == 0 ? 0 : done_with_rejections;
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
    case Command::Extract:
      return extract(options);
    case Command::Status:
      return status(options);
    default:
      return run_maintenance(options);
  }
}

}  // namespace dateline::indexer::cli
