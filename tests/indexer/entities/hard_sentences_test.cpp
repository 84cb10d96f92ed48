// SPDX-License-Identifier: GPL-3.0-or-later
// Does the program note of hard sentences what a newsroom librarian would?
#include "indexer/entities/entities.h"
#include "indexer/entities/tagger/model.h"
#include "tests/indexer/table_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// A row of hard_sentences.tsv, which says what its columns mean.
struct HardSentence {
  std::string kind;
  std::string language;
  bool is_title = false;
  schema::Date published;
  std::string sentence;
  std::vector<std::string> countries;
  std::vector<std::string> organizations;
  std::string known;
};

std::vector<std::string> parts_of(const std::string& list, const std::string& separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(separator, start), list.size());
    parts.push_back(list.substr(start, end - start));
    start = end + separator.size();
  }
  return parts;
}

HardSentence sentence_of(const std::vector<std::string>& row) {
  INFO(row.at(0));
  REQUIRE(row.size() == 8);
  INFO(row[4]);
  REQUIRE((row[2] == "text" || row[2] == "title"));
  HardSentence sentence{row[0], row[1], row[2] == "title", {}, row[4], parts_of(row[5], " "), parts_of(row[6], "; "),
                        row[7]};
  if (!row[3].empty()) {
    const auto published = schema::parse_date(row[3]);
    REQUIRE(published);
    sentence.published = *published;
  }
  CHECK(std::is_sorted(sentence.countries.begin(), sentence.countries.end()));
  CHECK(std::is_sorted(sentence.organizations.begin(), sentence.organizations.end()));
  return sentence;
}

const std::vector<HardSentence>& hard_sentences() {
  static const std::vector<HardSentence> sentences = [] {
    std::vector<HardSentence> read;
    for (const auto& row : table_rows("indexer/entities/hard_sentences.tsv")) read.push_back(sentence_of(row));
    return read;
  }();
  return sentences;
}

const EntityTables& shipped() {
  static const schema::Gazetteer gazetteer(DATELINE_DATA_DIR "/gazetteer.bin");
  static const tagger::Model model(DATELINE_DATA_DIR "/tagger.bin");
  static const EntityTables tables(gazetteer, &model);
  return tables;
}

struct Found {
  std::vector<CountryMention> countries;
  std::vector<OrganizationMention> organizations;
};

Found found_in(const HardSentence& sentence) {
  const schema::Words words = schema::split_words(sentence.sentence, sentence.language);
  const schema::Words no_words;
  const std::optional<Dateline> no_dateline;
  const std::string none;
  const bool title = sentence.is_title;
  const EntityInput input{title ? sentence.sentence : none,
                          title ? none : sentence.sentence,
                          title ? words : no_words,
                          title ? no_words : words,
                          sentence.language,
                          sentence.published,
                          no_dateline};
  Found found;
  found.organizations = find_organizations(shipped(), input);
  found.countries = find_countries(shipped().gazetteer, input, found.organizations);
  return found;
}

std::vector<std::string> countries_of(const Found& found, bool with_stars) {
  std::vector<std::string> codes;
  for (const CountryMention& country : found.countries)
    codes.push_back(country.code + (with_stars && country.main ? "*" : ""));
  std::sort(codes.begin(), codes.end());
  return codes;
}

/// By the word that `expected` uses for it: id or name; else by its id.
std::vector<std::string> organizations_of(const Found& found, const std::vector<std::string>& expected) {
  std::vector<std::string> organizations;
  for (const OrganizationMention& organization : found.organizations) {
    const bool by_name = std::find(expected.begin(), expected.end(), organization.name) != expected.end();
    organizations.push_back(by_name ? organization.name : organization.id);
  }
  std::sort(organizations.begin(), organizations.end());
  return organizations;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "" : "; ") + part;
  return line.empty() ? "-" : line;
}

/// "" where all is as expected.
std::string difference(const HardSentence& sentence) {
  const bool with_stars = std::any_of(sentence.countries.begin(), sentence.countries.end(),
                                      [](const std::string& code) { return code.ends_with('*'); });
  const Found found = found_in(sentence);
  const auto countries = countries_of(found, with_stars);
  const auto organizations = organizations_of(found, sentence.organizations);
  std::string line;
  if (countries != sentence.countries)
    line += "  countries " + joined(countries) + ", not " + joined(sentence.countries);
  if (organizations != sentence.organizations)
    line += "  organizations " + joined(organizations) + ", not " + joined(sentence.organizations);
  return line;
}

}  // namespace

TEST_CASE("hard sentences give what a newsroom librarian would note", "[indexer][entities]") {
  std::string differences;
  for (const HardSentence& sentence : hard_sentences()) {
    if (!sentence.known.empty()) continue;
    const std::string line = difference(sentence);
    if (!line.empty()) differences += "\n" + sentence.kind + ": " + sentence.sentence + line;
  }
  CHECK(differences == "");
}

TEST_CASE("an institution whose owner is guessed is not sure, however sure the tagger is of its words",
          "[indexer][entities]") {
  for (const std::string text : {"The Interior Ministry denied the report on Monday, officials in France said.",
                                 "Officials of the Interior Ministry met France's Foreign Minister in Paris."}) {
    HardSentence sentence;
    sentence.language = "en";
    sentence.sentence = text;
    const Found found = found_in(sentence);
    REQUIRE(found.organizations.size() == 1);
    CHECK(found.organizations[0].id == "fr-interior-ministry");
    CHECK(found.organizations[0].confidence < Confidence::High);
  }
}

TEST_CASE("a hard sentence that is known to fail still fails", "[indexer][entities]") {
  std::string passing;
  for (const HardSentence& sentence : hard_sentences())
    if (!sentence.known.empty() && difference(sentence).empty())
      passing += "\n" + sentence.sentence + "  passes now: take out \"" + sentence.known + "\"";
  CHECK(passing == "");
}

TEST_CASE("the table of hard sentences is large, broad and mostly solved", "[indexer][entities]") {
  std::map<std::string, std::size_t> by_kind;
  std::set<std::string> distinct;
  std::size_t known = 0;
  for (const HardSentence& sentence : hard_sentences()) {
    ++by_kind[sentence.kind];
    distinct.insert(sentence.sentence + schema::to_string(sentence.published));
    if (!sentence.known.empty()) ++known;
  }
  CHECK(hard_sentences().size() >= 220);
  CHECK(distinct.size() == hard_sentences().size());
  CHECK(by_kind.size() >= 11);
  for (const auto& [kind, count] : by_kind) {
    INFO(kind);
    CHECK(count >= 10);
  }
  CHECK(known * 100 <= hard_sentences().size() * 15);
}
