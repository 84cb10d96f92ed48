// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/url_date.h"

#include "indexer/dates/date_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_url_bytes = 2000;
constexpr std::size_t max_segments = 40;
// Figures in paths are numbers of articles more often than years; the web is as old as 1991, but papers put their
// archives under the day of print.
constexpr int first_folder_year = 1800;
constexpr int first_joined_year = 1990;  // 19850312 among digits may be anything
constexpr int last_year = 2099;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_figures(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::vector<std::string_view> segments_of(std::string_view url) {
  url = url.substr(0, max_url_bytes);
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    const std::size_t host_end = url.find('/', scheme + 3);
    url = host_end == std::string_view::npos ? std::string_view() : url.substr(host_end);
  }
  url = url.substr(0, url.find_first_of("?#"));
  std::vector<std::string_view> segments;
  while (!url.empty() && segments.size() < max_segments) {
    const std::size_t slash = url.find('/');
    segments.push_back(url.substr(0, slash));
    if (slash == std::string_view::npos) break;
    url.remove_prefix(slash + 1);
  }
  return segments;
}

int month_of(std::string_view segment) {
  if (is_figures(segment, 1, 2)) return number_of(segment) <= 12 ? number_of(segment) : 0;
  const std::uint16_t months = find_date_word(fold_date_word(segment), "en").months;
  return std::popcount(months) == 1 ? std::countr_zero(months) + 1 : 0;
}

std::optional<schema::Date> day_date(int year, int month, int day) {
  if (!schema::is_valid_day(year, month, day)) return std::nullopt;
  return schema::date_of(schema::day_number(year, month, day));
}

bool is_folder_year(int year) {
  return year >= first_folder_year && year <= last_year;
}

UrlDate folder_date(const schema::Date& date, const std::vector<std::string_view>& segments, std::size_t first,
                    std::size_t count) {
  UrlDate found{date, "/", true};
  for (std::size_t i = first; i < first + count; ++i) found.raw.append(segments[i]).append("/");
  return found;
}

/// The year, or year and month, of "2019", "2019-03" and "201903"; month 0 where it does not stand there.
struct YearFolder {
  int year = 0;
  int month = 0;
};

YearFolder year_folder(std::string_view segment) {
  const bool has_hyphen = segment.size() == 7 && (segment[4] == '-' || segment[4] == '_');
  const std::string_view year = segment.substr(0, std::min<std::size_t>(4, segment.size()));
  if (!is_figures(year, 4, 4) || !is_folder_year(number_of(year))) return {};
  if (segment.size() == 4) return {number_of(year), 0};
  const std::string_view month = segment.substr(has_hyphen ? 5 : 4);
  if (!is_figures(month, 2, 2) || number_of(month) < 1 || number_of(month) > 12) return {};
  return {number_of(year), number_of(month)};
}

/// Month and day in one folder: "0327", "03-27".
std::optional<schema::Date> joined_month_and_day(int year, std::string_view segment) {
  if (is_figures(segment, 4, 4)) return day_date(year, number_of(segment.substr(0, 2)), number_of(segment.substr(2)));
  const bool has_hyphen = segment.size() == 5 && segment[2] == '-';
  if (!has_hyphen || !is_figures(segment.substr(0, 2), 2, 2) || !is_figures(segment.substr(3), 2, 2))
    return std::nullopt;
  return day_date(year, number_of(segment.substr(0, 2)), number_of(segment.substr(3)));
}

/// The date that starts with the folder of a year at segment `i`.
std::optional<UrlDate> date_of_folders(const std::vector<std::string_view>& segments, std::size_t i) {
  const auto [year, own_month] = year_folder(segments[i]);
  if (year == 0 || i + 1 >= segments.size()) return std::nullopt;
  std::size_t next = i + 1;
  int month = own_month;
  if (month == 0) {
    if (const auto day = joined_month_and_day(year, segments[next])) return folder_date(*day, segments, i, 2);
    month = month_of(segments[next++]);
  }
  if (month == 0) return std::nullopt;
  const bool has_day = next < segments.size() && is_figures(segments[next], 1, 2);
  if (has_day) {
    if (const auto day = day_date(year, month, number_of(segments[next]))) {
      return folder_date(*day, segments, i, next + 1 - i);
    }
  }
  const schema::Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0,
                          schema::DatePrecision::Month};
  // A name must follow: /2019/12 may be an issue or a page.
  return next < segments.size() ? std::optional(folder_date(date, segments, i, next - i)) : std::nullopt;
}

