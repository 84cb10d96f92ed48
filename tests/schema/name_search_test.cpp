// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/name_search.h"

#include <cstdint>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using dateline::schema::searchable_name;

namespace {

struct NameList {
  std::string text;
  std::vector<std::uint32_t> ends;
};

NameList list_of(const std::vector<std::string>& names) {
  NameList list;
  for (const std::string& name : names) {
    list.text += searchable_name(name) + dateline::schema::name_end;
    list.ends.push_back(static_cast<std::uint32_t>(list.text.size()));
  }
  return list;
}

std::vector<std::size_t> holding(const NameList& list, std::string_view typed, std::size_t from = 0) {
  std::vector<std::size_t> found;
  dateline::schema::visit_names_holding(list.text, list.ends, searchable_name(typed), from,
                                        [&](std::size_t i) { found.push_back(i); });
  return found;
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a searchable name is its folded words, each behind a space", "[schema][name_search]") {
  CHECK(searchable_name("North Korea") == " north korea");
  CHECK(searchable_name("  Élysée, PARIS! ") == " elysee paris");
  CHECK(searchable_name("un-security-council") == " un security council");
  CHECK(searchable_name("北朝鮮") == " 北 朝 鮮");
  CHECK(searchable_name("... !").empty());
  CHECK(searchable_name("").empty());
  CHECK(searchable_name("\xFFnorth\xFE").find("north") != std::string::npos);
}

TEST_CASE("a typed text is found at the start of any word", "[schema][name_search]") {
  const NameList list = list_of({"North Korea", "United Nations", "Korean Air", "the United Nations Children's Fund"});
  CHECK(holding(list, "kor") == Places{0, 2});
  CHECK(holding(list, "United NA") == Places{1, 3});
  CHECK(holding(list, "north korea") == Places{0});
  CHECK(holding(list, "orea") == Places{});
  CHECK(holding(list, "korea united") == Places{});  // not across two names
  CHECK(holding(list, "nations united") == Places{});
}

TEST_CASE("what holds no letter is held by no name", "[schema][name_search]") {
  const NameList list = list_of({"North Korea", ""});
  CHECK(holding(list, "") == Places{});
  CHECK(holding(list, "?") == Places{});
  CHECK(holding({}, "kor") == Places{});
}

TEST_CASE("ends that go backwards, as a damaged file may have them, end the search", "[schema][name_search]") {
  NameList list = list_of({"a b", "a c", "a d"});
  std::swap(list.ends[0], list.ends[2]);
  CHECK(holding(list, "a").size() <= 4);
  list.ends.assign(3, 0);
  CHECK(holding(list, "a") == Places{});
}

TEST_CASE("each name is visited once, and from where the search begins", "[schema][name_search]") {
  const NameList list = list_of({"a b a c a", "a", "b a"});
  CHECK(holding(list, "a") == Places{0, 1, 2});
  CHECK(holding(list, "a", list.ends[0]) == Places{1, 2});
  CHECK(holding(list, "a", list.ends[2]) == Places{});
}
