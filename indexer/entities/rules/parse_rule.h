// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule does one line say?
#pragma once

#include "indexer/entities/rules/rule.h"

#include <optional>
#include <string_view>
#include <variant>

namespace dateline::indexer::rules {

/// The rule of a line of valid UTF-8; nullopt for an empty one or a comment.
[[nodiscard]] std::variant<std::optional<EntityRule>, RuleMistake> parse_rule(std::string_view line,
                                                                              std::size_t number);

}  // namespace dateline::indexer::rules
