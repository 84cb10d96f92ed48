// SPDX-License-Identifier: GPL-3.0-or-later
// Which days or index runs does a typed range cover, and how is it written back?
#include "searcher/query/values.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dateline::searcher {
namespace {

constexpr std::int64_t first_run = 1;
constexpr std::int64_t no_last_run = std::numeric_limits<std::int64_t>::max();

struct Runs {
  std::int64_t first = first_run;
  std::int64_t last = no_last_run;
};

std::optional<std::int64_t> run_number(std::string_view text) {
  constexpr std::size_t most_digits = 12;
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > most_digits || !digits) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

std::optional<Runs> compared_runs(std::string_view text) {
  const bool inclusive = text.substr(1).starts_with('=');
  const auto bound = run_number(text.substr(inclusive ? 2 : 1));
  if (!bound) return std::nullopt;
  const std::int64_t step = inclusive ? 0 : 1;
  if (text.front() == '>') return Runs{*bound + step, no_last_run};
  return Runs{first_run, *bound - step};
}

/// "5", "3..5", "3..", "..5", ">3": numbers only.
std::optional<Runs> numbered_runs(std::string_view text) {
  if (text.starts_with('>') || text.starts_with('<')) return compared_runs(text);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto run = run_number(text);
    return run ? std::optional(Runs{*run, *run}) : std::nullopt;
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  const auto first = run_number(from);
  const auto last = run_number(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
  return Runs{first.value_or(first_run), last.value_or(no_last_run)};
}

/// The runs that began on these days.
std::optional<Runs> runs_on(const schema::DateRange& days, const ParseOptions& options) {
  if (!options.first_run_on_or_after) return std::nullopt;
  Runs runs;
  if (days.first > schema::min_day) {
    const auto first = options.first_run_on_or_after(days.first);
    if (!first) return std::nullopt;
    runs.first = *first;
  }
  if (days.last < schema::max_day) {
    const auto behind = options.first_run_on_or_after(days.last + 1);
    if (behind) runs.last = *behind - 1;
  }
  return runs;
}

std::string text_of_runs(const Runs& runs) {
  if (runs.first == runs.last) return std::to_string(runs.first);
  const std::string first = runs.first > first_run || runs.last == no_last_run ? std::to_string(runs.first) : "";
  return first + ".." + (runs.last == no_last_run ? "" : std::to_string(runs.last));
}

}  // namespace

std::optional<Node> ValueReader::resolve_added(Node node, std::string_view text) const {
  std::optional<Runs> runs = numbered_runs(text);
  if (!runs) {
    const auto days = schema::parse_date_range(text, options_.today);
    if (days && days->first <= days->last) runs = runs_on(*days, options_);
  }
  if (!runs || runs->first > runs->last || runs->last < first_run) return std::nullopt;
  node.first = std::max(runs->first, first_run);
  node.last = runs->last;
  node.value = text_of_runs({node.first, node.last});
  node.label = node.value;
  return node;
}

std::string text_of_days(const schema::DateRange& days) {
  const schema::Date day = schema::date_of(days.first);
  for (schema::Date period : {schema::Date{day.year, 0, 0, schema::DatePrecision::Year},
                              schema::Date{day.year, day.month, 0, schema::DatePrecision::Month}, day}) {
    if (schema::period_of(period) == days) return schema::to_string(period);
  }
  const bool all = days.first == schema::min_day && days.last == schema::max_day;
  const std::string first = days.first > schema::min_day || all ? schema::to_string(day) : "";
  const std::string last = days.last < schema::max_day || all ? schema::to_string(schema::date_of(days.last)) : "";
  return first + ".." + last;
}

}  // namespace dateline::searcher
