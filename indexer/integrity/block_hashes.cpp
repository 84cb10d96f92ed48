// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_hashes.h"

#include "schema/content_hash.h"
#include "schema/error.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

namespace dateline::indexer {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

constexpr std::string_view magic = "DLHASH01";

[[noreturn]] void throw_damaged(const char* why) {
  throw schema::Error(schema::ErrorKind::Damaged, std::string("read hashes: ") + why,
                      "dateline-index check --repair writes them again if the database is sound");
}

template <typename Number>
void append_number(std::string& bytes, Number number) {
  static_assert(std::is_integral_v<Number>);
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

template <std::size_t Size>
void append_array(std::string& bytes, const std::array<std::uint8_t, Size>& array) {
  bytes.append(reinterpret_cast<const char*>(array.data()), array.size());
}

/// Takes values off the front; throws where too few bytes are left.
class Taker {
public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) throw_damaged("the file is too short");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  template <std::size_t Size>
  void fill(std::array<std::uint8_t, Size>& array) {
    std::memcpy(array.data(), take(Size).data(), Size);
  }
  std::string text() { return std::string(take(number<std::uint32_t>())); }
  [[nodiscard]] std::size_t left() const noexcept { return rest_.size(); }

private:
  std::string_view rest_;
};

CoveredFile take_file(Taker& taker) {
  CoveredFile file;
  file.name = taker.text();
  file.bytes = taker.number<std::uint64_t>();
  const auto blocks = taker.number<std::uint64_t>();
  if (blocks > taker.left() || blocks != (file.bytes + block_bytes - 1) / block_bytes) {
    throw_damaged("a file has the wrong number of blocks");
  }
  file.blocks.resize(blocks);
  for (CoveredBlock& block : file.blocks) {
    block.revision = taker.number<std::uint32_t>();
    taker.fill(block.hash);
  }
  return file;
}

}  // namespace

BlockHash hash_block(std::string_view bytes) {
  const schema::Sha256 digest = schema::sha256(bytes);
  BlockHash hash;
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

const CoveredFile* GenerationHashes::find(std::string_view name) const noexcept {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const CoveredFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

std::string encode_hashes(const GenerationHashes& hashes) {
  std::string bytes(magic);
  append_array(bytes, hashes.uuid);
  append_number(bytes, hashes.revision);
  append_text(bytes, hashes.columns);
  append_number(bytes, static_cast<std::uint32_t>(hashes.files.size()));
  for (const CoveredFile& file : hashes.files) {
    append_text(bytes, file.name);
    append_number(bytes, file.bytes);
    append_number(bytes, std::uint64_t{file.blocks.size()});
    for (const CoveredBlock& block : file.blocks) {
      append_number(bytes, block.revision);
      append_array(bytes, block.hash);
    }
  }
  append_array(bytes, schema::sha256(bytes));
  return bytes;
}

GenerationHashes decode_hashes(std::string_view bytes) {
  constexpr std::size_t checksum_bytes = std::tuple_size_v<schema::Sha256>;
  if (!bytes.starts_with(magic)) throw_damaged("the file is no file of hashes of this version");
  if (bytes.size() < magic.size() + checksum_bytes) throw_damaged("the file is too short");
  const std::string_view covered = bytes.substr(0, bytes.size() - checksum_bytes);
  const schema::Sha256 checksum = schema::sha256(covered);
  if (std::memcmp(checksum.data(), bytes.data() + covered.size(), checksum.size()) != 0) {
    throw_damaged("its checksum does not fit");
  }
  Taker taker(covered.substr(magic.size()));
  GenerationHashes hashes;
  taker.fill(hashes.uuid);
  hashes.revision = taker.number<std::uint32_t>();
  hashes.columns = taker.text();
  for (auto files = taker.number<std::uint32_t>(); files > 0; --files) hashes.files.push_back(take_file(taker));
  if (taker.left() != 0) throw_damaged("something stands behind its end");
  return hashes;
}

std::filesystem::path hashes_file(const schema::IndexPaths& paths, std::uint64_t number) {
  return paths.generation(number).string() + ".hashes";
}

}  // namespace dateline::indexer
