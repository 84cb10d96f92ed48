// SPDX-License-Identifier: GPL-3.0-or-later
// Is a model read as it was written, and refused where it was not?
#include "indexer/entities/tagger/model.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <cstddef>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer::tagger;
using dateline::schema::Error;
using dateline::schema::ErrorKind;

namespace {

ModelParts small_parts() {
  ModelParts parts;
  parts.attribution = "Texts of nobody.\n";
  parts.seed = 5;
  parts.bucket_bits = 8;
  parts.scale = 40;
  parts.transitions[1][2] = 17;
  parts.weights.resize(256);
  for (std::size_t i = 0; i < parts.weights.size(); ++i) parts.weights[i][3] = static_cast<std::int8_t>(i - 128);
  return parts;
}

std::string reason_against(const dateline::tests::ScratchFolder& scratch, const std::string& bytes) {
  dateline::tests::write_file(scratch.path() / "tagger.bin", bytes);
  try {
    const Model model(scratch.path() / "tagger.bin");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::Damaged);
    CHECK_FALSE(error.hint().empty());
    return error.message();
  }
  return "";
}

bool ends_with_reason(const std::string& message, const std::string& reason) {
  return message.ends_with("tagger.bin: " + reason);
}

}  // namespace

TEST_CASE("a model is read as it was written", "[indexer][tagger]") {
  const dateline::tests::ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "tagger.bin", encode_model(small_parts()));
  const Model model(scratch.path() / "tagger.bin");
  CHECK(model.attribution() == "Texts of nobody.\n");
  CHECK(model.seed() == 5);
  CHECK(model.scale() == 40);
  CHECK(model.transitions()[1][2] == 17);
  for (std::uint32_t bucket = 0; bucket < 256; ++bucket) {
    CHECK(model.weights(bucket << 24U)[3] == static_cast<int>(bucket) - 128);
    CHECK(model.weights(bucket << 24U | 0xFFFFFFU) == model.weights(bucket << 24U));
  }
}

TEST_CASE("the same parts give the same bytes", "[indexer][tagger]") {
  CHECK(encode_model(small_parts()) == encode_model(small_parts()));
}

TEST_CASE("a model of another kind is refused with its reason", "[indexer][tagger]") {
  const dateline::tests::ScratchFolder scratch;
  const std::string sound = encode_model(small_parts());
  const auto changed = [&](std::size_t at, char byte) {
    std::string bytes = sound;
    bytes[at] = byte;
    return bytes;
  };
  CHECK(reason_against(scratch, sound).empty());
  CHECK(ends_with_reason(reason_against(scratch, ""), "too short for a header"));
  CHECK(ends_with_reason(reason_against(scratch, changed(0, 'X')), "not a model of the tagger"));
  CHECK(ends_with_reason(reason_against(scratch, changed(offsetof(Header, version), 99)),
                         "version 99, this program reads 1"));
  CHECK(ends_with_reason(reason_against(scratch, changed(offsetof(Header, byte_order), 9)),
                         "made for machines of another byte order"));
  CHECK(reason_against(scratch, changed(offsetof(Header, features), 99)).find("features of version 99") !=
        std::string::npos);
  CHECK(ends_with_reason(reason_against(scratch, changed(offsetof(Header, label_names), 'X')), "has other labels"));
  CHECK(ends_with_reason(reason_against(scratch, sound.substr(0, sound.size() - 1)), "cut short or added to"));
  CHECK(ends_with_reason(reason_against(scratch, sound + "x"), "cut short or added to"));
  CHECK(ends_with_reason(reason_against(scratch, changed(sound.size() - 5, 1)), "its bytes have changed"));
}

TEST_CASE("no single changed byte passes", "[indexer][tagger][property]") {
  const dateline::tests::ScratchFolder scratch;
  const std::string sound = encode_model(small_parts());
  for (std::size_t at = 0; at < sound.size(); at += at < sizeof(Header) + 80 ? 1 : 97) {
    std::string bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x21);
    INFO("byte " << at);
    CHECK_FALSE(reason_against(scratch, bytes).empty());
  }
}
