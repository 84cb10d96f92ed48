// SPDX-License-Identifier: GPL-3.0-or-later
// Do the rules of a file name what there is, and do they agree with each other?
#pragma once

#include "indexer/entities/rules/rule.h"
#include "schema/gazetteer/gazetteer.h"

#include <vector>

namespace dateline::indexer::rules {

/// The mistakes, in the order of the lines, max_mistakes at most; country codes become capitals. An organization that
/// the tables do not have needs a name by one of the rules, and an id that searching finds again and takes for no
/// other; only what is merged away may be unknown, as most ids of organizations are made of the words of an article.
[[nodiscard]] std::vector<RuleMistake> check_rules(std::vector<EntityRule>& rules, const schema::Gazetteer& gazetteer);

}  // namespace dateline::indexer::rules
