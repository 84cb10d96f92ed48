// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/finding_printer.h"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {
namespace {

using nlohmann::ordered_json;

const char* name_of(Finding::Part part) {
  switch (part) {
    case Finding::Part::Stub:
      return "stub";
    case Finding::Part::Database:
      return "database";
    case Finding::Part::Columns:
      return "columns";
    case Finding::Part::Hashes:
      return "hashes";
    case Finding::Part::Leftover:
      break;
  }
  return "leftover";
}

void print_verdict(std::ostream& out, const CheckReport& report, const std::string& index) {
  const FilesReport& files = report.index.files;
  if (report.index.sound()) {
    out << "sound: " << report.index.database.articles << " articles in generation " << files.generation;
    if (files.blocks > 0) out << ", " << files.blocks - files.unverified_blocks << " blocks as their hashes say";
    out << "\n";
    return;
  }
  out << "not sound: generation " << files.generation << " of " << index << "\n";
  if (report.rebuild_command.empty()) {
    out << "what can be mended: dateline-index check --repair --index " << index << "\n";
  } else {
    out << "rebuild it: " << report.rebuild_command << "\n";
  }
}

}  // namespace

std::string check_text(const CheckReport& report, const std::string& index) {
  std::ostringstream out;
  for (const std::string& mended : report.mended) out << "mended: " << mended << "\n";
  for (const Finding& finding : report.index.findings) {
    out << (finding.weight == Finding::Weight::Damage ? "damaged: " : "note: ") << finding.file << ": ";
    if (finding.block) out << "block " << *finding.block << " (byte " << *finding.block * block_bytes << ") ";
    out << finding.what << "\n";
  }
  print_verdict(out, report, index);
  return out.str();
}

std::string check_json(const CheckReport& report) {
  const FilesReport& files = report.index.files;
  ordered_json findings = ordered_json::array();
  for (const Finding& finding : report.index.findings) {
    ordered_json json{{"damage", finding.weight == Finding::Weight::Damage},
                      {"part", name_of(finding.part)},
                      {"file", finding.file},
                      {"block", nullptr},
                      {"offset", nullptr},
                      {"what", finding.what}};
    if (finding.block) {
      json["block"] = *finding.block;
      json["offset"] = *finding.block * block_bytes;
    }
    findings.push_back(std::move(json));
  }
  ordered_json json{{"version", 1},
                    {"sound", report.index.sound()},
                    {"generation", files.generation},
                    {"articles", report.index.database.articles},
                    {"revision", files.revision},
                    {"covered_revision", nullptr},
                    {"blocks", files.blocks},
                    {"unverified_blocks", files.unverified_blocks},
                    {"findings", std::move(findings)},
                    {"mended", report.mended},
                    {"rebuild", report.rebuild_command}};
  if (files.covered_revision) json["covered_revision"] = *files.covered_revision;
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace dateline::indexer::cli
