// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/applied_rules.h"

#include "schema/error.h"

#include <optional>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

AppliedRules rules_of(const std::string& hash, std::size_t count) {
  return {{"mine \xFF.rules", "/home/anna/mine \xFF.rules"}, hash, count};
}

}  // namespace

TEST_CASE("applied rules are remembered as they were, whatever bytes their path has", "[indexer][rules][property]") {
  const auto read = decode_applied_rules(encode_applied_rules(rules_of("0abc", 7)));
  REQUIRE(read);
  CHECK(read->file == rules_of("0abc", 7).file);
  CHECK((read->hash == "0abc" && read->count == 7));
  CHECK_FALSE(decode_applied_rules(""));
  CHECK_THROWS_AS(decode_applied_rules("{}"), schema::Error);
  CHECK_THROWS_AS(decode_applied_rules("[1"), schema::Error);
}

TEST_CASE("a file without a rule is like none", "[indexer][rules]") {
  CHECK(rule_alike(std::nullopt, rules_of("a", 0)));
  CHECK(rule_alike(rules_of("a", 0), rules_of("b", 0)));
  CHECK(rule_alike(rules_of("a", 1), rules_of("a", 1)));
  CHECK_FALSE(rule_alike(rules_of("a", 1), rules_of("b", 1)));
  CHECK_FALSE(rule_alike(std::nullopt, rules_of("b", 1)));
}
