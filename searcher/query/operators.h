// SPDX-License-Identifier: GPL-3.0-or-later
// What do operators mean that stand where they cannot work?
#pragma once

#include "searcher/query/bounds.h"
#include "searcher/query/token.h"
#include "searcher/query/warnings.h"

#include <string_view>
#include <vector>

namespace dateline::searcher {

/// Gives tokens in which every And, Or, Near and Adjacent stands between two operands and at most one Not or Require
/// before an operand. What dangles becomes a word, what is doubled counts once; each with a warning.
[[nodiscard]] std::vector<Token> repair_operators(std::string_view text, std::vector<Token> tokens, UsedBounds& used,
                                                  WarningLog& warnings);

}  // namespace dateline::searcher
