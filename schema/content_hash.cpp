// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/content_hash.h"

#include <nettle/sha2.h>

namespace dateline::schema {

Sha256 sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  Sha256 digest;
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

std::string hash_in_print(std::string_view bytes) {
  constexpr unsigned printed_digits = 26;  // 26 x 5 bits hold 128 bits; the last digit carries the lowest 3
  const Sha256 digest = sha256(bytes);
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

}  // namespace dateline::schema
