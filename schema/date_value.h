// SPDX-License-Identifier: GPL-3.0-or-later
// How does a date stand in its value slot, and in which order are articles listed when nothing ranks them?
#pragma once

#include "schema/dates.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::schema {

/// "YYYYMMDD" with 00 for what is not known; "" with precision None.
[[nodiscard]] std::string date_value(const Date& date);

/// The inverse of date_value; nullopt for "" and for anything that date_value does not give.
[[nodiscard]] std::optional<Date> date_of_value(std::string_view value) noexcept;

/// Sorts bytewise: newest first (by the first day of the period), undated last, then by id.
[[nodiscard]] std::string order_value(const Date& date, std::string_view id);

}  // namespace dateline::schema
