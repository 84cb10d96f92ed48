// SPDX-License-Identifier: GPL-3.0-or-later
// Does parsing stay within its bounds for any text, and say what it left out?
#include "schema/error.h"
#include "searcher/query/bounds.h"
#include "searcher/query/parser.h"
#include "tests/scratch/cpu_time.h"
#include "tests/searcher/query/golden_queries.h"
#include "tests/searcher/query/query_gazetteer.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace {

using namespace dateline::searcher;
using dateline::schema::Error;
using dateline::schema::ErrorKind;

constexpr std::size_t large = std::size_t{4} << 20;

ParsedQuery parse(const std::string& text) {
  ParseOptions options = dateline::tests::golden_options("off");
  options.max_bytes = large;
  return parse_query(text, dateline::tests::query_gazetteer(), options);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

bool warns(const ParsedQuery& query, std::string_view code) {
  return std::any_of(query.warnings.begin(), query.warnings.end(),
                     [&](const QueryWarning& warning) { return warning.code == code; });
}

std::size_t count_nodes(const Node& node, NodeKind kind) {
  std::size_t count = node.kind == kind ? 1 : 0;
  for (const Node& child : node.children) count += count_nodes(child, kind);
  return count;
}

std::size_t depth_of(const Node& node) {
  std::size_t deepest = 0;
  for (const Node& child : node.children) deepest = std::max(deepest, depth_of(child));
  return deepest + 1;
}

}  // namespace

TEST_CASE("words beyond the bound are left out with a warning that says where", "[searcher][query][limits]") {
  const ParsedQuery full = parse(repeated("word ", max_words));
  CHECK(count_nodes(full.root, NodeKind::Word) == max_words);
  CHECK(full.warnings.empty());

  const ParsedQuery over = parse(repeated("word ", max_words) + "more country:KP");
  CHECK(count_nodes(over.root, NodeKind::Word) == max_words);
  REQUIRE(warns(over, "too_many_words"));
  CHECK(over.warnings.front().start == 5 * max_words);
  CHECK(over.warnings.front().end == 5 * max_words + 15);
}

TEST_CASE("a phrase is cut within the bound of words", "[searcher][query][limits]") {
  const ParsedQuery query = parse('"' + repeated("word ", max_positional_operands + 1) + '"');
  CHECK(warns(query, "long_phrase"));
  CHECK(query.root.text == repeated("word ", max_positional_operands - 1) + "word");
  const ParsedQuery last = parse(repeated("word ", max_words - 1) + "\"one two\"");
  CHECK(warns(last, "too_many_words"));
  CHECK(last.root.children.back().text == "one");
}

TEST_CASE("NEAR chains beyond the bound of operands are cut with a warning", "[searcher][query][limits]") {
  const ParsedQuery query = parse(repeated("word NEAR/3 ", 60) + "word");
  REQUIRE(query.root.kind == NodeKind::Near);
  CHECK(query.root.children.size() == max_positional_operands);
  CHECK(warns(query, "too_many_operands"));
  const ParsedQuery groups = parse("(a OR b OR c OR d) NEAR (e OR f OR g OR h) NEAR (i OR j)");
  CHECK(warns(groups, "too_many_operands"));
  CHECK(count_nodes(groups.root, NodeKind::Near) == 16);
}

TEST_CASE("brackets are read to the bound of depth, and not beyond", "[searcher][query][limits]") {
  std::string nested = "core";
  for (std::size_t i = 0; i < max_depth; ++i)
    nested = "(" + nested + " OR outer" + std::to_string(i) + ") more" + std::to_string(i);
  const ParsedQuery query = parse(nested);
  CHECK(query.warnings.empty());
  CHECK(depth_of(query.root) == 2 * max_depth + 1);
  CHECK(warns(parse("(" + nested + ") x"), "too_deep"));
  CHECK(parse("alpha " + repeated("(", 17) + "beta" + repeated(")", 17) + " gamma").root.children.size() == 2);
}

