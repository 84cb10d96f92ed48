// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cbor_shape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace dateline::schema {
namespace {

enum Major : unsigned { ByteString = 2, TextString = 3, Array = 4, Map = 5, Tag = 6 };

struct Head {
  unsigned major;
  std::uint64_t argument;  // a length, a count or a value
};

/// Takes the head of an item off the front of `bytes`; nullopt if it is cut or of indefinite length.
std::optional<Head> take_head(std::string_view& bytes) noexcept {
  if (bytes.empty()) return std::nullopt;
  const unsigned first = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  Head head{first >> 5U, first & 0x1FU};
  if (head.argument < 24) return head;
  if (head.argument > 27) return std::nullopt;
  const std::size_t size = std::size_t{1} << (head.argument - 24);
  if (bytes.size() < size) return std::nullopt;
  head.argument = 0;
  for (std::size_t i = 0; i < size; ++i) head.argument = head.argument << 8U | static_cast<unsigned char>(bytes[i]);
  bytes.remove_prefix(size);
  return head;
}

}  // namespace

bool is_shallow_cbor(std::string_view bytes, std::size_t max_depth) noexcept {
  std::array<std::uint64_t, 16> items_left{};  // of each open array or map
  const std::size_t deepest = std::min(max_depth, items_left.size());
  std::size_t depth = 0;
  do {
    const std::optional<Head> head = take_head(bytes);
    if (!head || head->major == Tag ||
        (head->major >= ByteString && head->major <= Map && head->argument > bytes.size()))
      return false;
    if (head->major == ByteString || head->major == TextString) bytes.remove_prefix(head->argument);
    if ((head->major == Array || head->major == Map) && head->argument > 0) {
      if (depth == deepest) return false;
      items_left[depth++] = head->major == Map ? 2 * head->argument : head->argument;
      continue;
    }
    while (depth > 0 && --items_left[depth - 1] == 0) --depth;
  } while (depth > 0);
  return bytes.empty();
}

}  // namespace dateline::schema
