// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/audit_printer.h"

#include "indexer/cli/value_name.h"
#include "schema/cli/terminal.h"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace dateline::indexer::cli {

using nlohmann::ordered_json;
using schema::cli::printable;

namespace {

constexpr const char* bold = "\033[1m";
constexpr const char* plain = "\033[0m";

double share_of(const Precision& precision) {
  return static_cast<double>(precision.right) / static_cast<double>(precision.judged);
}

std::string row_text(const Precision& precision, const std::string& name) {
  const ShareInterval interval = precision.interval();
  std::array<char, 96> figures{};
  std::snprintf(figures.data(), figures.size(), "  %5zu of %5zu  %5.1f %%  (%5.1f to %5.1f)  ", precision.right,
                precision.judged, 100 * share_of(precision), 100 * interval.low, 100 * interval.high);
  return figures.data() + precision.field + " " + printable(precision.key) +
         (name.empty() ? "" : " " + printable(name)) + "\n";
}

ordered_json row_json(const Precision& precision, const char* key, const std::string& name) {
  const ShareInterval interval = precision.interval();
  ordered_json row{{"field", precision.field}, {key, precision.key}};
  if (!name.empty()) row["label"] = name;
  row["right"] = precision.right;
  row["judged"] = precision.judged;
  row["precision"] = share_of(precision);
  row["low"] = interval.low;
  row["high"] = interval.high;
  return row;
}

}  // namespace

std::string question_text(const SampledMention& mention, const schema::Gazetteer& gazetteer, bool color) {
  const std::string name = name_of_value(mention.value, mention.label, gazetteer);
  const std::string found = "[" + printable(mention.sentence.mention) + "]";
  return mention.field + " " + printable(mention.value) + (name.empty() ? "" : " " + printable(name)) + " (" +
         printable(mention.rule) + ", " + mention.place + ")\n  " + printable(mention.title) +
         (mention.published.empty() ? "" : ", " + mention.published) + "\n  " + printable(mention.sentence.before) +
         (color ? bold + found + plain : found) + printable(mention.sentence.behind) + "\n";
}

std::string audit_text(const AuditReport& report, const schema::Gazetteer& gazetteer) {
  std::string text = std::to_string(report.right + report.wrong) + " judged: " + std::to_string(report.right) +
                     " right, " + std::to_string(report.wrong) + " wrong; " + std::to_string(report.skipped) +
                     " skipped, " + std::to_string(report.open) + " open\n";
  if (!report.by_value.empty()) text += "by value: right of judged, precision (95 % interval)\n";
  for (const Precision& precision : report.by_value)
    text += row_text(precision, name_of_value(precision.key, precision.label, gazetteer));
  if (!report.by_rule.empty()) text += "by rule\n";
  for (const Precision& precision : report.by_rule) text += row_text(precision, {});
  if (!report.rules.empty()) text += "rules to consider (docs/entities-rules.md)\n";
  for (const std::string& rule : report.rules) text += "  " + printable(rule) + "\n";
  return text;
}

std::string audit_json(const AuditReport& report, const schema::Gazetteer& gazetteer) {
  ordered_json by_value = ordered_json::array();
  for (const Precision& precision : report.by_value)
    by_value.push_back(row_json(precision, "value", name_of_value(precision.key, precision.label, gazetteer)));
  ordered_json by_rule = ordered_json::array();
  for (const Precision& precision : report.by_rule) by_rule.push_back(row_json(precision, "rule", {}));
  const ordered_json json{{"version", 1},
                          {"right", report.right},
                          {"wrong", report.wrong},
                          {"skipped", report.skipped},
                          {"open", report.open},
                          {"gone", report.gone},
                          {"by_value", std::move(by_value)},
                          {"by_rule", std::move(by_rule)},
                          {"rules", report.rules}};
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace dateline::indexer::cli
