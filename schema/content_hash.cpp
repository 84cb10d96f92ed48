// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/content_hash.h"

#include <nettle/sha2.h>

namespace dateline::schema {

class ContentHash::State {
public:
  sha256_ctx context;
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

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
  sha256_init(&state_->context);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes) {
  sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

Sha256 ContentHash::digest() {
  Sha256 digest;
  sha256_digest(&state_->context, digest.size(), digest.data());
  return digest;
}

std::string ContentHash::so_far_in_print() const {
  State copy = *state_;  // taking the digest ends the one that it is taken from
  Sha256 digest;
  sha256_digest(&copy.context, digest.size(), digest.data());
  return in_print_digits(digest);
}

std::string ContentHash::in_print() {
  return in_print_digits(digest());
}

Sha256 sha256(std::string_view bytes) {
  ContentHash hash;
  hash.add(bytes);
  return hash.digest();
}

std::string hash_in_print(std::string_view bytes) {
  return in_print_digits(sha256(bytes));
}

}  // namespace dateline::schema
