// SPDX-License-Identifier: GPL-3.0-or-later
// Which judgements still say something of the index?
#pragma once

#include "indexer/audit/judgements.h"
#include "indexer/audit/mention_filter.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

namespace dateline::indexer {

struct HeldJudgements {
  std::vector<Judgement> judgements;  // in their order, with the label and the rule that the index has now
  std::size_t gone = 0;               // of those asked for: their article is not there, or has that mention no more
};

/// Looks each judgement's article up in the published index; those that `filter` does not ask for are left out. A
/// suppressed article is not there. A table without places is of mentions in the title, the text or the dateline alike.
/// `keep_going`, where there is one, is called now and then and throws to stop. Reads each article once. Throws Error:
/// NoIndex, Damaged.
[[nodiscard]] HeldJudgements held_judgements(const std::filesystem::path& index, std::vector<Judgement> judgements,
                                             const MentionFilter& filter, const std::function<void()>& keep_going);

}  // namespace dateline::indexer
