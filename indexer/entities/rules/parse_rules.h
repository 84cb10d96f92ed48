// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules does the text of a rules file hold?
#pragma once

#include "indexer/entities/rules/rule.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::indexer::rules {

inline constexpr std::size_t max_file_bytes = std::size_t{4} << 20;
inline constexpr std::size_t max_line_bytes = 4096;
inline constexpr std::size_t max_rules = 50000;
inline constexpr std::size_t max_wording_bytes = 400;
inline constexpr std::size_t max_wording_words = 16;  // see check_rules()
inline constexpr std::size_t max_conditions = 64;     // of a context rule
inline constexpr std::size_t max_mistakes = 20;       // nothing is read behind the last of them

struct ParsedRules {
  std::vector<EntityRule> rules;      // in order
  std::vector<RuleMistake> mistakes;  // in order, max_mistakes at most
};

/// Reads every line, also behind a mistake: all mistakes of a file are told at once. Accepts any bytes; a byte order
/// mark and line ends of any kind are no mistakes. Linear in the size of the text. Whether ids exist and rules agree is
/// for check_rules().
[[nodiscard]] ParsedRules parse_rules(std::string_view text);

}  // namespace dateline::indexer::rules
