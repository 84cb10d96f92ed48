// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/ordered_pipeline.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using dateline::indexer::OrderedPipeline;
using Pipeline = OrderedPipeline<int, int>;

namespace {

void sleep_a_little(int microseconds) {
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
}

/// Pushes 0 to count - 1; true if pushing or finishing threw std::runtime_error.
bool push_all_fails(Pipeline& pipeline, int count) {
  try {
    for (int i = 0; i < count; ++i) pipeline.push(i);
    pipeline.finish();
    return false;
  } catch (const std::runtime_error&) {
    return true;
  }
}

}  // namespace

TEST_CASE("results come out in the order in which items went in, whatever the delays",
          "[indexer][pipeline][property]") {
  for (const unsigned jobs : {1U, 2U, 7U}) {
    std::vector<int> delivered;
    Pipeline pipeline(
        jobs, 5,
        [] {
          return [random = std::make_shared<std::mt19937>(std::random_device{}())](int item) {
            sleep_a_little(static_cast<int>((*random)() % 300));
            return item * 2;
          };
        },
        [&](int result) { delivered.push_back(result); });
    for (int i = 0; i < 500; ++i) pipeline.push(i);
    pipeline.finish();
    REQUIRE(delivered.size() == 500);
    for (int i = 0; i < 500; ++i) REQUIRE(delivered[static_cast<std::size_t>(i)] == 2 * i);
  }
}

TEST_CASE("never more items are under way than the capacity", "[indexer][pipeline]") {
  std::atomic<int> under_way = 0;
  std::atomic<int> most = 0;
  Pipeline pipeline(
      4, 6,
      [&] {
        return [&](int item) {
          if (item % 10 == 0) sleep_a_little(2000);  // all others wait behind it
          return item;
        };
      },
      [&](int) { --under_way; });
  for (int i = 0; i < 200; ++i) {
    pipeline.push(i);
    most = std::max(most.load(), ++under_way);
  }
  pipeline.finish();
  CHECK(under_way == 0);
  CHECK(most <= 7);  // the item that push() has just let in was counted after it
  CHECK(most >= 2);
}

TEST_CASE("delivery is one call at a time", "[indexer][pipeline]") {
  std::atomic<int> inside = 0;
  bool overlapped = false;
  Pipeline pipeline(
      4, 16, [] { return [](int item) { return item; }; },
      [&](int) {
        if (++inside > 1) overlapped = true;
        sleep_a_little(100);
        --inside;
      });
  for (int i = 0; i < 100; ++i) pipeline.push(i);
  pipeline.finish();
  CHECK_FALSE(overlapped);
}

TEST_CASE("each job has a worker of its own", "[indexer][pipeline]") {
  int workers = 0;
  Pipeline pipeline(
      3, 8,
      [&] {
        ++workers;
        return [calls = 0](int item) mutable { return item + 0 * ++calls; };
      },
      [](int) {});
  pipeline.push(1);
  pipeline.finish();
  CHECK(workers == 3);
}

TEST_CASE("an exception from the work surfaces, and nothing behind it is delivered", "[indexer][pipeline]") {
  for (int round = 0; round < 20; ++round) {
    std::vector<int> delivered;
    {
      Pipeline pipeline(
          3, 4,
          [] {
            return [](int item) {
              if (item == 50) throw std::runtime_error("item 50");
              return item;
            };
          },
          [&](int result) { delivered.push_back(result); });
      REQUIRE(push_all_fails(pipeline, 200));
    }
    REQUIRE(delivered.size() <= 50);
    for (std::size_t i = 0; i < delivered.size(); ++i) REQUIRE(delivered[i] == static_cast<int>(i));
  }
}

TEST_CASE("an exception from the delivery surfaces, and nothing is delivered after it", "[indexer][pipeline]") {
  for (int round = 0; round < 200; ++round) {
    std::atomic<int> calls_after = 0;
    std::atomic<bool> thrown = false;
    {
      OrderedPipeline<int, std::string> pipeline(
          4, 32, [] { return [](int item) { return std::to_string(item); }; },
          [&](const std::string& result) {
            if (thrown) ++calls_after;
            if (result == "20") {
              thrown = true;
              throw std::runtime_error("the disk is full");
            }
          });
      try {
        for (int i = 0; i < 60; ++i) pipeline.push(i);
        pipeline.finish();
        FAIL("the failed delivery went unnoticed");
      } catch (const std::runtime_error& error) {
        REQUIRE(error.what() == std::string("the disk is full"));
      }
    }
    REQUIRE(calls_after == 0);
  }
}

TEST_CASE("finishing twice and destroying without finishing are both in order", "[indexer][pipeline]") {
  std::vector<int> delivered;
  {
    Pipeline pipeline(
        2, 4, [] { return [](int item) { return item; }; }, [&](int result) { delivered.push_back(result); });
    for (int i = 0; i < 30; ++i) pipeline.push(i);
  }
  CHECK(delivered.size() == 30);
  Pipeline empty(
      2, 4, [] { return [](int item) { return item; }; }, [](int) {});
  empty.finish();
  empty.finish();
}

TEST_CASE("no jobs and no capacity are one of each", "[indexer][pipeline]") {
  int sum = 0;
  Pipeline pipeline(
      0, 0, [] { return [](int item) { return item; }; }, [&](int result) { sum += result; });
  for (int i = 1; i <= 10; ++i) pipeline.push(i);
  pipeline.finish();
  CHECK(sum == 55);
}

TEST_CASE("a worker that cannot be made ends no thread in the middle", "[indexer][pipeline]") {
  int made = 0;
  const auto make_pipeline = [&] {
    Pipeline pipeline(
        4, 4,
        [&]() -> std::function<int(int)> {
          if (++made == 3) throw std::runtime_error("no stemmer");
          return [](int item) { return item; };
        },
        [](int) {});
  };
  CHECK_THROWS_AS(make_pipeline(), std::runtime_error);
}

TEST_CASE("items and results need only be movable", "[indexer][pipeline]") {
  using Box = std::unique_ptr<int>;
  int sum = 0;
  OrderedPipeline<Box, Box> pipeline(
      2, 4, [] { return [](Box box) { return box; }; }, [&](Box box) { sum += *box; });
  for (int i = 1; i <= 100; ++i) pipeline.push(std::make_unique<int>(i));
  pipeline.finish();
  CHECK(sum == 5050);
}
