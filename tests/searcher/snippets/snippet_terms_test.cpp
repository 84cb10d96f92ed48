// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippets/snippet.h"
#include "tests/archive/small_index.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::SnippetTerms;
using Codes = std::map<std::string, std::string>;
using Words = std::set<std::string, std::less<>>;
using Phrases = std::vector<std::vector<std::string>>;

namespace {

SnippetTerms terms_of(const std::string& query, searcher::ParseOptions options = {}) {
  searcher::QueryTerms terms({"en"});
  return searcher::snippet_terms(tests::parsed(query, options).root, terms);
}

}  // namespace

TEST_CASE("bare words show in every form, quoted ones as they are, phrases as a whole", "[searcher][snippet]") {
  const SnippetTerms terms = terms_of("workers \"Working\" \"Oil price\"");
  CHECK(terms.stems == Words{"worker"});
  CHECK(terms.exact == Words{"working"});
  CHECK(terms.phrases == Phrases{{"oil", "price"}});
}

TEST_CASE("a word of several words and a run of characters are phrases", "[searcher][snippet]") {
  CHECK(terms_of("COVID-19").phrases == Phrases{{"covid", "19"}});
  searcher::ParseOptions off;
  off.understand = searcher::Understand::Off;
  CHECK(terms_of("労働者", off).phrases == Phrases{{"労", "働", "者"}});
  CHECK(terms_of("労", off).exact == Words{"労"});
}

TEST_CASE("the words of \"a b\"~5, NEAR and atleast show each for itself", "[searcher][snippet]") {
  CHECK(terms_of("\"oil price\"~5").exact == Words{"oil", "price"});
  CHECK(terms_of("workers NEAR/3 \"oil\"").stems == Words{"worker"});
  CHECK(terms_of("workers NEAR/3 \"oil\"").exact == Words{"oil"});
  CHECK(terms_of("atleast2 workers").stems == Words{"worker"});
}

TEST_CASE("what is excluded, and what only an author's name holds, does not show", "[searcher][snippet]") {
  for (const char* query :
       {"-workers", "-country:KP", "author:smith", "author:smi*", "author:\"Ann Smith\"", "lang:en"}) {
    const SnippetTerms terms = terms_of(query);
    INFO(query);
    CHECK(terms.stems.empty());
    CHECK(terms.exact.empty());
    CHECK(terms.phrases.empty());
    CHECK(terms.starts.empty());
    CHECK(terms.countries.empty());
  }
}

TEST_CASE("wildcards show by their start, countries and organizations by their evidence", "[searcher][snippet]") {
  CHECK(terms_of("Work*").starts == std::vector<std::string>{"work"});
  CHECK(terms_of("country:KP").countries == Codes{{"KP", "KP"}});
  CHECK(terms_of("org:un-security-council").organizations == std::set<std::string>{"un-security-council"});
}

TEST_CASE("an understood country shows by its evidence and that of its former state", "[searcher][snippet]") {
  CHECK(terms_of("Russia").countries == Codes{{"RU", "RU"}, {"SU", "RU"}});
}
