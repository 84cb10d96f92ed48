// SPDX-License-Identifier: GPL-3.0-or-later
// How do Britain and America write the same name?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema::gazetteer {

/// The name as the one and as the other writes it, without `written` itself: "World Health Organisation" for "World
/// Health Organization". None for names that all write alike.
[[nodiscard]] std::vector<std::string> other_english_spellings(std::string_view written);

}  // namespace dateline::schema::gazetteer
