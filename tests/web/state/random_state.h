// SPDX-License-Identifier: GPL-3.0-or-later
// What may an address ask that nobody chose by hand?
#pragma once

#include "web/state/search_state.h"

#include <random>
#include <string>

namespace dateline::tests {

/// 1 to 12 pieces of valid UTF-8 without NUL: markup, separators of addresses and shells, controls, marks of direction,
/// any script.
[[nodiscard]] std::string hostile_text(std::mt19937& random);

/// As read_state gives it: choices in the order of the table and without repetition, within the bounds. The words that
/// build_request refuses are not among its words.
[[nodiscard]] web::SearchState random_state(std::mt19937& random);

}  // namespace dateline::tests