TEST_CASE("what is nested too deep is left out whole, exclusions included", "[searcher][query][limits]") {
  const ParsedQuery query = parse(repeated("(alpha -", 16) + "(beta)" + repeated(")", 16));
  CHECK(warns(query, "too_deep"));
  CHECK(print_query(query.root).find("beta") == std::string::npos);
}

TEST_CASE("time is linear and recursion bounded for hostile texts", "[searcher][query][limits]") {
  const std::string texts[] = {repeated("(", 32000),           repeated("(", 32000) + repeated(")", 32000),
                               repeated(")", 32000),           repeated("() ", 32000),
                               repeated("word ", 200000),      repeated("w* ", 100000),
                               repeated("NOT ", 100000),       repeated("a AND ", 100000),
                               repeated("AND OR ", 100000),    repeated("(AND) ", 100000),
                               repeated("{", 500000),          repeated("{a = country:", 50000),
                               repeated("\"", 300001),         repeated("\"a\" ", 100000),
                               repeated("-", 500000) + "a",    repeated("- ", 300000),
                               repeated("foo:", 200000),       repeated("title:", 100000),
                               repeated("country:( ", 100000), repeated("a NEAR/5 ", 100000),
                               repeated("x~1", 300000),        repeated("x~1!", 300000),
                               repeated("\\", 500000),         repeated("a\\", 500000),
                               repeated("*", 500000),          repeated("a*b", 300000),
                               repeated("country:x ", 100000), std::string(1000000, 'x'),
                               repeated("北", 300000),         repeated("ก", 100000),
                               std::string(1000000, '\0')};
  for (const std::string& text : texts) {
    INFO(text.substr(0, 12) << " x " << text.size());
    const double start = dateline::tests::cpu_seconds();
    const ParsedQuery query = parse(text);
    CHECK(dateline::tests::cpu_seconds() - start < 8.0);  // with sanitizers; quadratic time would take minutes
    CHECK(count_nodes(query.root, NodeKind::Word) <= max_words);
    CHECK(query.warnings.size() <= max_warnings + 1);
    CHECK(depth_of(query.root) < 4 * max_depth);
  }
}

TEST_CASE("text that is too long or no UTF-8 is refused", "[searcher][query][limits]") {
  const auto kind_of = [](const std::string& text, std::size_t max_bytes) {
    ParseOptions options;
    options.max_bytes = max_bytes;
    try {
      (void)parse_query(text, dateline::tests::query_gazetteer(), options);
    } catch (const Error& error) {
      return std::optional(error.kind());
    }
    return std::optional<ErrorKind>();
  };
  CHECK_FALSE(kind_of("four", 4));
  CHECK(kind_of("fiver", 4) == ErrorKind::BadQuery);
  CHECK(kind_of("\xff", 4) == ErrorKind::BadQuery);
  CHECK(kind_of("\xed\xa0\x80", 4) == ErrorKind::BadQuery);
}

TEST_CASE("only the first warnings are listed, and the rest counted", "[searcher][query][limits]") {
  const ParsedQuery query = parse(repeated("\"\" ", 100) + "alpha");
  REQUIRE(query.warnings.size() == max_warnings + 1);
  CHECK(query.warnings.back().code == "more_warnings");
  CHECK(query.warnings.back().message.find("68") != std::string::npos);
}

TEST_CASE("saved queries cannot multiply", "[searcher][query][limits]") {
  ParseOptions options = dateline::tests::golden_options("off");
  std::size_t asked = 0;
  options.saved_query = [&](std::string_view name) {
    ++asked;
    const std::string next = std::to_string(std::stoul(std::string(name)) + 1);
    return std::optional("saved:" + next + " saved:" + next);
  };
  const ParsedQuery query = parse_query("saved:0", dateline::tests::query_gazetteer(), options);
  CHECK(warns(query, "too_many_saved"));
  CHECK(asked <= max_saved);
}
