// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/docid_set.h"

#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

using dateline::searcher::Docid;
using dateline::searcher::DocidSet;

namespace {

DocidSet set_of(Docid last, const std::set<Docid>& docids) {
  DocidSet set(last);
  for (const Docid docid : docids) set.add(docid);
  return set;
}

std::set<Docid> members(const DocidSet& set) {
  std::set<Docid> docids;
  set.for_each([&](Docid docid) { docids.insert(docid); });
  return docids;
}

}  // namespace

TEST_CASE("a set of docids holds what was added, up to and with the last docid", "[searcher][evaluate]") {
  for (const Docid last : {0U, 1U, 63U, 64U, 65U, 127U, 128U, 1000U}) {
    DocidSet set(last);
    CHECK(set.last_docid() == last);
    CHECK(set.empty());
    CHECK(set.count() == 0);
    CHECK(set.next(1) == 0);
    if (last == 0) continue;
    set.add(last);
    CHECK(set.contains(last));
    CHECK(set.count() == 1);
    CHECK(set.next(1) == last);
    CHECK(set.next(last) == last);
    CHECK(set.next(last + 1) == 0);
  }
}

TEST_CASE("next finds the first member at or behind a docid, and 0 beyond the last", "[searcher][evaluate]") {
  const DocidSet set = set_of(300, {5, 63, 64, 200});
  CHECK(set.next(0) == 5);
  CHECK(set.next(5) == 5);
  CHECK(set.next(6) == 63);
  CHECK(set.next(64) == 64);
  CHECK(set.next(65) == 200);
  CHECK(set.next(201) == 0);
  CHECK(set.next(301) == 0);
  CHECK(set.next(0xFFFFFFFFU) == 0);
}

TEST_CASE("sets of docids combine as sets do", "[searcher][evaluate][property]") {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const auto last = static_cast<Docid>(1 + random() % 300);
    std::set<Docid> a;
    std::set<Docid> b;
    for (auto i = random() % 100; i > 0; --i) a.insert(static_cast<Docid>(1 + random() % last));
    for (auto i = random() % 100; i > 0; --i) b.insert(static_cast<Docid>(1 + random() % last));
    std::set<Docid> both;
    std::set<Docid> either = a;
    std::set<Docid> only_a;
    for (const Docid docid : a) (b.contains(docid) ? both : only_a).insert(docid);
    either.insert(b.begin(), b.end());

    DocidSet set = set_of(last, a);
    CHECK(members(set &= set_of(last, b)) == both);
    CHECK(set.count() == both.size());
    set = set_of(last, a);
    CHECK(members(set |= set_of(last, b)) == either);
    set = set_of(last, a);
    CHECK(members(set -= set_of(last, b)) == only_a);
    CHECK(set.empty() == only_a.empty());
  }
}

TEST_CASE("all docids are in a set that is filled, and nothing else", "[searcher][evaluate]") {
  for (const Docid last : {1U, 2U, 62U, 63U, 64U, 65U, 127U, 128U, 300U}) {
    DocidSet set(last);
    set.add_all();
    CAPTURE(last);
    CHECK(set.count() == last);
    CHECK(set.next(0) == 1);
    CHECK(set.contains(last));
    CHECK(set.next(last + 1) == 0);
  }
}
