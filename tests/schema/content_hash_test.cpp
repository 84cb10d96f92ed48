// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/content_hash.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using dateline::schema::ContentHash;
using dateline::schema::hash_in_print;
using dateline::schema::sha256;

namespace {

std::string hexadecimal(const dateline::schema::Sha256& digest) {
  static constexpr const char* digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

/// The first 26 digits of a hexadecimal digest in base 32, by long division: another way to the same print.
std::string base32_of_first_128_bits(const std::string& hex) {
  static constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string bits;
  for (const char c : hex.substr(0, 32)) {
    const unsigned value = static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    for (int bit = 3; bit >= 0; --bit) bits += ((value >> bit) & 1U) != 0 ? '1' : '0';
  }
  bits += "00";
  std::string print;
  for (std::size_t i = 0; i < bits.size(); i += 5) print += alphabet[std::stoul(bits.substr(i, 5), nullptr, 2)];
  return print;
}

}  // namespace

TEST_CASE("SHA-256 gives the digests of FIPS 180-4", "[schema][hash]") {
  CHECK(hexadecimal(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hexadecimal(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hexadecimal(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hexadecimal(sha256(std::string(1000000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the print of a hash is its first 128 bits in base 32", "[schema][hash]") {
  for (const std::string text : {"", "abc", "news", "\x01\x02"}) {
    CHECK(hash_in_print(text) == base32_of_first_128_bits(hexadecimal(sha256(text))));
    CHECK(hash_in_print(text).size() == 26);
  }
  CHECK(hash_in_print("abc") == "q9w1dfwf077ymga183f5vbh24c");
}

TEST_CASE("bytes that come in parts have the hash of the whole", "[schema][hash]") {
  ContentHash hash;
  for (const std::string_view part : {"ne", "", "ws"}) hash.add(part);
  CHECK(hash.in_print() == hash_in_print("news"));
  hash.add("abc");
  CHECK(hash.digest() == sha256("abc"));
}
