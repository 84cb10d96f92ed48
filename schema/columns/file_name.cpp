// SPDX-License-Identifier: GPL-3.0-or-later
// How is the content of a columns file told from any other, at the price of one look at it?
#include "schema/columns/columns.h"
#include "schema/content_hash.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dateline::schema {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t stripe_bytes = lanes * sizeof(std::uint64_t);

using Lanes = std::array<std::uint64_t, lanes>;

// Each step is a bijection of the lane for any word, and of the word for any lane: one changed word always changes the
// result. The lanes depend on nothing of each other, so that the processor works on all of them at once.
void add_stripe(Lanes& state, const char* bytes) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  for (std::size_t i = 0; i < lanes; ++i) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes + i * sizeof word, sizeof word);
    state[i] = std::rotl((state[i] ^ word) * odd, 29);
  }
}

}  // namespace

std::string columns_file_name(std::string_view bytes) {
  Lanes state{};
  for (std::size_t i = 0; i < lanes; ++i) state[i] = i + 1;
  std::size_t at = 0;
  for (; at + stripe_bytes <= bytes.size(); at += stripe_bytes) add_stripe(state, bytes.data() + at);
  std::array<char, stripe_bytes> rest{};
  bytes.substr(at).copy(rest.data(), rest.size());  // an empty file is mapped at no address
  add_stripe(state, rest.data());
  std::string digest(reinterpret_cast<const char*>(state.data()), sizeof state);
  digest += std::to_string(bytes.size());
  return hash_in_print(digest) + ".columns";
}

}  // namespace dateline::schema
