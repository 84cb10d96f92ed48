// SPDX-License-Identifier: GPL-3.0-or-later
// How is a name written: capitalised, in capitals, exactly as the tables have it?
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

enum class LetterCase { Upper, Lower, None };  // None: digits, scripts without case, the end of the text

/// The case of the character that starts at byte `at`; None for bytes that are no UTF-8.
[[nodiscard]] LetterCase case_at(std::string_view text, std::size_t at) noexcept;

/// True if nearly every letter with a case (85 % or more, at least 8) is a capital: a headline or a wire story without
/// lower case, where capitals tell nothing. The first 4 KiB decide.
[[nodiscard]] bool is_all_capitals(std::string_view text) noexcept;

/// True if both hold the same letters and digits in the same case; dots, spaces and hyphens do not count.
[[nodiscard]] bool same_letters(std::string_view text, std::string_view written) noexcept;

}  // namespace dateline::indexer
