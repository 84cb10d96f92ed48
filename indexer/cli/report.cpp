// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/report.h"

#include "schema/durable_files.h"
#include "schema/error.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {

using nlohmann::ordered_json;

void write_report(const std::filesystem::path& file, const ReadingCounts& counts, const schema::IndexRun* run,
                  const std::vector<RejectedRecord>& rejected) {
  ordered_json report{{"version", 1}, {"files", counts.files}, {"records", counts.articles}};
  if (run != nullptr) {
    report["run"] = run->number;
    report["started"] = run->started;
    report["finished"] = run->finished;
    report["sources"] = run->sources;
    report["articles"] = run->articles;
    report["added"] = run->added;
    report["earlier_versions"] = run->earlier_versions;
  }
  report["rejected"] = counts.rejected;
  report["rejected_by_reason"] = counts.rejected_by_reason;
  report["skipped_by_reason"] = counts.skipped_by_reason;
  ordered_json list = ordered_json::array();
  for (const RejectedRecord& record : rejected) {
    list.push_back(
        {{"path", record.path}, {"member", record.member}, {"offset", record.offset}, {"reason", record.reason}});
  }
  report["rejected_records"] = std::move(list);
  report["rejected_records_complete"] = rejected.size() == counts.rejected;
  const std::string text = report.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status)) {
    schema::replace_file(file, text);
    return;
  }
  // A pipe or a device (/dev/stdout) is written to, never replaced.
  std::ofstream out(file, std::ios::binary);
  if (!(out << text << std::flush)) {
    throw schema::Error(schema::ErrorKind::Io, "write the report to " + file.string() + ": cannot be written");
  }
}

std::string summary(const BuildReport& report, double seconds) {
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), "%.1f s", seconds);
  std::string text = std::to_string(report.run.articles) + " articles from " + std::to_string(report.counts.files) +
                     " files in " + time.data() + "; " + std::to_string(report.run.earlier_versions) +
                     " earlier versions, " + std::to_string(report.counts.rejected) + " records rejected";
  for (const auto& [reason, count] : report.counts.skipped_by_reason) {
    text += "; skipped " + std::to_string(count) + " (" + reason + ")";
  }
  return text;
}

}  // namespace dateline::indexer::cli
