// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/countries.h"

#include "bench/evaluate/reuters_entities.h"
#include "bench/evaluate/tally.h"
#include "indexer/entities/tagger/model.h"

#include <algorithm>
#include <ctime>
#include <iostream>
#include <set>
#include <string>

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

std::vector<indexer::CountryMention> countries_of(const indexer::EntityTables& tables, const ReutersStory& story,
                                                  const CountriesOptions& options, Totals& totals) {
  const ReutersEntities entities(story, options.hide_dateline);
  const indexer::EntityInput input = entities.input();
  const auto organizations = indexer::find_organizations(tables, input);
  const std::clock_t start = std::clock();
  auto found = indexer::find_countries(tables.gazetteer, input, organizations);
  totals.time += std::clock() - start;
  totals.bytes += input.title.size() + input.text.size();
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

void judge(const indexer::EntityTables& tables, const ReutersStory& story, const CountriesOptions& options,
           Totals& totals) {
  Codes truth = countries_of_places(story);
  const auto found = countries_of(tables, story, options, totals);
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
  const indexer::tagger::Model tagger(options.tagger);
  const indexer::EntityTables tables(gazetteer, &tagger);
  Totals totals;
  for (const ReutersStory& story : read_reuters(options.corpus))
    if (!story.body.empty() && (story.number % 2 == 0) == options.even) judge(tables, story, options, totals);
  std::cout << totals.stories << " stories with " << (options.even ? "even" : "odd") << " NEWID\n"
            << "main    P " << totals.main.precision() << "  R " << totals.main.recall() << "  F1 " << totals.main.f1()
            << "\nexact   " << Tally::share(totals.exact, totals.stories) << "\nwithout US  F1 "
            << totals.main_without_us.f1() << "\nany mention  P " << totals.any.precision() << "  R "
            << totals.any.recall() << "\nspeed   "
            << static_cast<double>(totals.bytes) / 1e6 / (static_cast<double>(totals.time) / CLOCKS_PER_SEC)
            << " MB/s behind word splitting\n";
}

}  // namespace dateline::bench
