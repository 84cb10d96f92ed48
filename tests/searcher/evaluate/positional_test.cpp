// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/positional.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

using dateline::searcher::Deadline;
using dateline::searcher::Window;

namespace {

using Lists = std::vector<std::vector<Xapian::termpos>>;

bool fit_window(const Lists& lists, Window window) {
  return dateline::searcher::fit_window(lists, window, Deadline(std::chrono::milliseconds(0)));
}

/// Tries every choice: slow, and plainly right.
bool naive_fit(const Lists& lists, Window window, std::vector<Xapian::termpos> chosen = {}) {
  if (chosen.size() == lists.size()) {
    if (chosen.empty()) return false;
    const auto [low, high] = std::minmax_element(chosen.begin(), chosen.end());
    return *high - *low <= window.span && (!window.in_order || std::is_sorted(chosen.begin(), chosen.end()));
  }
  for (const Xapian::termpos position : lists[chosen.size()]) {
    if (std::find(chosen.begin(), chosen.end(), position) != chosen.end()) continue;
    chosen.push_back(position);
    if (naive_fit(lists, window, chosen)) return true;
    chosen.pop_back();
  }
  return false;
}

}  // namespace

TEST_CASE("nothing stands in a window without operands or with one that stands nowhere", "[searcher][positional]") {
  CHECK_FALSE(fit_window({}, {10, false}));
  CHECK_FALSE(fit_window({{}}, {10, false}));
  CHECK_FALSE(fit_window({{1}, {}}, {10, true}));
  CHECK_FALSE(fit_window({{1}, {}}, {10, false}));
}

TEST_CASE("the span of a window is inclusive", "[searcher][positional]") {
  CHECK(fit_window({{1}, {6}}, {5, false}));
  CHECK_FALSE(fit_window({{1}, {7}}, {5, false}));
  CHECK(fit_window({{1}, {6}}, {5, true}));
  CHECK_FALSE(fit_window({{6}, {1}}, {5, true}));
  CHECK(fit_window({{6}, {1}}, {5, false}));
}

TEST_CASE("a word beside itself must stand twice", "[searcher][positional]") {
  CHECK_FALSE(fit_window({{4}, {4}}, {5, false}));
  CHECK_FALSE(fit_window({{4}, {4}}, {5, true}));
  CHECK(fit_window({{4, 6}, {4, 6}}, {5, false}));
  CHECK_FALSE(fit_window({{4, 6}, {4, 6}, {4, 6}}, {5, false}));
}

TEST_CASE("windows agree with trying every choice of places", "[searcher][positional][property]") {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    Lists lists(1 + random() % 4);
    for (auto& list : lists) {
      for (auto i = random() % 5; i > 0; --i) list.push_back(static_cast<Xapian::termpos>(1 + random() % 20));
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    const Window window{random() % 12, random() % 2 == 0};
    INFO("round " << round);
    REQUIRE(fit_window(lists, window) == naive_fit(lists, window));
  }
}

TEST_CASE("one long article does not hold a search beyond its time", "[searcher][positional]") {
  const Lists lists(2, {1, 2, 3});
  const Deadline passed(std::chrono::milliseconds(-1));
  CHECK_THROWS_AS(dateline::searcher::fit_window(lists, {5, false}, passed), dateline::searcher::DeadlinePassed);
  CHECK_THROWS_AS(dateline::searcher::fit_window(lists, {5, true}, passed), dateline::searcher::DeadlinePassed);
}

TEST_CASE("a common word that does not stand near the others costs little", "[searcher][positional]") {
  Lists lists(31);
  for (auto& list : lists) {
    for (Xapian::termpos position = 1; position <= 200'000; ++position) list.push_back(position);
  }
  lists.push_back({1'000'000});
  const auto before = std::chrono::steady_clock::now();
  CHECK_FALSE(fit_window(lists, {31'000, false}));
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}
