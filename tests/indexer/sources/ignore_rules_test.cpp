// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/ignore_rules.h"

#include "indexer/sources/glob.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

bool is_ignored(std::string_view rules, std::string_view path, bool is_folder = false) {
  return IgnoreRules(rules).verdict(path, is_folder).value_or(false);
}

}  // namespace

TEST_CASE("a segment matches wildcards, sets and escapes", "[indexer][sources]") {
  CHECK(matches_segment("*.txt", "a.txt"));
  CHECK(matches_segment("*", ""));
  CHECK(matches_segment("a*b*c", "aXbYbZc"));
  CHECK_FALSE(matches_segment("a*b", "aXbc"));
  CHECK(matches_segment("?.txt", "é.txt"));
  CHECK_FALSE(matches_segment("??.txt", "é.txt"));
  CHECK(matches_segment("[a-c]x", "bx"));
  CHECK_FALSE(matches_segment("[!a-c]x", "bx"));
  CHECK(matches_segment("[^a-c]x", "dx"));
  CHECK(matches_segment("[]]", "]"));
  CHECK(matches_segment("[а-я]", "ж"));
  CHECK(matches_segment("[[:digit:]][[:alpha:]]", "7q"));
  CHECK_FALSE(matches_segment("[[:digit:]]", "q"));
  CHECK(matches_segment("\\*x", "*x"));
  CHECK_FALSE(matches_segment("\\*x", "ax"));
  CHECK(matches_segment("[abc", "[abc"));
  CHECK(matches_segment("a\\", "a\\"));
}

TEST_CASE("many stars take no exponential time", "[indexer][sources]") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(matches_segment(pattern + "b", std::string(4000, 'a')));
}

TEST_CASE("a pattern without a slash matches at any depth", "[indexer][sources]") {
  CHECK(is_ignored("*.log", "a.log"));
  CHECK(is_ignored("*.log", "x/y/a.log"));
  CHECK_FALSE(is_ignored("*.log", "a.log.txt"));
}

TEST_CASE("a slash ties a pattern to its folder", "[indexer][sources]") {
  CHECK(is_ignored("/a.txt", "a.txt"));
  CHECK_FALSE(is_ignored("/a.txt", "x/a.txt"));
  CHECK(is_ignored("x/*.txt", "x/a.txt"));
  CHECK_FALSE(is_ignored("x/*.txt", "x/y/a.txt"));
  CHECK_FALSE(is_ignored("x/*.txt", "z/x/a.txt"));
}

TEST_CASE("two stars cross folders", "[indexer][sources]") {
  CHECK(is_ignored("**/a.txt", "a.txt"));
  CHECK(is_ignored("**/a.txt", "x/y/a.txt"));
  CHECK(is_ignored("x/**/a.txt", "x/a.txt"));
  CHECK(is_ignored("x/**/a.txt", "x/y/z/a.txt"));
  CHECK(is_ignored("x/**", "x/y/z"));
  CHECK_FALSE(is_ignored("x/**", "x", true));
}

TEST_CASE("a slash at the end means folders only", "[indexer][sources]") {
  CHECK(is_ignored("drop/", "a/drop", true));
  CHECK_FALSE(is_ignored("drop/", "a/drop", false));
}

TEST_CASE("the last pattern decides, and can take back", "[indexer][sources]") {
  CHECK_FALSE(is_ignored("*.log\n!keep.log", "keep.log"));
  CHECK(is_ignored("!keep.log\n*.log", "keep.log"));
  CHECK(IgnoreRules("!keep.log").verdict("keep.log", false) == false);
  CHECK_FALSE(IgnoreRules("*.log").verdict("a.txt", false).has_value());
}

TEST_CASE("comments, blank lines, spaces and line ends are as in gitignore", "[indexer][sources]") {
  CHECK(IgnoreRules("# a\n\n   \n/\n").empty());
  CHECK(is_ignored("\\#a", "#a"));
  CHECK(is_ignored("\\!a", "!a"));
  CHECK(is_ignored("a.txt   \r\n", "a.txt"));
  CHECK(is_ignored("a\\ ", "a "));
  CHECK(is_ignored("\xEF\xBB\xBF*.log", "a.log"));
  CHECK(IgnoreRules(std::string(5000, 'x')).empty());
}
