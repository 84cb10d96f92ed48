// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/status_printer.h"

#include "schema/cli/terminal.h"

#include <iomanip>
#include <sstream>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {

using nlohmann::ordered_json;

namespace {

std::string hashes_text(const IndexStatus& status) {
  if (!status.covered_revision) return "missing: flipped bits are not found";
  if (*status.covered_revision == status.revision) return "cover every block";
  return "cover revision " + std::to_string(*status.covered_revision) + " of " + std::to_string(status.revision) +
         ": newer blocks are unverified";
}

std::string rules_text(const IndexStatus& status) {
  std::string text = std::to_string(status.rules->count) + " of " + schema::cli::printable(status.rules->file.given);
  switch (status.rules_state) {
    case RulesState::Changed:
      return text + ", which has changed since: retag or update applies it";
    case RulesState::Missing:
      return text + ", which cannot be read now";
    default:
      return text + ", as it is now";
  }
}

ordered_json rules_json(const IndexStatus& status) {
  if (!status.rules) return nullptr;
  return {{"file", status.rules->file.absolute},
          {"hash", status.rules->hash},
          {"rules", status.rules->count},
          {"state", name_of(status.rules_state)}};
}

}  // namespace

std::string status_text(const IndexStatus& status) {
  std::ostringstream out;
  out << "articles     " << status.articles << "\n";
  out << "dates        ";
  if (status.first_date.empty()) {
    out << "none";
  } else {
    out << status.first_date << " to " << status.last_date;
  }
  out << ", " << status.undated << " undated\n";
  out << "languages    ";
  for (const std::string& language : status.languages) out << language << ' ';
  out << "\nfields\n";
  for (const FacetStatus& facet : status.facets) {
    out << "  " << facet.name << std::string(14 - facet.name.size(), ' ') << facet.values << " values in "
        << facet.articles << " articles\n";
  }
  out << "size         " << status.bytes << " bytes" << (status.has_positions ? "" : ", without positions") << "\n";
  out << "columns      " << (status.columns_in_use ? "in use" : "missing: counting is exact but slow") << "\n";
  out << "hashes       " << hashes_text(status) << "\n";
  if (status.compaction_ratio) {
    out << "compaction   " << std::fixed << std::setprecision(1) << *status.compaction_ratio
        << " times the size of a compact database\n";
  }
  out << "generation   " << status.generation << ", format " << status.format << ", index " << status.id << "\n";
  if (status.rules) out << "rules        " << rules_text(status) << "\n";
  if (!status.runs.empty()) {
    const schema::IndexRun& run = status.runs.back();
    out << "last run     " << run.number << ", " << run.started << " to " << run.finished << ": " << run.added
        << " added, " << run.changed << " changed, " << run.removed << " removed, " << run.earlier_versions
        << " earlier versions, " << run.rejected << " rejected\n";
    for (const std::string& source : run.sources) out << "source       " << source << "\n";
  }
  return out.str();
}

std::string status_json(const IndexStatus& status) {
  ordered_json facets = ordered_json::object();
  for (const FacetStatus& facet : status.facets) {
    facets[facet.name] = {{"values", facet.values}, {"articles", facet.articles}};
  }
  ordered_json json{{"version", 1},
                    {"id", status.id},
                    {"format", status.format},
                    {"generation", status.generation},
                    {"articles", status.articles},
                    {"first_date", status.first_date},
                    {"last_date", status.last_date},
                    {"undated", status.undated},
                    {"languages", status.languages},
                    {"positions", status.has_positions},
                    {"bytes", status.bytes},
                    {"columns", status.columns_in_use},
                    {"revision", status.revision},
                    {"covered_revision", nullptr},
                    {"compaction_ratio", nullptr},
                    {"fields", std::move(facets)},
                    {"rules", rules_json(status)},
                    {"runs", ordered_json::parse(schema::encode_runs(status.runs))}};
  if (status.covered_revision) json["covered_revision"] = *status.covered_revision;
  if (status.compaction_ratio) json["compaction_ratio"] = *status.compaction_ratio;
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace dateline::indexer::cli
