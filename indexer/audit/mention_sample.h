// SPDX-License-Identifier: GPL-3.0-or-later
// Which mentions should a person look at to know how well entities were found?
#pragma once

#include "indexer/audit/mention_filter.h"
#include "indexer/audit/sentence.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline::indexer {

struct SampleRequest {
  std::filesystem::path index;
  MentionFilter filter;
  std::size_t count = 100;
  std::uint64_t seed = 1;
  std::function<void()> keep_going;  // called now and then; throws to stop
};

/// A mention with what a person must see to judge it.
struct SampledMention {
  std::string article;  // id
  std::string field;    // "country", "organization"
  std::string value;    // code or id
  std::string label;    // name of an organization
  std::string rule;
  std::string place;        // "title", "text", "dateline"
  std::uint32_t start = 0;  // code points of the title or text
  std::uint32_t end = 0;
  MarkedSentence sentence;
  std::string title;
  std::string published;  // to its precision, "" undated
};

/// `count` mentions at most. Every pair of value and rule gives one, those of most mentions first, then each a second
/// one and so on; which ones, `seed` and the mentions themselves decide, whatever the order of the articles. Sorted by
/// field, value, rule. Suppressed articles are left out. Reads the index twice; memory grows with its distinct values.
/// Throws Error: NoIndex, Damaged.
[[nodiscard]] std::vector<SampledMention> sample_mentions(const SampleRequest& request);

}  // namespace dateline::indexer