/// "2019-03-27", "2019_03_27" or "20190327" at `at`, with no digit before or behind it.
std::optional<UrlDate> date_at(std::string_view segment, std::size_t at) {
  if (at > 0 && is_digit(segment[at - 1])) return std::nullopt;
  std::size_t digits = 0;
  while (at + digits < segment.size() && is_digit(segment[at + digits])) ++digits;
  std::optional<schema::Date> date;
  std::size_t size = 8;
  if (digits == 8) {
    date = day_date(number_of(segment.substr(at, 4)), number_of(segment.substr(at + 4, 2)),
                    number_of(segment.substr(at + 6, 2)));
    if (date && date->year < first_joined_year) return std::nullopt;
  } else if (digits == 4 && at + 10 <= segment.size()) {
    size = 10;
    const char separator = segment[at + 4];
    const bool is_date = (separator == '-' || separator == '_' || separator == '.') && segment[at + 7] == separator &&
                         is_figures(segment.substr(at + 5, 2), 2, 2) && is_figures(segment.substr(at + 8, 2), 2, 2) &&
                         (at + 10 == segment.size() || !is_digit(segment[at + 10]));
    if (is_date) {
      date = day_date(number_of(segment.substr(at, 4)), number_of(segment.substr(at + 5, 2)),
                      number_of(segment.substr(at + 8, 2)));
    }
  }
  if (!date || !is_folder_year(date->year)) return std::nullopt;
  return UrlDate{*date, std::string(segment.substr(at, size)), size == segment.size()};
}

/// "22.04.2020", and "22-04-2020" where the day cannot be a month, at `at`.
std::optional<UrlDate> year_last_at(std::string_view segment, std::size_t at) {
  constexpr std::size_t size = 10;
  if (at + size > segment.size() || (at > 0 && is_digit(segment[at - 1]))) return std::nullopt;
  if (at + size < segment.size() && is_digit(segment[at + size])) return std::nullopt;
  const std::string_view day = segment.substr(at, 2);
  const std::string_view month = segment.substr(at + 3, 2);
  const std::string_view year = segment.substr(at + 6, 4);
  const char separator = segment[at + 2];
  if (segment[at + 5] != separator || !is_figures(day, 2, 2) || !is_figures(month, 2, 2) || !is_figures(year, 4, 4))
    return std::nullopt;
  const bool is_certain = separator == '.' || ((separator == '-' || separator == '_') && number_of(day) > 12);
  if (!is_certain || !is_folder_year(number_of(year))) return std::nullopt;
  const std::optional<schema::Date> date = day_date(number_of(year), number_of(month), number_of(day));
  if (!date) return std::nullopt;
  return UrlDate{*date, std::string(segment.substr(at, size)), size == segment.size()};
}

std::optional<UrlDate> date_of_name(std::string_view segment) {
  for (std::size_t at = 0; at + 8 <= segment.size(); ++at) {
    if (!is_digit(segment[at])) continue;
    if (std::optional<UrlDate> found = date_at(segment, at)) return found;
    if (std::optional<UrlDate> found = year_last_at(segment, at)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<UrlDate> date_in_url(std::string_view url) {
  const std::vector<std::string_view> segments = segments_of(url);
  std::optional<UrlDate> best;
  const auto consider = [&](const std::optional<UrlDate>& found) {
    if (found && (!best || found->date.precision > best->date.precision)) best = found;
  };
  for (std::size_t i = 0; i < segments.size(); ++i) consider(date_of_folders(segments, i));
  for (const std::string_view segment : segments) consider(date_of_name(segment));
  return best;
}

std::optional<schema::Date> date_in_folders(std::string_view path) {
  const std::size_t name = path.rfind('/');
  if (name == std::string_view::npos) return std::nullopt;
  std::vector<std::string_view> folders = segments_of(path.substr(0, name));
  std::optional<schema::Date> best;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const YearFolder folder = year_folder(folders[i]);
    if (folder.year == 0) continue;
    best = schema::Date{static_cast<std::int16_t>(folder.year), static_cast<std::uint8_t>(folder.month), 0,
                        folder.month != 0 ? schema::DatePrecision::Month : schema::DatePrecision::Year};
    folders.emplace_back();  // the name of the file
    if (const std::optional<UrlDate> date = date_of_folders(folders, i)) best = date->date;
    folders.pop_back();
  }
  return best;
}

}  // namespace dateline::indexer
