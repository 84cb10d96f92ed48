// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/docid_source.h"

#include <chrono>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::searcher;

namespace {

DocidSet some_docids() {
  DocidSet set(200);
  for (const Docid docid : {1U, 64U, 65U, 200U}) set.add(docid);
  return set;
}

}  // namespace

TEST_CASE("a source of docids gives each of them once, in order, however often it is started", "[searcher][rank]") {
  const DocidSet docids = some_docids();
  Deadline never(std::chrono::milliseconds(0));
  DocidSource source(docids, never);
  for (int round = 0; round < 2; ++round) {
    source.init(Xapian::Database());
    CHECK_FALSE(source.at_end());
    std::vector<Docid> seen;
    for (source.next(0); !source.at_end(); source.next(0)) seen.push_back(source.get_docid());
    CHECK(seen == std::vector<Docid>{1, 64, 65, 200});
    CHECK(source.at_end());
  }
  CHECK(source.get_termfreq_min() == 4);
  CHECK(source.get_termfreq_max() == 4);
  CHECK(source.get_maxweight() == 0);
}

TEST_CASE("a source of docids skips forward only", "[searcher][rank]") {
  const DocidSet docids = some_docids();
  Deadline never(std::chrono::milliseconds(0));
  DocidSource source(docids, never);
  source.init(Xapian::Database());
  source.skip_to(2, 0);
  CHECK(source.get_docid() == 64);
  source.skip_to(64, 0);
  CHECK(source.get_docid() == 64);
  source.skip_to(3, 0);
  CHECK(source.get_docid() == 64);
  source.skip_to(66, 0);
  CHECK(source.get_docid() == 200);
  source.skip_to(201, 0);
  CHECK(source.at_end());
  source.skip_to(1, 0);
  CHECK(source.at_end());
}

TEST_CASE("an empty set is at its end at once", "[searcher][rank]") {
  const DocidSet none(0);
  Deadline never(std::chrono::milliseconds(0));
  DocidSource source(none, never);
  source.init(Xapian::Database());
  source.next(0);
  CHECK(source.at_end());
}

TEST_CASE("a source of many docids stops soon after its deadline", "[searcher][rank]") {
  constexpr Docid last = 20'000;
  DocidSet docids(last);
  for (Docid docid = 1; docid <= last; ++docid) docids.add(docid);
  Deadline passed(std::chrono::milliseconds(-1));
  DocidSource source(docids, passed);
  source.init(Xapian::Database());
  const auto read = [&] {
    for (source.next(0); !source.at_end(); source.next(0)) {
    }
  };
  CHECK_THROWS_AS(read(), DeadlinePassed);
  CHECK(source.get_docid() < 5000);
}
