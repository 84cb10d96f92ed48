// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/target.h"

#include <string>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

Target good(const std::string& raw) {
  auto parsed = parse_target(raw);
  INFO(raw);
  REQUIRE(std::holds_alternative<Target>(parsed));
  return std::get<Target>(parsed);
}

bool is_bad(const std::string& raw) {
  return std::holds_alternative<BadTarget>(parse_target(raw));
}

TEST_CASE("a target is decoded, and its parameters keep their order", "[web][http][target]") {
  const Target target = good("/article/%C3%A9?q=a+b%2Bc&country=KP&country=RU&empty=&&bare");
  CHECK(target.path == "/article/\u00E9");
  CHECK(target.query == "q=a+b%2Bc&country=KP&country=RU&empty=&&bare");
  const std::vector<std::pair<std::string, std::string>> expected{
      {"q", "a b+c"}, {"country", "KP"}, {"country", "RU"}, {"empty", ""}, {"bare", ""}};
  CHECK(target.parameters == expected);
}

TEST_CASE("a plus in the path is a plus", "[web][http][target]") {
  CHECK(good("/a+b").path == "/a+b");
}

TEST_CASE("the absolute form names its host", "[web][http][target]") {
  const Target target = good("HTTP://news.example:80/x?y=1");
  CHECK(target.authority == "news.example:80");
  CHECK(target.path == "/x");
  CHECK(good("http://news.example").path == "/");
  CHECK(good("http://news.example?q=1").query == "q=1");
  CHECK(is_bad("http:///x"));
}

TEST_CASE("other forms are refused", "[web][http][target]") {
  for (const char* raw : {"", "*", "x", "example.org:443", "ftp://a/"}) CHECK(is_bad(raw));
}

TEST_CASE("broken percent-encoding is refused", "[web][http][target]") {
  for (const char* raw : {"/%", "/%4", "/%zz", "/%4g", "/?q=%", "/?%zz=1", "/?q=%f"}) CHECK(is_bad(raw));
}

TEST_CASE("what is no UTF-8 is refused", "[web][http][target]") {
  for (const char* raw : {"/%E9", "/\xE9", "/?q=%C0%AF", "/?q=%ED%A0%80", "/?%FF=1"}) CHECK(is_bad(raw));
  CHECK(good("/?q=%EF%BF%BD").parameters.front().second == "\uFFFD");
}

TEST_CASE("a query becomes one that an address may hold, and means the same", "[web][http][target]") {
  CHECK(encoded_query("q=a+b%2Bc&x=-._~!$&'()*,;=:@/?") == "q=a+b%2Bc&x=-._~!$&'()*,;=:@/?");
  CHECK(encoded_query("q=caf\xC3%A9#\"<>[]") == "q=caf%C3%A9%23%22%3C%3E%5B%5D");
  for (int byte = '!'; byte < 0x7F; ++byte) {
    const std::string sent = std::string("q=") + static_cast<char>(byte);
    if (byte == '%') continue;  // of an encoding that is not whole
    INFO(sent);
    CHECK(good("/?" + encoded_query(sent)).parameters == good("/?" + sent).parameters);
  }
}

TEST_CASE("NUL and control characters are refused", "[web][http][target]") {
  for (const char* raw : {"/%00", "/?q=%00", "/%0A", "/%7f", "/a b", "/a\tb", "/?q=a b"}) CHECK(is_bad(raw));
  CHECK(good("/?q=a%0Ab").parameters.front().second == "a\nb");
}

}  // namespace
}  // namespace dateline::web
