// SPDX-License-Identifier: GPL-3.0-or-later
// Are the organizations of the table found, at their places and under their ids, and nothing else?
#include "indexer/entities/entities.h"
#include "tests/indexer/organization_gazetteer.h"
#include "tests/indexer/table_rows.h"
#include "tests/scratch/cpu_time.h"

#include <limits>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::schema::split_words;
using dateline::schema::Words;

namespace {

std::vector<OrganizationMention> organizations_in(const std::string& title, const std::string& text,
                                                  std::string_view language = "en",
                                                  const std::optional<Dateline>& dateline = std::nullopt) {
  const Words title_words = split_words(title, language);
  const Words text_words = split_words(text, language);
  return find_organizations(small_gazetteer(), {title, text, title_words, text_words, language, {}, dateline});
}

/// Takes the marks "[words=id]" out.
std::string without_marks(const std::string& marked) {
  std::string plain;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const std::size_t close = marked[at] == '=' ? marked.find(']', at) : std::string::npos;
    if (close != std::string::npos)
      at = close;
    else if (marked[at] != '[')
      plain += marked[at];
  }
  return plain;
}

/// Puts a mark around every mention in `field`.
std::string with_marks(const std::string& plain, MentionField field,
                       const std::vector<OrganizationMention>& organizations) {
  std::map<std::uint32_t, std::string> marks;
  for (const auto& organization : organizations)
    for (const Mention& mention : organization.evidence) {
      if (mention.field != field) continue;
      marks[mention.start] += "[";
      marks[mention.end] += "=" + organization.id + "]";
    }
  std::string marked;
  for (std::uint32_t at = 0; at <= plain.size(); ++at) {
    marked += marks[at];
    if (at < plain.size()) marked += plain[at];
  }
  return marked;
}

const OrganizationMention* find(const std::vector<OrganizationMention>& organizations, std::string_view id) {
  for (const auto& organization : organizations)
    if (organization.id == id) return &organization;
  return nullptr;
}

Dateline dateline_in(const std::string& country) {
  return Dateline{"Eastwick", country, std::nullopt, std::nullopt, std::nullopt, 0, 0, 0};
}

bool starts_character(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Ordered, on character boundaries, without overlap, most mentioned first.
void check_evidence(const std::vector<OrganizationMention>& organizations, const std::string& text) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> spans;
  std::set<std::string> ids;
  std::size_t before = std::numeric_limits<std::size_t>::max();
  for (const auto& organization : organizations) {
    REQUIRE(!organization.id.empty());
    REQUIRE(!organization.name.empty());
    REQUIRE(ids.insert(organization.id).second);
    REQUIRE(organization.evidence.size() <= before);
    before = organization.evidence.size();
    for (const Mention& mention : organization.evidence) spans.emplace(mention.start, mention.end);
  }
  std::uint32_t last_end = 0;
  for (const auto& [start, end] : spans) {
    REQUIRE(start >= last_end);
    REQUIRE(start < end);
    REQUIRE(end <= text.size());
    REQUIRE(starts_character(text, start));
    REQUIRE(starts_character(text, end));
    last_end = end;
  }
}

double seconds_for(const std::string& text) {
  const double start = dateline::tests::cpu_seconds();
  const auto organizations = organizations_in("", text);
  const double time = dateline::tests::cpu_seconds() - start;
  check_evidence(organizations, text);
  return time;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace

TEST_CASE("organizations are found as the table says", "[indexer][organizations]") {
  const auto rows = table_rows("indexer/organization_cases.tsv");
  REQUIRE(rows.size() >= 100);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 3);
    const std::string title = without_marks(row[1]);
    const std::string text = without_marks(row[2]);
    const auto organizations = organizations_in(title, text, row[0]);
    CHECK(with_marks(title, MentionField::Title, organizations) == row[1]);
    CHECK(with_marks(text, MentionField::Text, organizations) == row[2]);
  }
}

TEST_CASE("an institution without an owner belongs to the country of the dateline", "[indexer][organizations]") {
  const std::string text = "Talks with India went on. The Foreign Ministry said nothing, an Indian paper wrote.";
  const auto at_home = organizations_in("", text, "en", dateline_in("NG"));
  REQUIRE(at_home.size() == 1);
  CHECK(at_home[0].id == "ng-foreign-ministry");
  CHECK(at_home[0].name == "Nigerian Foreign Ministry");
  CHECK(at_home[0].country == "NG");
  CHECK(at_home[0].confidence == Confidence::Low);
  CHECK(organizations_in("", text, "en")[0].id == "in-foreign-ministry");
}

