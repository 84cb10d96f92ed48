// SPDX-License-Identifier: GPL-3.0-or-later
// Does split_words cut text as docs/text-analysis.md says?
#include "schema/words.h"

#include <string>
#include <thread>
#include <vector>

#include "schema/utf8.h"
#include "tests/schema/case_table.h"

#include <catch2/catch.hpp>

namespace dateline::schema {
namespace {

// Words in order, and behind a character that joins the next one their bigram.
std::string print(const Words& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    result.append(i == 0 ? "" : " ").append(words.folded(i));
    if (words[i].joins_next) result.append(" ").append(words.folded(i)).append(words.folded(i + 1));
  }
  return result;
}

std::string analyse(std::string_view text, std::string_view language = {}) {
  return print(split_words(text, language));
}

std::vector<std::string> written(std::string_view text, std::string_view language = {}) {
  std::vector<std::string> result;
  for (const Word& word : split_words(text, language)) {
    result.emplace_back(text.substr(word.start, word.end - word.start));
  }
  return result;
}

}  // namespace

TEST_CASE("the golden table of words holds", "[schema][words][golden]") {
  for (const auto& [line, columns] : tests::read_cases("analysis_cases.tsv", 3)) {
    CAPTURE(line, columns[1]);
    CHECK(analyse(columns[1], columns[0]) == columns[2]);
  }
}

TEST_CASE("a span leaves out possessives and elided articles and keeps the dot of an acronym", "[schema][words]") {
  using Spans = std::vector<std::string>;
  CHECK(written("Russia's workers’") == Spans{"Russia", "workers"});
  CHECK(written("l’usine d'Alger", "fr") == Spans{"usine", "Alger"});
  CHECK(written("the U.S.'s U.N.-led") == Spans{"the", "U.S.", "U.N.", "led"});
  CHECK(written("“O’Brien”, AT&T; C++.") == Spans{"O’Brien", "AT&T", "C++"});
  CHECK(written("caf\xC3\xA9\xCC\x81\xC2\xAD ") == Spans{"caf\xC3\xA9\xCC\x81"});
}

}  // namespace dateline::schema
