// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/response_headers.h"

#include "tests/web/http/inflate.h"
#include "web/http/content_coding.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

Response page(std::size_t bytes) {
  Response response;
  response.body = std::string(bytes, 'x');
  response.headers.emplace_back("ETag", "\"7\"");
  return response;
}

TEST_CASE("every response says what a browser may do with it, and nothing of CORS", "[web][http][headers]") {
  Response response = page(10);
  finish_response(response, {});
  CHECK(header_of(response, "content-security-policy") == content_security_policy);
  CHECK(header_of(response, "X-Content-Type-Options") == "nosniff");
  CHECK(header_of(response, "Cross-Origin-Resource-Policy") == "same-origin");
  CHECK(header_of(response, "Access-Control-Allow-Origin").empty());
}

TEST_CASE("a header of the response takes the place of ours", "[web][http][headers]") {
  Response response = page(10);
  response.headers.emplace_back("referrer-policy", "same-origin");
  finish_response(response, {});
  CHECK(std::count_if(response.headers.begin(), response.headers.end(), [](const auto& header) {
          return header.first == "Referrer-Policy" || header.first == "referrer-policy";
        }) == 1);
  CHECK(header_of(response, "Referrer-Policy") == "same-origin");
}

TEST_CASE("long text is compressed for those who take it", "[web][http][headers]") {
  Response response = page(5000);
  finish_response(response, {true, ""});
  CHECK(header_of(response, "Content-Encoding") == "gzip");
  CHECK(header_of(response, "Vary") == "Accept-Encoding");
  CHECK(header_of(response, "ETag") == "W/\"7\"");
  CHECK(test::inflated(response.body) == std::string(5000, 'x'));
}

TEST_CASE("short, encoded and streamed bodies, and pictures, are left as they are", "[web][http][headers]") {
  Response small = page(min_gzip_bytes - 1);
  Response picture = page(5000);
  picture.content_type = "image/png";
  Response encoded = page(5000);
  encoded.headers.emplace_back("Content-Encoding", "br");
  Response stream = page(5000);
  stream.stream = [](BodySink&) {};
  for (Response* response : {&small, &picture, &encoded, &stream}) {
    finish_response(*response, {true, ""});
    CHECK(header_of(*response, "Content-Encoding") != "gzip");
  }
  Response refused = page(5000);
  finish_response(refused, {false, ""});
  CHECK(header_of(refused, "Content-Encoding").empty());
  CHECK(header_of(refused, "Vary") == "Accept-Encoding");
}

TEST_CASE("who has the entity gets 304 without a body", "[web][http][headers]") {
  Response response = page(5000);
  finish_response(response, {true, "W/\"7\""});
  CHECK(response.status == 304);
  CHECK(response.body.empty());
  CHECK(header_of(response, "ETag") == "\"7\"");
  Response other = page(5000);
  finish_response(other, {true, "\"8\""});
  CHECK(other.status == 200);
  Response error = page(5000);
  error.status = 404;
  finish_response(error, {true, "*"});
  CHECK(error.status == 404);
}

}  // namespace
}  // namespace dateline::web
