// SPDX-License-Identifier: GPL-3.0-or-later
// How much does a line look like prose?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// Code points that are no ASCII white space.
[[nodiscard]] std::uint32_t count_visible(std::string_view text) noexcept;

/// Words between spaces; in Han and Kana two characters count as a word, in Thai, Lao, Khmer and Burmese four.
[[nodiscard]] std::uint32_t count_words(std::string_view text) noexcept;

/// True if `text` ends with a full stop or its like in any script, quotes and brackets after it allowed.
[[nodiscard]] bool ends_sentence(std::string_view text) noexcept;

/// True if `text` ends as excerpts do: "[…]", "[...]".
[[nodiscard]] bool is_cut_off(std::string_view text) noexcept;

}  // namespace dateline::indexer
