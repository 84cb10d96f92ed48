// SPDX-License-Identifier: GPL-3.0-or-later
// What does the case of a query's letters tell about it?
#pragma once

#include "schema/character_case.h"

#include <cstdint>
#include <string_view>

namespace dateline::searcher {

/// Whether a person chose between capitals and small letters.
enum class QueryCase : std::uint8_t {
  None,   // no letter that has a case
  Lower,  // all small: says nothing about names
  Upper,  // all capitals: says nothing either
  Mixed,
};
[[nodiscard]] QueryCase query_case(const schema::LetterCase& letters) noexcept;

/// True for a query of more than six words with capitals and no small letter, such as a pasted headline: its AND, OR
/// and NOT are words.
[[nodiscard]] bool is_all_capitals(std::string_view query);

}  // namespace dateline::searcher
