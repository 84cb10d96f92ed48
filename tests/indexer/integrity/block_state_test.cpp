// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_state.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string block_of(unsigned char revision, const std::string& content) {
  return std::string(3, '\0') + static_cast<char>(revision) + content;
}

CoveredBlock covered(const std::string& block) {
  return {static_cast<std::uint32_t>(static_cast<unsigned char>(block[3])), hash_block(block)};
}

}  // namespace

TEST_CASE("a block is judged by its revision and its content", "[indexer][integrity]") {
  const CoveredBlock known = covered(block_of(4, "content"));
  const Revisions revisions{6, 8};
  CHECK(judge_block(&known, block_of(4, "content"), revisions) == BlockState::Sound);
  CHECK(judge_block(&known, block_of(4, "Content"), revisions) == BlockState::Damaged);
  CHECK(judge_block(&known, block_of(5, "content"), revisions) == BlockState::Damaged);
  CHECK(judge_block(&known, block_of(0, "zero"), revisions) == BlockState::Damaged);
  CHECK(judge_block(&known, block_of(6, "other"), revisions) == BlockState::Damaged);
  CHECK(judge_block(&known, block_of(7, "other"), revisions) == BlockState::Unverified);
  CHECK(judge_block(&known, block_of(8, "other"), revisions) == BlockState::Unverified);
  CHECK(judge_block(&known, block_of(9, "other"), revisions) == BlockState::Uncommitted);
  CHECK(judge_block(&known, block_of(10, "other"), revisions) == BlockState::Uncommitted);
  CHECK(judge_block(&known, block_of(10, "content"), revisions) == BlockState::RevisionAlone);
  CHECK(judge_block(&known, block_of(11, "other"), revisions) == BlockState::Damaged);
  CHECK(judge_block(nullptr, block_of(3, "grown"), revisions) == BlockState::Unverified);
}

TEST_CASE("a block that was hashed before its commit is sound as long as it stays", "[indexer][integrity]") {
  const CoveredBlock left = covered(block_of(7, "left by a killed run"));
  CHECK(judge_block(&left, block_of(7, "left by a killed run"), {6, 6}) == BlockState::Sound);
  CHECK(judge_block(&left, block_of(7, "written again"), {6, 7}) == BlockState::Unverified);
}

TEST_CASE("the version file may only change with the blocks", "[indexer][integrity]") {
  const CoveredFile known{"iamglass", 3, {{6, hash_block("old")}}};
  CHECK(judge_version_file(known, "old", {6, 6}, 6) == BlockState::Sound);
  CHECK(judge_version_file(known, "new", {6, 6}, 6) == BlockState::Damaged);
  CHECK(judge_version_file(known, "new", {6, 7}, 7) == BlockState::Unverified);
  CHECK(judge_version_file(known, "new", {6, 7}, 6) == BlockState::Damaged);
  CHECK(judge_version_file(known, "older", {6, 5}, 6) == BlockState::Damaged);
}
