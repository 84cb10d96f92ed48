// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_hashes.h"

#include "schema/error.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

GenerationHashes some_hashes() {
  GenerationHashes hashes;
  hashes.uuid.fill(9);
  hashes.revision = 300;
  hashes.columns = "abc.columns";
  hashes.files.push_back({"iamglass", 110, {{300, hash_block("version")}}});
  hashes.files.push_back({"postlist.glass", 2 * block_bytes, {{1, hash_block("a")}, {299, hash_block("b")}}});
  hashes.files.push_back({"empty.glass", 0, {}});
  return hashes;
}

}  // namespace

TEST_CASE("hashes are read as they were written", "[indexer][integrity][property]") {
  const GenerationHashes hashes = some_hashes();
  CHECK(decode_hashes(encode_hashes(hashes)) == hashes);
  CHECK(decode_hashes(encode_hashes({})) == GenerationHashes{});
  CHECK(hashes.find("postlist.glass") == &hashes.files[1]);
  CHECK(hashes.find("docdata.glass") == nullptr);
}

TEST_CASE("a file of hashes that is cut, longer or differs in any byte is refused", "[indexer][integrity][property]") {
  const std::string whole = encode_hashes(some_hashes());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    CHECK_THROWS_AS(decode_hashes(flipped), schema::Error);
    CHECK_THROWS_AS(decode_hashes(std::string_view(whole).substr(0, at)), schema::Error);
  }
  CHECK_THROWS_AS(decode_hashes(whole + '\0'), schema::Error);
}

TEST_CASE("the hash of a block is the start of its SHA-256", "[indexer][integrity]") {
  const BlockHash hash = hash_block("abc");  // FIPS 180-4, example of one block
  CHECK(hash[0] == 0xBA);
  CHECK(hash[1] == 0x78);
  CHECK(hash[15] == 0x23);
}
