// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/database_report.h"

#include <nlohmann/json.hpp>

namespace dateline::indexer {

using nlohmann::json;

std::string encode_report(const DatabaseReport& report) {
  const json object{{"failure", report.failure},
                    {"format", report.format},
                    {"articles", report.articles},
                    {"articles_recorded", report.articles_recorded},
                    {"sources", report.sources},
                    {"columns", report.columns},
                    {"structure_errors", report.structure_errors},
                    {"ids", report.ids},
                    {"repeated_id", report.repeated_id},
                    {"built_columns", report.built_columns}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

DatabaseReport decode_report(std::string_view text) {
  DatabaseReport report;
  try {
    const json object = json::parse(text);
    object.at("failure").get_to(report.failure);
    object.at("format").get_to(report.format);
    object.at("articles").get_to(report.articles);
    object.at("articles_recorded").get_to(report.articles_recorded);
    object.at("sources").get_to(report.sources);
    object.at("columns").get_to(report.columns);
    object.at("structure_errors").get_to(report.structure_errors);
    object.at("ids").get_to(report.ids);
    object.at("repeated_id").get_to(report.repeated_id);
    object.at("built_columns").get_to(report.built_columns);
  } catch (const json::exception&) {
    report.failure = "its inspection gave no answer";
  }
  return report;
}

}  // namespace dateline::indexer
