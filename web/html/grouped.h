// SPDX-License-Identifier: GPL-3.0-or-later
// How is a number written for people?
#pragma once

#include <cstdint>
#include <string>

namespace dateline::web {

/// "12,345".
[[nodiscard]] std::string grouped(std::uint64_t number);

}  // namespace dateline::web
