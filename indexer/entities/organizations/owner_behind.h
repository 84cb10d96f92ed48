// SPDX-License-Identifier: GPL-3.0-or-later
// Whose is an institution, by the words right behind its name?
#pragma once

#include "indexer/entities/organizations/field_view.h"

#include <cstdint>
#include <string_view>

namespace dateline::indexer::organizations {

/// The country in "of [the] COUNTRY" behind word `last`, which is part of the name; count 0 where there is none.
[[nodiscard]] WordRange country_behind(const FieldView& field, std::uint32_t last);

/// The country that "in COUNTRY" or "in CAPITAL" behind word `last` names, in the words of the article's language:
/// where the institution sits, which is no part of its name. "" where there is none.
[[nodiscard]] std::string_view seat_behind(const FieldView& field, std::uint32_t last);

}  // namespace dateline::indexer::organizations
