// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/retag_printer.h"

#include "indexer/cli/value_name.h"
#include "schema/cli/terminal.h"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {

using nlohmann::ordered_json;

namespace {

std::string label_of(const ValueChange& change, const schema::Gazetteer& gazetteer) {
  std::string name = name_of_value(change.value, change.label, gazetteer);
  return name.empty() ? change.value : name;
}

}  // namespace

std::string retag_text(const RetagReport& report, const schema::Gazetteer& gazetteer) {
  std::string text;
  for (const ValueChange& change : report.changes) {
    text += change.field + '\t' + schema::cli::printable(change.value) + "\t+" + std::to_string(change.gained) + "\t-" +
            std::to_string(change.lost) + '\t' + schema::cli::printable(label_of(change, gazetteer)) + '\n';
  }
  return text;
}

std::string retag_json(const RetagReport& report, const schema::Gazetteer& gazetteer) {
  ordered_json changes = ordered_json::array();
  for (const ValueChange& change : report.changes) {
    changes.push_back({{"field", change.field},
                       {"value", change.value},
                       {"label", label_of(change, gazetteer)},
                       {"gained", change.gained},
                       {"lost", change.lost}});
  }
  const ordered_json json{{"version", 1},
                          {"articles", report.articles},
                          {"changed", report.changed},
                          {"generation", report.generation == 0 ? ordered_json() : ordered_json(report.generation)},
                          {"changes", std::move(changes)}};
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string summary(const RetagReport& report, double seconds) {
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), " in %.1f s", seconds);
  std::string text = std::to_string(report.changed) + " of " + std::to_string(report.articles) +
                     " articles name other things or in other places" + time.data();
  if (report.generation != 0) text += "; generation " + std::to_string(report.generation);
  return text;
}

}  // namespace dateline::indexer::cli
