// SPDX-License-Identifier: GPL-3.0-or-later
// Which content is this? SHA-256 (FIPS 180-4, by libnettle) in the forms that ids and file names use.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::schema {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// Crockford's base 32: no i, l, o, u.
inline constexpr std::string_view print_digits = "0123456789abcdefghjkmnpqrstvwxyz";

/// The SHA-256 of bytes that come in parts.
class ContentHash {
public:
  ContentHash();
  ~ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;
  void add(std::string_view bytes);
  /// Of everything added so far, as hash_in_print gives it; more may follow.
  [[nodiscard]] std::string so_far_in_print() const;
  /// Of everything added; begins anew afterwards.
  [[nodiscard]] Sha256 digest();
  /// The same as hash_in_print gives it.
  [[nodiscard]] std::string in_print();

private:
  class State;
  std::unique_ptr<State> state_;
};

/// The first 128 bits of the SHA-256 of `bytes` as 26 of the print digits.
[[nodiscard]] std::string hash_in_print(std::string_view bytes);

}  // namespace dateline::schema
