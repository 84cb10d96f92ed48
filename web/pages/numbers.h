// SPDX-License-Identifier: GPL-3.0-or-later
// How are numbers and days written for people?
#pragma once

#include "schema/dates.h"
#include "web/html/grouped.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::web {

/// "1 article", "12,345 articles".
[[nodiscard]] std::string counted(std::size_t number, std::string_view thing);

/// "27 March 2019", "March 2019", "2019", "undated".
[[nodiscard]] std::string day_text(const schema::Date& date);

/// Where a date was found, in words: "stated in the page's data" for "jsonld"; "" for "".
[[nodiscard]] std::string provenance_text(std::string_view from);

}  // namespace dateline::web
