// SPDX-License-Identifier: GPL-3.0-or-later
// Can these bytes be decoded without running out of stack or memory?
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::schema {

/// True if `bytes` are exactly one CBOR item (RFC 8949) of definite lengths, without tags, whose arrays and maps are
/// nested at most `max_depth` (at most 16) deep. Linear, without recursion: decoders recurse into what they are given.
[[nodiscard]] bool is_shallow_cbor(std::string_view bytes, std::size_t max_depth) noexcept;

}  // namespace dateline::schema
