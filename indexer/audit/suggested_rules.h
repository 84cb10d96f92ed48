// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules would keep the mentions away that a person called wrong?
#pragma once

#include "indexer/audit/judgements.h"

#include <span>
#include <string>
#include <vector>

namespace dateline::indexer {

/// A line for each wording that was wrong, with the counts as a comment, the most often wrong first: a stop where no
/// mention of it was right; else a context, whose words (WORD) the person has to name, and which is itself a comment
/// until then. Spellings that one rule means are one wording. A rules file accepts all lines as they are: a stop that
/// it would refuse (too long, no UTF-8) is a comment, or left out; so is a wording without a letter or digit.
[[nodiscard]] std::vector<std::string> suggested_rules(std::span<const Judgement> judgements);

}  // namespace dateline::indexer
