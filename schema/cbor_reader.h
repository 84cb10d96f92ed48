// SPDX-License-Identifier: GPL-3.0-or-later
// How is a stored CBOR item (RFC 8949) read without building a tree of it? A general decoder took a quarter of the time
// of an answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::schema {

/// Takes items off the front of bytes that is_shallow_cbor accepts. Each function throws Error{Damaged} where the next
/// item is of another kind or its value is out of range.
class CborReader {
public:
  explicit CborReader(std::string_view bytes) : rest_(bytes) {}

  /// The number of keys and values that follow, in pairs.
  [[nodiscard]] std::size_t map();
  /// The number of items that follow.
  [[nodiscard]] std::size_t array();
  /// A view into the bytes.
  [[nodiscard]] std::string_view text();
  [[nodiscard]] bool boolean();
  [[nodiscard]] std::uint32_t offset();  // an unsigned number of 32 bits
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] double number();  // of any kind
  /// Leaves out one item with all that it holds.
  void skip();

private:
  struct Head {
    unsigned major;
    unsigned size_code;
    std::uint64_t argument;
  };
  Head head();
  std::uint64_t expect(unsigned major);

  std::string_view rest_;
};

}  // namespace dateline::schema
