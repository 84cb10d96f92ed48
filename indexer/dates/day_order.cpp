// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/day_order.h"

#include "indexer/dates/date_tokens.h"
#include "indexer/dates/read_date.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 8> month_first_regions{"us", "pr", "gu", "as", "vi", "mh", "mp", "um"};
constexpr std::array<std::string_view, 2> undecided_regions{"ca", "ph"};
// Languages of the press that put the year first, or both orders in use: their 01/02/2020 says nothing.
constexpr std::array<std::string_view, 10> undecided_languages{"zh", "ja",  "ko", "hu", "lt",
                                                               "mn", "fil", "tl", "sw", "und"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string lower(std::string_view tag) {
  std::string out(tag);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return out;
}

bool is_region(std::string_view subtag) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return (subtag.size() == 2 && std::all_of(subtag.begin(), subtag.end(), is_letter)) ||
         (subtag.size() == 3 && std::all_of(subtag.begin(), subtag.end(), is_digit));
}

/// The region of a tag in lower case: "us" of en-US, "001" of en-001, "hk" of zh-Hant-HK; "" without one.
std::string_view region_of(std::string_view tag) {
  std::size_t hyphen = tag.find('-');
  while (hyphen != std::string_view::npos) {
    const std::size_t next = tag.find('-', hyphen + 1);
    const std::string_view subtag = tag.substr(hyphen + 1, next == std::string_view::npos ? next : next - hyphen - 1);
    if (is_region(subtag)) return subtag;
    hyphen = next;
  }
  return {};
}

}  // namespace

std::optional<bool> day_first_of(const DateReading& reading) {
  if (reading.day_first) return reading.day_first;
  const std::string tag = lower(reading.language.substr(0, 35));  // BCP 47 4.4.1: longer tags are not in use
  const std::string_view language = std::string_view(tag).substr(0, tag.find('-'));
  const std::string_view region = region_of(tag);
  if (language.empty() || holds(undecided_languages, language)) return std::nullopt;
  if (holds(month_first_regions, region)) return false;
  if (holds(undecided_regions, region)) return std::nullopt;
  if (language == "en" && region.empty()) return std::nullopt;
  return true;
}

void DayOrder::see(std::string_view raw) {
  const std::vector<DateToken> tokens = cut_date_tokens(raw.substr(0, max_date_bytes));
  const auto has_digits = [&](std::size_t i, int least, int most) {
    return tokens[i].digits >= least && tokens[i].digits <= most;
  };
  for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
    if (!has_digits(i, 1, 2) || tokens[i + 1].mark != U'/' || !has_digits(i + 2, 1, 2)) continue;
    if (tokens[i + 3].mark != U'/' || !(has_digits(i + 4, 4, 4) || has_digits(i + 4, 2, 2))) continue;
    // An order shows only where a figure above 12 leaves no choice.
    const bool first_is_day = tokens[i].value > 12;
    const bool second_is_day = tokens[i + 2].value > 12;
    saw_day_first_ = saw_day_first_ || (first_is_day && !second_is_day);
    saw_month_first_ = saw_month_first_ || (second_is_day && !first_is_day);
    return;
  }
}

std::optional<bool> DayOrder::day_first() const noexcept {
  if (saw_day_first_ == saw_month_first_) return std::nullopt;
  return saw_day_first_;
}

}  // namespace dateline::indexer
