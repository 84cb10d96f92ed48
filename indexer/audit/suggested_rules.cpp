// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/suggested_rules.h"

#include "indexer/entities/rules/check_agreement.h"
#include "indexer/entities/rules/parse_rules.h"
#include "schema/character_case.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::indexer {
namespace {

/// What was said of the spellings that one rule would meet.
struct Wording {
  std::string spelling;  // the one with the fewest capitals
  std::size_t right = 0;
  std::size_t wrong = 0;
};
using WordingKey = std::pair<std::string, std::string>;  // field and folded words

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// With the fewest capitals it means the other spellings too: a rule in capitals asks for capitals.
bool is_wider(const std::string& spelling, const std::string& than) {
  return schema::letter_case(spelling).upper < schema::letter_case(than).upper;
}

/// A person may have written anything into the table.
bool is_accepted(const std::string& rule, const std::string& folded) {
  const auto blanks = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' '));
  return blanks < rules::max_wording_words && rules::parse_rules(rule).mistakes.empty();
}

/// "" where even a comment of it would be refused.
std::string rule_for(const WordingKey& key, const Wording& wording) {
  const std::string words = key.first + " " + quoted(wording.spelling);
  const std::string found = "  # wrong " + std::to_string(wording.wrong) + ", right " + std::to_string(wording.right);
  const bool is_stop = wording.right == 0;
  std::string rule = (is_stop ? "stop " + words : "context " + words + " with=WORD without=WORD") + found;
  if (!is_stop || !is_accepted(rule, key.second)) rule.insert(0, "# ");
  return rules::parse_rules(rule).mistakes.empty() ? rule : std::string();
}

std::map<WordingKey, Wording> by_wording(std::span<const Judgement> judgements) {
  std::map<WordingKey, Wording> wordings;
  for (const Judgement& judgement : judgements) {
    const std::string& mention = judgement.mention.sentence.mention;
    if (judgement.verdict != Verdict::Right && judgement.verdict != Verdict::Wrong) continue;
    std::string folded = rules::folded_wording(mention, "");
    if (folded.empty()) continue;
    Wording& wording = wordings[{judgement.mention.field, std::move(folded)}];
    if (wording.spelling.empty() || is_wider(mention, wording.spelling)) wording.spelling = mention;
    ++(judgement.verdict == Verdict::Right ? wording.right : wording.wrong);
  }
  return wordings;
}

}  // namespace

std::vector<std::string> suggested_rules(std::span<const Judgement> judgements) {
  const std::map<WordingKey, Wording> wordings = by_wording(judgements);
  std::vector<std::pair<WordingKey, Wording>> wrong;
  std::copy_if(wordings.begin(), wordings.end(), std::back_inserter(wrong),
               [](const auto& each) { return each.second.wrong > 0; });
  std::stable_sort(wrong.begin(), wrong.end(),
                   [](const auto& a, const auto& b) { return a.second.wrong > b.second.wrong; });
  std::vector<std::string> lines;
  for (const auto& [key, wording] : wrong)
    if (std::string rule = rule_for(key, wording); !rule.empty()) lines.push_back(std::move(rule));
  return lines;
}

}  // namespace dateline::indexer