TEST_CASE("an institution in a country belongs to it, whatever the dateline", "[indexer][organizations]") {
  const auto organizations = organizations_in("", "The Foreign Ministry in India denied it.", "en", dateline_in("FR"));
  REQUIRE(organizations.size() == 1);
  CHECK(organizations[0].id == "in-foreign-ministry");
  CHECK(organizations[0].evidence[0].end == 20);
  const auto said = organizations_in("", "The Foreign Ministry said in India that it was so.", "en", dateline_in("FR"));
  REQUIRE(said.size() == 1);
  CHECK(said[0].id == "fr-foreign-ministry");
}

TEST_CASE("the organization of an ambiguous alias is the one of the article's country", "[indexer][organizations]") {
  const auto organizations = organizations_in("", "Congress rose.", "en", dateline_in("US"));
  REQUIRE(organizations.size() == 1);
  CHECK(organizations[0].id == "us-congress");
  const auto indian = organizations_in("", "Congress rose.", "en", dateline_in("IN"));
  REQUIRE(indian.size() == 1);
  CHECK(indian[0].id == "indian-national-congress");
}

TEST_CASE("confidence says how a name was recognised", "[indexer][organizations]") {
  const auto organizations = organizations_in(
      "", "The United Nations, Acme Widgets Inc and the Eastwick Weavers' Guild (EWG) met the Foreign Ministry.");
  REQUIRE(organizations.size() == 4);
  CHECK(find(organizations, "united-nations")->confidence == Confidence::High);
  CHECK(find(organizations, "acme-widgets")->confidence == Confidence::Medium);
  CHECK(find(organizations, "eastwick-weavers-guild")->confidence == Confidence::High);
  CHECK(find(organizations, "foreign-ministry")->confidence == Confidence::Low);
}

TEST_CASE("evidence names the rule", "[indexer][organizations]") {
  const auto organizations =
      organizations_in("", "The United Nations Security Council (UNSC) met. The Council and the UNSC voted.");
  REQUIRE(organizations.size() == 1);
  std::vector<std::string> rules;
  for (const Mention& mention : organizations[0].evidence) rules.emplace_back(mention.rule);
  CHECK(rules == std::vector<std::string>{"alias", "acronym", "short_form", "acronym"});
}

TEST_CASE("a name is kept without its legal form and article, in one line", "[indexer][organizations]") {
  const auto organizations = organizations_in("", "The Acme\nWidgets Inc sold Gorse & Heather Plc.");
  REQUIRE(organizations.size() == 2);
  CHECK(organizations[0].name == "Acme Widgets");
  CHECK(organizations[0].type == "company");
  CHECK(organizations[1].name == "Gorse & Heather");
}

TEST_CASE("spellings of one name give one id", "[indexer][organizations]") {
  for (const std::string text :
       {"Acme Widgets Inc sold it.", "ACME Widgets Corp. sold it.", "Acme Widgets, Ltd, sold it.",
        "Acme-Widgets Inc sold it.", "The Acme Widgets Company sold it."})
    CHECK(organizations_in("", text).at(0).id == "acme-widgets");
}

TEST_CASE("mentions lie on characters and do not overlap in any text", "[indexer][organizations][property]") {
  static const std::vector<std::string> pieces = {
      "Acme",       "Inc", "of",       "the",     "The",   "Ministry", "Bank", "and",  "&", "(", ")",
      "ICO",        "UN",  "Security", "Council", "China", "'s",       "é",    "北京", ",", ".", "\n\n",
      "Université", "de",  "Foreign",  "U.S.",    "’s",    "\xFF",     "Ford", "Mr",   "-"};
  std::mt19937 random(20240607);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 4 != 0) text += ' ';
    }
    CAPTURE(text);
    check_evidence(organizations_in("", text), text);
  }
}

TEST_CASE("time is bounded for a megabyte of anything", "[indexer][organizations][property]") {
  constexpr std::size_t megabyte = 1U << 20U;
  constexpr double time_limit = 20;  // seconds, with sanitizers; 0.2 without
  for (const std::string_view piece : {"A",
                                       "Acme ",
                                       "ACME Inc ",
                                       "(",
                                       "ICO (",
                                       "(ICO) ",
                                       "Bank of ",
                                       "Ministry of Fisheries and ",
                                       "Bank ",
                                       "and ",
                                       "United Nations ",
                                       "A A A A A A A A A A (AAAAAAAAAA) ",
                                       "Acme Inc. Bank of A, B and C. ",
                                       "China's ",
                                       "& ",
                                       "\n\n",
                                       "Foreign Ministry ",
                                       "\xFF\xFE",
                                       "Security Council, or ",
                                       "Inc "}) {
    CAPTURE(piece);
    CHECK(seconds_for(repeated(piece, megabyte)) < time_limit);
  }
}

TEST_CASE("an article that names many organizations is read in bounded time", "[indexer][organizations][property]") {
  std::string text;
  for (int i = 0; text.size() < (1U << 20U); ++i)
    text += "Acme" + std::to_string(i) + "x Widgets Inc (AWI" + std::to_string(i) + "X) met the Board. ";
  CHECK(seconds_for(text) < 20);
}
