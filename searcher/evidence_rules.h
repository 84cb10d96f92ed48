// SPDX-License-Identifier: GPL-3.0-or-later
// Why does a word of an article count as a country or an organization, in words for people?
#pragma once

#include "schema/stored_article.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// A rule by which the indexer found a mention.
struct EvidenceRule {
  std::string_view name;     // as in `evidence[].rule`
  std::string_view meaning;  // what the mention is to the country or organization: "its capital"; no brackets, no dot
};

/// Every rule that indexes of this version hold, those of countries first.
[[nodiscard]] std::span<const EvidenceRule> evidence_rules() noexcept;

/// The rule's meaning; its name for a rule that is not listed, as an index of a later version may hold. The view lives
/// as long as `rule` at least.
[[nodiscard]] std::string_view rule_in_words(std::string_view rule) noexcept;

/// The listed rules by which anything of the article was found, in the order of evidence_rules().
[[nodiscard]] std::vector<EvidenceRule> rules_of(const schema::StoredArticle& article);

}  // namespace dateline::searcher
