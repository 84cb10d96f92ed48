// SPDX-License-Identifier: GPL-3.0-or-later
// Does a printed query, read again, give the same tree?
#include "searcher/query/parser.h"
#include "tests/searcher/query/golden_queries.h"
#include "tests/searcher/query/query_gazetteer.h"

#include <array>
#include <random>
#include <string>

#include <catch2/catch.hpp>

namespace {

using namespace dateline::searcher;

std::string described(const Node& node) {
  std::string text = std::to_string(static_cast<int>(node.kind)) + std::string(name_of(node.text_field)) +
                     std::string(name_of(node.field)) + '<' + node.text + '|' + node.value + '|' +
                     std::to_string(node.days.first) + ' ' + std::to_string(node.days.last) + '|' +
                     std::to_string(node.first) + ' ' + std::to_string(node.last) + '|' +
                     std::to_string(node.distance) + ' ' + std::to_string(node.count) + '|';
  for (const bool flag : {node.is_any, node.is_none, node.widens}) text += flag ? '1' : '0';
  for (const std::string& value : node.also) text += ',' + value;
  for (const Node& child : node.children) text += ' ' + described(child);
  return text + '>';
}

ParsedQuery parse(const std::string& text, const std::string& options) {
  return parse_query(text, dateline::tests::query_gazetteer(), dateline::tests::golden_options(options));
}

void check_round_trip(const std::string& text, const std::string& options) {
  const ParsedQuery first = parse(text, options);
  const std::string printed = print_query(first.root);
  const ParsedQuery second = parse(printed, options);
  INFO("query:   " << text << "\noptions: " << options << "\nprinted: " << printed
                   << "\nagain:   " << print_query(second.root));
  CHECK(print_query(second.root) == printed);
  CHECK(described(second.root) == described(first.root));
  CHECK(second.dropped.empty());
  CHECK(printed.find('\n') == std::string::npos);
}

std::string random_query(std::mt19937& random) {
  static constexpr std::array<std::string_view, 96> pieces{
      "north",     "korea",   "Russia",      "workers",  "the",       "of",        "WHO",       "US",        "KP",
      "iran",      "turkey",  "Turkey",      "China",    "bank",      "AND",       "OR",        "NOT",       "NEAR",
      "NEAR/3",    "ADJ/2",   "atleast3",    "and",      "(",         ")",         "(",         ")",         "\"",
      "\"",        "“",       "«",           "-",        "+",         "--",        "*",         "work*",     "wo*",
      "~5",        "^2",      "\\",          "{",        "}",         "=",         "~",         ":",         ",",
      ";",         "!",       "?",           "|",        "||",        "&&",        "&",         "'",         ".",
      "/",         "title:",  "country:",    "org:",     "date:",     "added:",    "source:",   "author:",   "lang:",
      "saved:",    "id:",     "url:",        "foo:",     "KP,RU",     "none",      "any",       "2017",      "2017-03..",
      ">=2018",    "last-month", "fr",       "北朝鮮",   "労働者",    "中国",      "COVID-19",  "U.S.-led",  "l'usine",
      "12:30",     "https://a.b/c", "die",   "der",      "les",       "de",        "или",       "и",         "(a OR b)",
      "{Russia = country:RU,SU}", "\n",      "（",       "）",        "，",        "\u00e9t\u00e9"};
  std::string query;
  const std::size_t size = random() % 14;
  for (std::size_t i = 0; i < size; ++i) {
    query += pieces[random() % pieces.size()];
    if (random() % 4 != 0) query += ' ';
  }
  return query;
}

}  // namespace

TEST_CASE("what random queries print reads as the same tree", "[searcher][query][property]") {
  std::mt19937 random(Catch::rngSeed() + 1);
  for (int i = 0; i < 6000; ++i) {
    const std::string query = random_query(random);
    for (const char* options : {"", "any", "filter", "off"}) check_round_trip(query, options);
  }
}

TEST_CASE("what random bytes print reads as the same tree", "[searcher][query][property]") {
  static constexpr std::string_view alphabet = "ab AN()\"-+*~^\\{}=:,;.'/0 1|&!?@#\t";
  std::mt19937 random(Catch::rngSeed() + 2);
  for (int i = 0; i < 20000; ++i) {
    std::string query;
    for (std::size_t size = random() % 24; size > 0; --size) query += alphabet[random() % alphabet.size()];
    check_round_trip(query, "");
  }
}

TEST_CASE("every golden query prints what reads as the same tree", "[searcher][query][property]") {
  for (const auto& golden : dateline::tests::read_golden(DATELINE_SOURCE_DIR "/tests/searcher/query/query_cases.tsv")) {
    if (golden.options.find("strict") != std::string::npos || golden.options.find("bytes") != std::string::npos) continue;
    check_round_trip(golden.query, golden.options);
  }
}

TEST_CASE("deep queries print within the depth that is read", "[searcher][query][property]") {
  std::string nested = "core";
  for (int i = 0; i < 15; ++i) nested = "(" + nested + " OR o" + std::to_string(i) + " x) m" + std::to_string(i);
  check_round_trip(nested, "off");
  check_round_trip("-(" + nested + " NEAR/3 z)", "off");
}
