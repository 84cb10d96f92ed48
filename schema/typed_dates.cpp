// SPDX-License-Identifier: GPL-3.0-or-later
// Which days does a person mean who types "last-month", "3months.." or "2017-03..2017-06"?
#include "schema/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

namespace dateline::schema {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::replace(lower.begin(), lower.end(), '_', '-');
  return lower;
}

std::optional<DateRange> clamped(DayNumber first, DayNumber last) {
  if (first < min_day || last > max_day) return std::nullopt;
  return DateRange{first, last};
}

/// The same day `months` earlier, or the last day of that month where it is shorter.
std::optional<DayNumber> months_before(DayNumber today, int months) {
  const Date date = date_of(today);
  const int index = date.year * 12 + (date.month - 1) - months;
  const int year = index / 12;
  if (index < 12 || year > 9999) return std::nullopt;
  const int month = index % 12 + 1;
  int day = date.day;
  while (!is_valid_day(year, month, day)) --day;
  return day_number(year, month, day);
}

std::optional<DateRange> calendar_month(DayNumber today, int months_back) {
  const Date date = date_of(today);
  const auto then = months_before(day_number(date.year, date.month, 1), months_back);
  if (!then) return std::nullopt;
  const Date first = date_of(*then);
  return period_of({first.year, first.month, 0, DatePrecision::Month});
}

std::optional<DateRange> named_period(std::string_view name, DayNumber today) {
  const Date date = date_of(today);
  // Weeks begin on Monday (ISO 8601); 1970-01-01 was a Thursday.
  const DayNumber monday = today - ((today + 3) % 7 + 7) % 7;
  if (name == "today") return DateRange{today, today};
  if (name == "yesterday") return clamped(today - 1, today - 1);
  if (name == "this-week") return clamped(monday, monday + 6);
  if (name == "last-week") return clamped(monday - 7, monday - 1);
  if (name == "this-month") return calendar_month(today, 0);
  if (name == "last-month") return calendar_month(today, 1);
  if (name == "this-year") return period_of({date.year, 0, 0, DatePrecision::Year});
  if (name == "last-year" && date.year > 1) {
    return period_of({static_cast<std::int16_t>(date.year - 1), 0, 0, DatePrecision::Year});
  }
  return std::nullopt;
}

/// "3months", "2weeks", "1day": the single day that long before today.
std::optional<DateRange> counted_back(std::string_view text, DayNumber today) {
  int count = 0;
  const auto [unit_start, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || count < 0 || count > 100000) return std::nullopt;
  std::string_view unit = text.substr(static_cast<std::size_t>(unit_start - text.data()));
  if (unit.ends_with('s')) unit.remove_suffix(1);
  std::optional<DayNumber> then;
  if (unit == "day") then = today - count;
  if (unit == "week") then = today - 7 * count;
  if (unit == "month") then = months_before(today, count);
  if (unit == "year") then = months_before(today, 12 * count);
  if (!then) return std::nullopt;
  return clamped(*then, *then);
}

}  // namespace

std::optional<DateRange> parse_period(std::string_view text, DayNumber today) noexcept {
  if (const auto date = parse_date(text)) return period_of(*date);
  const std::string lower = lower_ascii(text);
  if (auto named = named_period(lower, today)) return named;
  return counted_back(lower, today);
}

std::optional<DateRange> parse_date_range(std::string_view text, DayNumber today) noexcept {
  DateRange range{min_day, max_day};
  const auto bound = [&](std::string_view part) { return parse_period(part, today); };
  if (text.starts_with('>') || text.starts_with('<')) {
    const bool inclusive = text.substr(1).starts_with('=');
    const auto period = bound(text.substr(inclusive ? 2 : 1));
    if (!period) return std::nullopt;
    if (text[0] == '>') {
      range.first = inclusive ? period->first : period->last + 1;
    } else {
      range.last = inclusive ? period->last : period->first - 1;
    }
    // Nothing lies after the last year or before the first one.
    if (range.first > range.last) return std::nullopt;
    return range;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return bound(text);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  const auto first = bound(from);
  const auto last = bound(to);
  if ((!from.empty() && !first) || (!to.empty() && !last)) return std::nullopt;
  if (first) range.first = first->first;
  if (last) range.last = last->last;
  if (range.first > range.last) return std::nullopt;
  return range;
}

}  // namespace dateline::schema
