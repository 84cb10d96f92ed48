// SPDX-License-Identifier: GPL-3.0-or-later
// What do NEAR and ADJ ask for between their operands?
#pragma once

#include "searcher/query/ast.h"
#include "searcher/query/bounds.h"
#include "searcher/query/token.h"
#include "searcher/query/warnings.h"

#include <optional>
#include <vector>

namespace dateline::searcher {

/// Operands joined by operators: operands.size() == operators.size() + 1, two operands or more.
struct PositionalChain {
  std::vector<Node> operands;
  std::vector<Token> operators;
};

/// Near and Adjacent nodes for the chain: one where all operators are the same, an And of them where they differ, an Or
/// where an operand is a group of alternatives. Beyond max_positional_operands the rest of the chain is left out, with a
/// warning. nullopt, with a warning, where an operand is no word or phrase: the operators then count as AND.
[[nodiscard]] std::optional<Node> positional_node(const PositionalChain& chain, UsedBounds& used, WarningLog& warnings);

}  // namespace dateline::searcher
