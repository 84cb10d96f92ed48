// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/report.h"

#include "schema/cli/terminal.h"
#include "schema/durable_files.h"
#include "schema/error.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {

using nlohmann::ordered_json;

namespace {

/// " in 1.5 s", or "" for a time that is not known (negative).
std::string time_text(double seconds) {
  if (seconds < 0) return {};
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), " in %.1f s", seconds);
  return time.data();
}

std::string skipped_text(const ReadingCounts& counts) {
  std::string text;
  for (const auto& [reason, count] : counts.skipped_by_reason) {
    text += "; skipped " + std::to_string(count) + " (" + reason + ")";
  }
  return text;
}

std::string build_summary(const BuildReport& report, double seconds) {
  return std::to_string(report.run.articles) + " articles from " + std::to_string(report.counts.files) + " files" +
         time_text(seconds) + "; " + std::to_string(report.run.earlier_versions) + " earlier versions, " +
         std::to_string(report.counts.rejected) + " records rejected" + skipped_text(report.counts);
}

ordered_json rejected_row(const RejectedRecord& record) {
  return {{"path", record.path}, {"member", record.member}, {"offset", record.offset}, {"reason", record.reason}};
}

}  // namespace

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
    report["changed"] = run->changed;
    report["removed"] = run->removed;
    report["earlier_versions"] = run->earlier_versions;
  }
  report["rejected"] = counts.rejected;
  report["rejected_by_reason"] = counts.rejected_by_reason;
  report["skipped_by_reason"] = counts.skipped_by_reason;
  ordered_json list = ordered_json::array();
  for (const RejectedRecord& record : rejected) {
    list.push_back(rejected_row(record));
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

std::string summary(const UpdateReport& report, double seconds) {
  if (report.built_anew) return build_summary(report.build, seconds);
  const schema::IndexRun& run = report.build.run;
  const std::string retagged =
      report.retagged ? "; " + std::to_string(*report.retagged) + " articles retagged by other rules" : "";
  return std::to_string(run.added) + " added, " + std::to_string(run.changed) + " changed, " +
         std::to_string(run.removed) + " removed, " + std::to_string(run.articles) + " articles; " +
         std::to_string(report.files_read) + " of " + std::to_string(report.files_read + report.files_unchanged) +
         " files read" + time_text(seconds) + "; " + std::to_string(report.build.counts.rejected) +
         " records rejected" + skipped_text(report.build.counts) + retagged;
}

std::string rejected_text(const RejectedRecord& record) {
  std::string place = record.path;
  if (!record.member.empty()) place += ":" + record.member;
  if (record.offset != 0) place += " (byte " + std::to_string(record.offset) + ")";
  return "rejected: " + schema::cli::printable(place) + ": " + schema::cli::printable(record.reason) + "\n";
}

std::string rejected_json(const RejectedRecord& record) {
  return rejected_row(record).dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace dateline::indexer::cli
