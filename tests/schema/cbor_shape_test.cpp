// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cbor_shape.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using dateline::schema::is_shallow_cbor;
using nlohmann::json;

namespace {

std::string cbor(const json& value) {
  std::string encoded;
  json::to_cbor(value, encoded);
  return encoded;
}

json random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 8U : 6U)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::uint64_t>(random()) << (random() % 32);
    case 3:
      return -static_cast<std::int64_t>(random());
    case 4:
      return static_cast<double>(random()) / 3;
    case 5:
      return std::string(random() % 300, 'x');
    case 6: {
      json list = json::array();
      for (auto i = random() % 30; i > 0; --i) list.push_back(random_value(random, depth - 1));
      return list;
    }
    default: {
      json map = json::object();
      for (auto i = random() % 30; i > 0; --i) map[std::to_string(i)] = random_value(random, depth - 1);
      return map;
    }
  }
}

}  // namespace

TEST_CASE("whatever the encoder writes is accepted, and nothing that is cut or longer", "[schema][cbor][property]") {
  std::mt19937 random(51);
  for (int i = 0; i < 400; ++i) {
    const std::string encoded = cbor(random_value(random, 3));
    REQUIRE(is_shallow_cbor(encoded, 3));
    REQUIRE_FALSE(is_shallow_cbor(encoded.substr(0, random() % encoded.size()), 3));
    REQUIRE_FALSE(is_shallow_cbor(encoded + '\0', 3));
  }
}

TEST_CASE("nesting is counted in open arrays and maps", "[schema][cbor]") {
  CHECK(is_shallow_cbor(cbor(5), 0));
  CHECK(is_shallow_cbor(cbor(json::array()), 0));
  CHECK_FALSE(is_shallow_cbor(cbor(json::array({1})), 0));
  CHECK(is_shallow_cbor(cbor({{"a", json::array({json::array({1}), 2})}}), 3));
  CHECK_FALSE(is_shallow_cbor(cbor({{"a", json::array({json::array({1}), 2})}}), 2));
  CHECK_FALSE(is_shallow_cbor(std::string(1000000, '\x81'), 16));
  CHECK_FALSE(is_shallow_cbor(std::string(1000000, '\x81') + "x", 1000000));
}

TEST_CASE("indefinite lengths, tags and lengths beyond the end are refused", "[schema][cbor]") {
  CHECK_FALSE(is_shallow_cbor("\x9F\x01\xFF", 4));
  CHECK_FALSE(
      is_shallow_cbor("\x7F\x61"
                      "a\xFF",
                      4));
  CHECK_FALSE(is_shallow_cbor("\xC1\x01", 4));
  CHECK_FALSE(is_shallow_cbor("\x1C", 4));
  CHECK_FALSE(is_shallow_cbor("\xBB\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 4));
  CHECK_FALSE(
      is_shallow_cbor("\x62"
                      "a",
                      4));
  CHECK_FALSE(is_shallow_cbor("", 4));
}
