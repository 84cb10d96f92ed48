// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/timeline_json.h"

#include "schema/dates.h"
#include "searcher/render/json.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace dateline::searcher {
namespace {

using nlohmann::ordered_json;

std::string day(schema::DayNumber number) {
  return to_string(schema::date_of(number));
}

ordered_json bar_json(const TimelineBar& bar) {
  const std::optional<double> share = bar.share();
  return {{"period", bar.period},     {"from", day(bar.days.first)},
          {"to", day(bar.days.last)}, {"count", bar.count},
          {"archive", bar.archive},   {"share", share ? ordered_json(*share) : ordered_json(nullptr)}};
}

}  // namespace

ordered_json timeline_json(const Timeline& timeline) {
  ordered_json json = answer_json(timeline.answer);
  json["period"] = name_of(timeline.period);
  json["periods"] = ordered_json::array();
  for (const TimelineBar& bar : timeline.bars) json["periods"].push_back(bar_json(bar));
  json["gaps"] = ordered_json::array();
  for (const schema::DateRange& gap : timeline.gaps) {
    json["gaps"].push_back({{"from", day(gap.first)}, {"to", day(gap.last)}});
  }
  json["missing"] = timeline.missing;
  json["archive_missing"] = timeline.archive_missing;
  return json;
}

}  // namespace dateline::searcher
