// SPDX-License-Identifier: GPL-3.0-or-later
// Is an article cited as reference managers and people read it?
#include "searcher/render/citation.h"

#include "tests/searcher/render/written_text.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::ordered_json;
using searcher::citation_text;
using searcher::csl_item;
using searcher::ExportFormat;
using searcher::Hit;
using searcher::ris_record;

namespace {

Hit full_hit() {
  Hit hit;
  hit.id = "abc";
  hit.title = "Oil prices rise";
  hit.authors = {"Ann Marsh", "Bob Lee"};
  hit.source = "The Herald";
  hit.published = {2019, 3, 7, schema::DatePrecision::Day};
  hit.url = "https://example.org/1";
  hit.language = "en";
  hit.countries = {{"KP", "North Korea", true}};
  hit.organizations = {{"un", "United Nations"}};
  hit.snippet = searcher::Snippet{"Prices rose.", {}};
  return hit;
}

}  // namespace

TEST_CASE("a RIS record has a tag a line and ends", "[searcher][export]") {
  CHECK(ris_record(full_hit()) ==
        "TY  - NEWS\r\nID  - abc\r\nTI  - Oil prices rise\r\nAU  - Ann Marsh\r\nAU  - Bob Lee\r\nT2  - The Herald\r\n"
        "PY  - 2019\r\nDA  - 2019/03/07/\r\nUR  - https://example.org/1\r\nLA  - en\r\nKW  - North Korea\r\n"
        "KW  - United Nations\r\nAB  - Prices rose.\r\nER  - \r\n");
  Hit month = full_hit();
  month.published = {2019, 3, 0, schema::DatePrecision::Month};
  CHECK(ris_record(month).find("DA  - 2019/03//\r\n") != std::string::npos);
  month.published = {2019, 0, 0, schema::DatePrecision::Year};
  CHECK(ris_record(month).find("DA  - 2019///\r\n") != std::string::npos);
  month.published = {};
  CHECK(ris_record(month).find("PY") == std::string::npos);
}

TEST_CASE("no value begins a RIS tag, and no script is an address", "[searcher][export]") {
  Hit hit;
  hit.id = "abc";
  hit.title = "Oil\r\nER  - \r\nTY  - BOOK\u2028AU  - Nobody\x85\x0B";
  hit.url = "javascript:alert(1)";
  CHECK(ris_record(hit).starts_with("TY  - NEWS\r\nID  - abc\r\nTI  - Oil ER  - TY  - BOOK AU  - Nobody"));
  const std::string record = ris_record(hit);
  std::size_t lines = 0;
  for (const char c : record) lines += c == '\n' ? 1 : 0;
  CHECK(lines == 4);
  CHECK(record.find("javascript") == std::string::npos);
  CHECK_FALSE(csl_item(hit).contains("URL"));
}

TEST_CASE("a CSL item has the shapes of the schema", "[searcher][export]") {
  const ordered_json expected{{"id", "abc"},
                              {"type", "article-newspaper"},
                              {"title", "Oil prices rise"},
                              {"author", {{{"literal", "Ann Marsh"}}, {{"literal", "Bob Lee"}}}},
                              {"container-title", "The Herald"},
                              {"issued", {{"date-parts", ordered_json::array({ordered_json::array({2019, 3, 7})})}}},
                              {"URL", "https://example.org/1"},
                              {"language", "en"},
                              {"abstract", "Prices rose."},
                              {"keyword", "North Korea, United Nations"}};
  CHECK(csl_item(full_hit()) == expected);
  Hit year = full_hit();
  year.published = {2019, 0, 0, schema::DatePrecision::Year};
  CHECK(csl_item(year)["issued"]["date-parts"] == ordered_json::array({ordered_json::array({2019})}));
  CHECK(csl_item({}).size() == 3);
  CHECK(tests::written(ExportFormat::Csl, {}) == "[]\n");
  CHECK(ordered_json::parse(tests::written(ExportFormat::Csl, {full_hit(), year})).size() == 2);
}

TEST_CASE("a citation for people leaves out what is not known", "[searcher][export]") {
  CHECK(citation_text(full_hit()) ==
        "Ann Marsh and Bob Lee. \"Oil prices rise.\" The Herald, 7 March 2019. https://example.org/1.");
  Hit bare;
  bare.title = "Will it last?";
  CHECK(citation_text(bare) == "\"Will it last?\"");
  bare.published = {2019, 3, 0, schema::DatePrecision::Month};
  CHECK(citation_text(bare) == "\"Will it last?\" March 2019.");
  bare.authors = {"A.", "B", "C"};
  CHECK(citation_text(bare) == "A., B and C. \"Will it last?\" March 2019.");
  CHECK(citation_text({}).empty());
}

TEST_CASE("a stored article is cited as a hit with its lead", "[searcher][export]") {
  schema::StoredArticle article;
  article.id = "abc";
  article.title = "Oil";
  article.lead = "Prices rose.";
  article.countries.push_back({"KP", "North Korea", 1, true, {}});
  const Hit hit = searcher::hit_of(article);
  CHECK(hit.countries.at(0).name == "North Korea");
  CHECK(ris_record(hit).find("AB  - Prices rose.\r\n") != std::string::npos);
}
