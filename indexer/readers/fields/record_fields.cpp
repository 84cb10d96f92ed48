// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/fields/record_fields.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr char list_separator = ';';  // between authors of a list; split_authors cuts there

std::string instant_of(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const year_month_day day{floor<days>(time)};
  const hh_mm_ss clock{time - floor<days>(time)};
  std::array<char, 64> out{};
  const int size = std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
                                 static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                                 static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                 static_cast<int>(clock.seconds().count()));
  return {out.data(), static_cast<std::size_t>(size)};
}

bool is_web_address(std::string_view text) {
  return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

}  // namespace

std::string readable_date(std::string_view raw) {
  raw = trim(raw);
  const std::string_view digits = raw.substr(0, raw.find('.'));
  const std::string_view fraction = raw.substr(std::min(digits.size() + 1, raw.size()));
  const bool all_digits = std::all_of(digits.begin(), digits.end(), is_ascii_digit) &&
                          std::all_of(fraction.begin(), fraction.end(), is_ascii_digit);
  std::int64_t number = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  // Eight digits and fewer are a day (20190327), a month or a year; twelve and fourteen a day with a time where they
  // begin as a year of the last centuries does, and no epoch number of ours can.
  const bool written_out =
      digits.size() == 14 || (digits.size() == 12 && (digits.starts_with("19") || digits.starts_with("20")));
  if (!all_digits || parsed.ec != std::errc() || digits.size() < 9 || written_out) return std::string(raw);
  for (std::size_t size = digits.size(); size > 11; size -= 3) number /= 1000;
  return instant_of(number);
}

void RecordFields::add(FieldMeaning meaning, std::string_view value) {
  value = trim(value);
  if (value.empty()) return;
  if (meaning.field == ArticleField::Date) {
    const bool modified = meaning.rank >= modified_rank;
    dates_.push_back({meaning.rank, {modified ? "modified" : date_origin_, readable_date(value)}});
    return;
  }
  Candidate& best = best_[static_cast<std::size_t>(meaning.field)];
  if (meaning.rank < best.rank) best = {meaning.rank, std::string(value)};
  // An identifier that is a web address says where the article is (ninjs, RSS).
  if (meaning.field == ArticleField::Id && is_web_address(value)) add({ArticleField::Url, summary_rank}, value);
}

void RecordFields::add_list(FieldMeaning meaning, const std::vector<std::string>& values) {
  if (values.empty()) return;
  if (meaning.field != ArticleField::Author && meaning.field != ArticleField::Text) {
    add(meaning, values.front());
    return;
  }
  std::string all;
  for (const std::string& value : values) {
    if (!all.empty()) all += meaning.field == ArticleField::Author ? std::string(1, list_separator) : "\n\n";
    all += value;
  }
  add(meaning, all);
}

void RecordFields::move_into(Article& article) {
  const auto move_line = [this](ArticleField field, std::string& target) {
    if (!value_of(field).empty()) target = plain_line(value_of(field));
  };
  move_line(ArticleField::Title, article.title);
  move_line(ArticleField::Source, article.source);
  move_line(ArticleField::Language, article.language_hint);
  move_line(ArticleField::Type, article.type);
  move_line(ArticleField::Dateline, article.dateline);
  if (!value_of(ArticleField::Url).empty()) article.url = value_of(ArticleField::Url);
  if (!value_of(ArticleField::Id).empty()) article.own_id = value_of(ArticleField::Id);
  if (!value_of(ArticleField::Text).empty()) {
    article.text = body_text(plain_text(value_of(ArticleField::Text)));
  }
  add_authors(plain_line(value_of(ArticleField::Author)), article.authors);
  std::stable_sort(dates_.begin(), dates_.end(),
                   [](const RankedDate& a, const RankedDate& b) { return a.rank < b.rank; });
  for (RankedDate& date : dates_) article.dates.push_back(std::move(date.claim));
}

}  // namespace dateline::indexer
