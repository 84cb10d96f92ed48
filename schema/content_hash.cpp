// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/content_hash.h"

#include <nettle/sha2.h>

namespace dateline::schema {

class ContentHash::State {
public:
  State() { sha256_init(&context_); }
  void add(std::string_view bytes) {
    sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  }
  Sha256 digest() {
    Sha256 digest;
    sha256_digest(&context_, digest.size(), digest.data());
    return digest;
  }

private:
  sha256_ctx context_;
};

namespace {

std::string in_print_digits(const Sha256& digest) {
  constexpr unsigned printed_digits = 26;  // 26 x 5 bits hold 128 bits; the last digit carries the lowest 3
  std::string print;
  print.reserve(printed_digits);
  for (unsigned i = 0; i < printed_digits; ++i) {
    unsigned value = 0;
    for (unsigned bit = i * 5; bit < i * 5 + 5; ++bit) {
      const unsigned set = bit < 128 ? (unsigned{digest[bit / 8]} >> (7 - bit % 8)) & 1U : 0U;
      value = (value << 1) | set;
    }
    print += print_digits[value];
  }
  return print;
}

}  // namespace

ContentHash::ContentHash() : state_(std::make_unique<State>()) {}
ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes) {
  state_->add(bytes);
}

std::string ContentHash::so_far_in_print() const {
  State copy = *state_;  // taking the digest ends the one that it is taken from
  return in_print_digits(copy.digest());
}

std::string ContentHash::in_print() {
  return in_print_digits(state_->digest());
}

Sha256 sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  Sha256 digest;
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

std::string hash_in_print(std::string_view bytes) {
  return in_print_digits(sha256(bytes));
}

}  // namespace dateline::schema
