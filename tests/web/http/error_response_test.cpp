// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/error_response.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace dateline::web {
namespace {

const HttpError missing{404, "No <b>page</b> & \"such\".", "Look elsewhere."};

TEST_CASE("an error is JSON where JSON was asked for", "[web][http][error]") {
  CHECK(wants_json("/search.json"));
  CHECK_FALSE(wants_json("/search.csv"));
  const Response response = error_response(missing, true, {});
  CHECK(response.status == 404);
  CHECK(response.content_type == "application/json");
  const auto json = nlohmann::json::parse(response.body);
  CHECK(json["version"] == 1);
  CHECK(json["error"]["status"] == 404);
  CHECK(json["error"]["message"] == missing.message);
  CHECK(json["error"]["hint"] == missing.hint);
}

TEST_CASE("an error page escapes what it says", "[web][http][error]") {
  const Response response = error_response(missing, false, {});
  CHECK(response.content_type == "text/html; charset=utf-8");
  CHECK(response.body.find("No &lt;b&gt;page&lt;/b&gt; &amp; &quot;such&quot;.") != std::string::npos);
  CHECK(response.body.find("Look elsewhere.") != std::string::npos);
  CHECK(response.body.find("<html lang=\"en\">") != std::string::npos);
}

TEST_CASE("the pages' own form of errors is used", "[web][http][error]") {
  const Response response = error_response(missing, false, [](const HttpError& error) { return error.hint; });
  CHECK(response.body == "Look elsewhere.");
}

TEST_CASE("a message that is no UTF-8 gives JSON all the same", "[web][http][error]") {
  CHECK_NOTHROW(nlohmann::json::parse(error_response({500, "\xFF", ""}, true, {}).body));
}

}  // namespace
}  // namespace dateline::web
