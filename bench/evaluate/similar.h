// SPDX-License-Identifier: GPL-3.0-or-later
// How often is an article that `--similar-to` finds about the same as the one it is like?
#pragma once

#include <cstddef>
#include <filesystem>

namespace dateline::bench {

struct SimilarOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path corpus;  // folder of reut2-*.sgm: the truth
  std::filesystem::path index;   // of that folder
  std::size_t every = 10;        // of the stories with topics, ask for each that many
};

/// Prints, for the stories of Reuters-21578 that have TOPICS, which share of the 10 nearest has one of them too: by
/// similar_to, by any of the title's words, and for 10 stories of the same month; and the processor time of an answer.
void evaluate_similar(const SimilarOptions& options);

}  // namespace dateline::bench
