// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/wire_date.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

namespace dateline::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t max_trailer_bytes = 200;  // one line of a few words

int full_year(int two_digits) {
  return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

year_month_day make_day(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

std::string iso_date(const year_month_day& day) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

// Reads a pattern in which '9' stands for a digit; gives the numbers of two digits in order.
std::optional<std::array<int, 5>> match(std::string_view text, std::string_view pattern) {
  if (text.size() < pattern.size()) return std::nullopt;
  std::array<int, 5> numbers{};
  std::size_t digits = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '9' ? text[i] != pattern[i] : !is_ascii_digit(text[i])) return std::nullopt;
    if (pattern[i] != '9') continue;
    int& number = numbers[digits++ / 2];
    number = number * 10 + (text[i] - '0');
  }
  return numbers;
}

// "03-27-19 1005GMT", month first.
std::string anpa_date(std::string_view text, const WireHeader& header) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto numbers = match(text.substr(at), "99-99-99 9999");
    if (!numbers) continue;
    const auto [month, day, year, hour, minute] = *numbers;
    const year_month_day sent = make_day(full_year(year), month, day);
    if (!sent.ok() || hour > 23 || minute > 59) return {};
    const year_month_day before = sys_days(sent) - days(1);
    if (header.first_number != 0 &&
        before == make_day(static_cast<int>(before.year()), header.first_number, header.second_number)) {
      return iso_date(before);
    }
    return iso_date(sent) + "T" + std::string(text.substr(at + 9, 2)) + ":" + std::string(text.substr(at + 11, 2)) +
           (trim(text.substr(at + 13)).starts_with("GMT") ? "Z" : "");
  }
  return {};
}

// "20:15-04-03-19": the numbers of the day stay as they are; whoever reads the date knows what else speaks of it.
std::string clock_first_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto numbers = match(text.substr(at), "99:99-99-99-99");
    if (!numbers) continue;
    const std::string first(text.substr(at + 6, 2));
    const std::string second(text.substr(at + 9, 2));
    return first + "/" + second + "/" + std::to_string(full_year((*numbers)[4]));
  }
  return {};
}

// "271037 GMT Mar 19": day, hour, minute; perhaps a zone; the month's name in the agency's language; the year.
std::string iptc_date(std::string_view text) {
  const auto numbers = match(text, "999999");
  const std::size_t space = text.rfind(' ');
  if (!numbers || space == std::string_view::npos || text.size() > max_trailer_bytes) return {};
  const std::string_view year = text.substr(space + 1);
  const std::string_view between = trim(text.substr(6, space - 6));
  const std::size_t word = between.rfind(' ');
  const std::string_view month = word == std::string_view::npos ? between : between.substr(word + 1);
  const std::string_view zone = word == std::string_view::npos ? "" : trim(between.substr(0, word));
  const bool two = year.size() == 2 && match(year, "99");
  const bool four = year.size() == 4 && match(year, "9999");
  const auto is_letter = [](char c) { return is_ascii_letter(c) || c == '.' || (c & 0x80) != 0; };
  const auto is_zone_sign = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-'; };
  if ((!two && !four) || month.size() < 3 || !std::all_of(month.begin(), month.end(), is_letter)) return {};
  if (zone.size() > 6 || !std::all_of(zone.begin(), zone.end(), is_zone_sign)) return {};
  const auto [day, hour, minute, unused_a, unused_b] = *numbers;
  if (day < 1 || day > 31 || hour > 23 || minute > 59) return {};
  const std::string whole_year = four ? std::string(year) : std::to_string(full_year((*match(year, "99"))[0]));
  std::string date = std::to_string(day) + " " + std::string(month) + " " + whole_year + " ";
  date.append(text.substr(2, 2)).append(":").append(text.substr(4, 2));
  return zone.empty() ? date : date + " " + std::string(zone);
}

std::string date_without_year(const WireHeader& header) {
  static constexpr std::array<std::string_view, 13> months{"",     "Jan.", "Feb.",  "Mar.", "Apr.", "May", "June",
                                                           "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
  int month = header.first_number;
  int day = header.second_number;
  const bool certain = month > 12 || day > 12 || month == day;
  if (month > 12) std::swap(month, day);
  if (!certain || month < 1 || month > 12 || day < 1 || day > 31) return {};
  return std::string(months[static_cast<std::size_t>(month)]) + " " + std::to_string(day);
}

}  // namespace

std::string wire_date(std::string_view trailer, const WireHeader& header) {
  const std::string line = one_line(clean_characters(trailer.substr(0, max_trailer_bytes)));
  std::string date = header.form == WireForm::Iptc ? iptc_date(line) : anpa_date(line, header);
  if (date.empty()) date = clock_first_date(line);
  return date.empty() ? date_without_year(header) : date;
}

bool is_iptc_date_line(std::string_view line) {
  return !iptc_date(one_line(line)).empty();
}

}  // namespace dateline::indexer
