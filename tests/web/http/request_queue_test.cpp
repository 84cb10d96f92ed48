// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/request_queue.h"

#include "web/http/exchange.h"

#include <future>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

std::shared_ptr<Exchange> request(const std::string& target) {
  return std::make_shared<Exchange>(target);
}

void push(RequestQueue& queue, const std::string& target) {
  REQUIRE(queue.reserve());
  queue.push(request(target));
}

TEST_CASE("requests come out in order, and places in the queue are bounded", "[web][http][queue]") {
  RequestQueue queue(2, 4, 1);
  push(queue, "/1");
  REQUIRE(queue.reserve());
  CHECK_FALSE(queue.reserve());
  queue.push(request("/2"));
  CHECK(queue.pop()->exchange->head.target == "/1");
  CHECK(queue.pop()->exchange->head.target == "/2");
  CHECK(queue.load().waiting == 0);
  CHECK(queue.load().at_work == 2);
}

TEST_CASE("no more than jobs are at work, but streams are not counted among them", "[web][http][queue]") {
  RequestQueue queue(8, 1, 1);
  for (const char* target : {"/1", "/2", "/3"}) push(queue, target);
  REQUIRE(queue.pop());
  auto second = std::async(std::launch::async, [&] { return queue.pop()->exchange->head.target; });
  CHECK(second.wait_for(std::chrono::milliseconds(30)) == std::future_status::timeout);
  REQUIRE(queue.begin_stream());
  CHECK(second.get() == "/2");
  CHECK_FALSE(queue.begin_stream());
  queue.done();
  CHECK(queue.pop()->exchange->head.target == "/3");
  queue.end_stream();
  CHECK(queue.load().streams == 0);
  CHECK(queue.load().at_work == 1);
}

TEST_CASE("a closed queue takes nothing new and gives out what it has", "[web][http][queue]") {
  RequestQueue queue(8, 4, 1);
  push(queue, "/1");
  REQUIRE(queue.reserve());  // and pushed after the end
  queue.close();
  CHECK_FALSE(queue.reserve());
  CHECK(queue.pop());
  auto last = std::async(std::launch::async, [&] { return queue.pop().has_value(); });
  CHECK(last.wait_for(std::chrono::milliseconds(30)) == std::future_status::timeout);
  queue.push(request("/2"));
  CHECK(last.get());
  CHECK_FALSE(queue.pop());
}

}  // namespace
}  // namespace dateline::web
