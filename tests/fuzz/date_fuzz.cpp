// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the reading of dates, of datelines and URLs, or the choice between dates?
#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/dates/read_date.h"
#include "indexer/dates/url_date.h"
#include "indexer/language/detect_language.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace dateline;

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

bool is_sound(const schema::Date& date) {
  return date.precision == schema::DatePrecision::None || schema::parse_date(schema::to_string(date)) == date;
}

void check_date(std::string_view raw) {
  for (const std::string_view language : {"", "en-US", "th", "hr"}) {
    const auto read = indexer::read_date(raw, {language, std::nullopt});
    if (!read) continue;
    check(is_sound(read->date));
    check(!read->refused.empty() || read->date.precision != schema::DatePrecision::None);
    check(read->instant.empty() || read->instant.starts_with(schema::to_string(read->date)));
    for (const schema::Date& one : read->readings) check(is_sound(one));
  }
}

void check_dateline(std::string_view text) {
  const auto found = indexer::parse_dateline(text, "ru");
  if (!found) return;
  check(found->start < found->end && found->end <= found->text_end && found->text_end <= text.size());
  check(text.substr(found->start, found->end - found->start) == found->place);
}

void check_publication_date(std::string_view input) {
  // The lines are claims, the whole is URL and text.
  indexer::Article article;
  article.url = std::string(input);
  article.text = std::string(input);
  for (std::string_view rest = input; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    article.dates.push_back({article.dates.size() % 2 == 0 ? "metadata" : "meta", std::string(rest.substr(0, end))});
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  indexer::DateContext context;
  context.today = schema::day_number(2026, 11, 23);
  const indexer::Published published =
      indexer::settle_publication_date(article, indexer::parse_dateline(article.text, ""), context);
  check(is_sound(published.date));
  check(published.from.empty() == (published.date.precision == schema::DatePrecision::None));
  if (published.from.empty()) return;
  check(published.candidates.front().date == published.date && published.candidates.front().rejected.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  check_date(input);
  check_dateline(input);
  check_publication_date(input);
  if (const auto url = indexer::date_in_url(input)) check(is_sound(url->date));
  check(!indexer::detect_language("", input, "de").empty());
  return 0;
}
