// SPDX-License-Identifier: GPL-3.0-or-later
// Does one rule say again, or otherwise, what another one says?
#pragma once

#include "indexer/entities/rules/rule.h"

#include <string>
#include <vector>

namespace dateline::indexer::rules {

/// The folded words of a wording by one blank: under which two are the same.
[[nodiscard]] std::string folded_wording(const std::string& text, const std::string& language);

/// A mistake for each rule that an earlier one contradicts or has said already. Countries' codes are capitals.
[[nodiscard]] std::vector<RuleMistake> check_agreement(const std::vector<EntityRule>& rules);

}  // namespace dateline::indexer::rules
