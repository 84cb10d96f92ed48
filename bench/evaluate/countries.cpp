// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/countries.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>
#include <optional>
#include <set>
#include <string>

#include "bench/evaluate/reuters.h"
#include "bench/evaluate/tally.h"
#include "indexer/entities/dateline_country.h"
#include "indexer/entities/entities.h"

namespace dateline::bench {
namespace {

using Codes = std::set<std::string>;

struct Totals {
  Tally main;
  Tally main_without_us;
  Tally any;
  std::size_t stories = 0;
  std::size_t exact = 0;
  std::size_t bytes = 0;
  std::clock_t time = 0;  // of this process alone: the machine may be shared
};

/// "26-FEB-1987 15:01:01.79"
schema::Date date_of_story(const std::string& stamp) {
  static constexpr std::string_view months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  const auto dash = stamp.find('-');
  if (dash == std::string::npos || stamp.size() < dash + 9) return {};
  const auto month = months.find(stamp.substr(dash + 1, 3));
  if (month == std::string_view::npos) return {};
  return {static_cast<std::int16_t>(std::stoi(stamp.substr(dash + 5, 4))), static_cast<std::uint8_t>(month / 3 + 1), 1,
          schema::DatePrecision::Month};
}

/// The place of a marked dateline: up to the part that starts with a month's name.
std::optional<indexer::Dateline> dateline_of(const std::string& marked) {
  if (marked.empty()) return std::nullopt;
  static constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::size_t end = marked.find(" - ");
  for (const std::string_view month : months)
    for (const std::string_view gap : {", ", ",", " "})
      end = std::min(end, marked.find(std::string(gap) + std::string(month) + ' '));
  for (const std::string_view month : months) end = std::min(end, marked.find(", " + std::string(month)));
  indexer::Dateline dateline;
  dateline.place = marked.substr(0, end);
  dateline.end = static_cast<std::uint32_t>(dateline.place.size());
  dateline.text_end = static_cast<std::uint32_t>(marked.size() + 1);
  return dateline;
}

std::vector<indexer::CountryMention> countries_of(const schema::Gazetteer& gazetteer, const ReutersStory& story,
                                                  const CountriesOptions& options, Totals& totals) {
  std::optional<indexer::Dateline> dateline = options.hide_dateline ? std::nullopt : dateline_of(story.dateline);
  const std::string text = dateline ? story.dateline + ' ' + story.body : story.body;
  const schema::Words title_words = schema::split_words(story.title, "en");
  const schema::Words text_words = schema::split_words(text, "en");
  const std::clock_t start = std::clock();
  const indexer::EntityInput input{story.title, text, title_words, text_words, "en", date_of_story(story.date),
                                   dateline};
  auto found = indexer::find_countries(gazetteer, input, {});
  totals.time += std::clock() - start;
  totals.bytes += story.title.size() + text.size();
  return found;
}

void print_error(const ReutersStory& story, const Codes& truth, const std::vector<indexer::CountryMention>& found) {
  std::cout << story.number << "\ttruth";
  for (const std::string& code : truth) std::cout << ' ' << code;
  std::cout << "\tmain";
  for (const auto& country : found)
    if (country.main) std::cout << ' ' << country.code;
  std::cout << "\tall";
  for (const auto& country : found) std::cout << ' ' << country.code << ':' << country.salience;
  std::cout << '\t' << story.dateline << '\t' << story.title << '\n';
}

void judge(const schema::Gazetteer& gazetteer, const ReutersStory& story, const CountriesOptions& options,
           Totals& totals) {
  Codes truth;
  for (const std::string& tag : story.places)
    if (const auto code = code_of_place(tag); !code.empty()) truth.emplace(code);
  const auto found = countries_of(gazetteer, story, options, totals);
  Codes main;
  Codes any;
  for (const auto& country : found) {
    any.insert(country.code);
    if (country.main) main.insert(country.code);
  }
  totals.main.add(main, truth);
  totals.any.add(any, truth);
  ++totals.stories;
  if (main == truth) ++totals.exact;
  if (main != truth && options.list_errors) print_error(story, truth, found);
  main.erase("US");
  truth.erase("US");
  totals.main_without_us.add(main, truth);
}

}  // namespace

void evaluate_countries(const CountriesOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  Totals totals;
  for (const ReutersStory& story : read_reuters(options.corpus))
    if (!story.body.empty() && (story.number % 2 == 0) == options.even) judge(gazetteer, story, options, totals);
  std::cout << totals.stories << " stories with " << (options.even ? "even" : "odd") << " NEWID\n"
            << "main    P " << totals.main.precision() << "  R " << totals.main.recall() << "  F1 " << totals.main.f1()
            << "\nexact   " << Tally::share(totals.exact, totals.stories) << "\nwithout US  F1 "
            << totals.main_without_us.f1() << "\nany mention  P " << totals.any.precision() << "  R "
            << totals.any.recall() << "\nspeed   " << static_cast<double>(totals.bytes) / 1e6 / (static_cast<double>(totals.time) / CLOCKS_PER_SEC)
            << " MB/s behind word splitting\n";
}

}  // namespace dateline::bench
