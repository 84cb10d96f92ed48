// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/content_coding.h"

#include "tests/web/http/inflate.h"

#include <string>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

TEST_CASE("gzip is taken where the client says so", "[web][http][coding]") {
  for (const char* header : {"gzip", "br, gzip", "GZIP;q=0.5", "*", "deflate, *;q=0.1", " x-gzip "}) {
    INFO(header);
    CHECK(accepts_gzip(header));
  }
  for (const char* header : {"", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped", "identity"}) {
    INFO(header);
    CHECK_FALSE(accepts_gzip(header));
  }
}

TEST_CASE("a compressed body is the body", "[web][http][coding][property]") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{5000}, std::size_t{300000}}) {
    std::string body;
    while (body.size() < size) body += std::to_string(body.size() * body.size());
    CHECK(test::inflated(gzip(body)) == body);
  }
}

TEST_CASE("text is compressible, pictures are not", "[web][http][coding]") {
  for (const char* type : {"text/html; charset=utf-8", "application/json", "application/atom+xml", "image/svg+xml"}) {
    CHECK(is_compressible(type));
  }
  for (const char* type : {"image/png", "application/gzip", ""}) CHECK_FALSE(is_compressible(type));
}

TEST_CASE("entity tags are compared weakly", "[web][http][coding]") {
  CHECK(names_entity("\"a\"", "\"a\""));
  CHECK(names_entity("W/\"a\"", "\"a\""));
  CHECK(names_entity("\"b\", W/\"a\"", "W/\"a\""));
  CHECK(names_entity("*", "\"a\""));
  CHECK_FALSE(names_entity("\"b\"", "\"a\""));
  CHECK_FALSE(names_entity("", "\"a\""));
  CHECK_FALSE(names_entity("*", ""));
  CHECK(weak_etag("\"a\"") == "W/\"a\"");
  CHECK(weak_etag("W/\"a\"") == "W/\"a\"");
}

}  // namespace
}  // namespace dateline::web
