// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/suggested_rules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::indexer {
namespace {

struct Counts {
  std::size_t right = 0;
  std::size_t wrong = 0;
};
using Wording = std::pair<std::string, std::string>;  // field and words

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string rule_for(const Wording& wording, const Counts& counts) {
  const std::string words = wording.first + " " + quoted(wording.second);
  const std::string found = "  # wrong " + std::to_string(counts.wrong) + ", right " + std::to_string(counts.right);
  if (counts.right == 0) return "stop " + words + found;
  return "# context " + words + " with=WORD without=WORD" + found;
}

}  // namespace

std::vector<std::string> suggested_rules(std::span<const Judgement> judgements) {
  std::map<Wording, Counts> by_wording;
  for (const Judgement& judgement : judgements) {
    Counts& counts = by_wording[{judgement.mention.field, judgement.mention.sentence.mention}];
    counts.right += judgement.verdict == Verdict::Right ? 1 : 0;
    counts.wrong += judgement.verdict == Verdict::Wrong ? 1 : 0;
  }
  std::vector<std::pair<Wording, Counts>> wrong;
  std::copy_if(by_wording.begin(), by_wording.end(), std::back_inserter(wrong),
               [](const auto& each) { return each.second.wrong > 0; });
  std::stable_sort(wrong.begin(), wrong.end(),
                   [](const auto& a, const auto& b) { return a.second.wrong > b.second.wrong; });
  std::vector<std::string> rules;
  for (const auto& [wording, counts] : wrong) rules.push_back(rule_for(wording, counts));
  return rules;
}

}  // namespace dateline::indexer
