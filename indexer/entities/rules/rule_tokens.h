// SPDX-License-Identifier: GPL-3.0-or-later
// Into which parts does a line of a rules file fall?
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::indexer::rules {

/// A word, a text in quotes, or KEY=VALUE, whose value may stand in quotes.
struct RuleToken {
  std::string key;  // "" for what is no KEY=VALUE
  std::string text;
  bool is_quoted = false;
};

/// Parts are separated by blanks and tabs; a # outside of quotes starts a comment. Quotes are typographic or straight;
/// within straight ones a backslash stands in front of a quote or another one. Gives the reason where the line cannot
/// be cut.
[[nodiscard]] std::variant<std::vector<RuleToken>, std::string> cut_rule(std::string_view line);

}  // namespace dateline::indexer::rules
