// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cbor_reader.h"

#include "schema/error.h"

#include <cstdint>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::json;
using schema::CborReader;

namespace {

std::string encoded(const json& value) {
  std::string bytes;
  json::to_cbor(value, bytes);
  return bytes;
}

}  // namespace

TEST_CASE("items are read as the encoder wrote them", "[schema][cbor]") {
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{23}, std::int64_t{24}, std::int64_t{255},
                                   std::int64_t{65536}, INT64_MAX, std::int64_t{-1}, std::int64_t{-500}, INT64_MIN}) {
    const std::string bytes = encoded(value);
    CHECK(CborReader(bytes).integer() == value);
    CHECK(CborReader(bytes).number() == Approx(static_cast<double>(value)));
  }
  for (const double value : {0.5, -0.1, 1e300, 0.4230769230769231}) {
    const std::string bytes = encoded(value);
    CHECK(CborReader(bytes).number() == value);
  }
  const std::string bytes = encoded({"text", true, {{"key", {1, 2, {3}}}}, 7});
  CborReader reader(bytes);
  CHECK(reader.array() == 4);
  CHECK(reader.text() == "text");
  CHECK(reader.boolean());
  reader.skip();
  CHECK(reader.offset() == 7);
  CHECK_THROWS_AS(reader.skip(), schema::Error);  // nothing is left
}

TEST_CASE("what is of another kind is damage", "[schema][cbor]") {
  const std::string text = encoded("text");
  CHECK_THROWS_AS(CborReader(text).integer(), schema::Error);
  CHECK_THROWS_AS(CborReader(text).boolean(), schema::Error);
  CHECK_THROWS_AS(CborReader(text).map(), schema::Error);
  CHECK_THROWS_AS(CborReader(text).number(), schema::Error);
  CHECK_THROWS_AS(CborReader(std::string_view(text).substr(0, 3)).text(), schema::Error);
  const std::string large = encoded(std::uint64_t{1} << 32U);
  CHECK_THROWS_AS(CborReader(large).offset(), schema::Error);
  const std::string null = encoded(nullptr);
  CHECK_THROWS_AS(CborReader(null).boolean(), schema::Error);
  const std::string largest = encoded(UINT64_MAX);
  CHECK_THROWS_AS(CborReader(largest).integer(), schema::Error);
}
