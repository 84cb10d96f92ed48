// SPDX-License-Identifier: GPL-3.0-or-later
// A judgement of a mention of Shell, as the tests of the judgements' table need it.
#pragma once

#include "indexer/audit/judgements.h"

#include <string>

namespace dateline::tests {

inline indexer::Judgement judgement_of(const std::string& article, const std::string& words, indexer::Verdict verdict) {
  indexer::SampledMention mention;
  mention.article = article;
  mention.field = "organization";
  mention.value = "shell";
  mention.label = "Shell";
  mention.rule = "alias";
  mention.place = "text";
  mention.start = 7;
  mention.end = 12;
  mention.sentence = {"so ", words, " said"};
  mention.title = "=A title";
  mention.published = "2019-03";
  return {mention, verdict};
}

}  // namespace dateline::tests
