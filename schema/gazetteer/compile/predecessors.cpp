// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/predecessors.h"

#include "schema/gazetteer/compile/table.h"

#include <algorithm>
#include <utility>

namespace dateline::schema::gazetteer {

Predecessors::Predecessors(const Compilation& compilation, const std::filesystem::path& file) {
  std::unordered_map<std::string, DayNumber> first_days;
  for (const CompiledCountry& country : compilation.countries) first_days[country.code] = country.from;
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    const auto later = first_days.find(row["code"]);
    if (later == first_days.end() || later->second == min_day) row.reject("no first day of " + row["code"]);
    if (!first_days.contains(row["predecessor"])) row.reject("unknown country: " + row["predecessor"]);
    earlier_[row["code"]] = {row["predecessor"], later->second};
  }
}

const Predecessors::Earlier* Predecessors::find(const std::string& code) const {
  const auto found = earlier_.find(code);
  return found == earlier_.end() ? nullptr : &found->second;
}

void add_dated(Compilation& compilation, CompiledName name, const Predecessors& predecessors) {
  // Each step goes back in time, so that a circle in the table ends as well.
  while (const Predecessors::Earlier* earlier = predecessors.find(name.target)) {
    if (earlier->until >= name.until) break;
    CompiledName later = name;
    later.from = std::max(name.from, earlier->until);
    compilation.names.push_back(std::move(later));
    name.target = earlier->code;
    name.until = earlier->until;
  }
  compilation.names.push_back(std::move(name));
}

}  // namespace dateline::schema::gazetteer
