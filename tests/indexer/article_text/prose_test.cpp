// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/prose.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("words are counted in scripts with and without spaces", "[indexer][text]") {
  CHECK(count_words("") == 0);
  CHECK(count_words("One two  three.") == 3);
  CHECK(count_words("Слово за слово") == 3);
  CHECK(count_words("部長会議は火曜日に開かれた") >= 6);
  CHECK(count_words("รัฐมนตรีประชุมกันเมื่อวันอังคาร") >= 6);
}

TEST_CASE("visible characters are code points without white space", "[indexer][text]") {
  CHECK(count_visible("a é\n漢") == 3);
  CHECK(count_visible(" \t") == 0);
}

TEST_CASE("sentences end in every script", "[indexer][text]") {
  for (const std::string_view text :
       {"End.", "End?\"", "(End.)", "Ende!“", "终。", "終わり。」", "समाप्त।", "النهاية؟", "End…"}) {
    INFO(text);
    CHECK(ends_sentence(text));
  }
  for (const std::string_view text : {"", "A headline", "A list,", "\"", "5"}) {
    INFO(text);
    CHECK_FALSE(ends_sentence(text));
  }
}

TEST_CASE("excerpts are cut off", "[indexer][text]") {
  CHECK(is_cut_off("The ministers met […]"));
  CHECK(is_cut_off("The ministers met [...]"));
  CHECK_FALSE(is_cut_off("The ministers met…"));
}
