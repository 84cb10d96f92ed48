// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/parse_rules.h"

#include "indexer/entities/rules/parse_rule.h"
#include "schema/text_lines.h"
#include "schema/utf8.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dateline::indexer::rules {
namespace {

std::string flaw_of(std::string_view line) {
  if (line.size() > max_line_bytes) return "the line has over " + std::to_string(max_line_bytes) + " bytes";
  for (std::size_t at = 0; at < line.size();) {
    const schema::CodePoint character = schema::read_code_point(line, at);
    if (character.value == schema::replacement_character) return "the line is no UTF-8";
    if ((character.value < 0x20 && character.value != '\t') || character.value == 0x7F)
      return "a control character in the line";
    at = character.end;
  }
  return {};
}

}  // namespace

ParsedRules parse_rules(std::string_view text) {
  ParsedRules parsed;
  if (text.size() > max_file_bytes) {
    parsed.mistakes.push_back(
        {0, "the file has over " + std::to_string(max_file_bytes) + " bytes", "leave out what does not apply"});
    return parsed;
  }
  text = schema::without_byte_order_mark(text);
  for (std::size_t number = 1; !text.empty() && parsed.mistakes.size() < max_mistakes; ++number) {
    const std::string_view line = schema::take_line(text);
    if (std::string flaw = flaw_of(line); !flaw.empty()) {
      parsed.mistakes.push_back({number, std::move(flaw), "save the file as plain text in UTF-8, one rule a line"});
      continue;
    }
    std::variant<std::optional<EntityRule>, RuleMistake> read = parse_rule(line, number);
    if (auto* mistake = std::get_if<RuleMistake>(&read)) {
      parsed.mistakes.push_back(std::move(*mistake));
    } else if (auto& rule = std::get<std::optional<EntityRule>>(read)) {
      parsed.rules.push_back(*std::move(rule));
    }
    if (parsed.rules.size() > max_rules) {
      parsed.mistakes.push_back(
          {number, "over " + std::to_string(max_rules) + " rules", "leave out what does not apply"});
      break;
    }
  }
  return parsed;
}

}  // namespace dateline::indexer::rules
