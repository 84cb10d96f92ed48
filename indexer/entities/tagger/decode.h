// SPDX-License-Identifier: GPL-3.0-or-later
// Which labels fit a run of words best, and how sure is a name?
#pragma once

#include "indexer/entities/tagger/labels.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::indexer::tagger {

/// Scores of one word's labels; of each label behind each other one. In the unit of a model's weights.
using Scores = LabelRow<std::int32_t>;
using Transitions = std::array<LabelRow<std::int8_t>, row_width>;

/// The best sequence of labels by the sum of its scores and transitions, among those that may_follow() allows and that
/// begin with no "I". Of equally good ones the one whose last differing label has the lower number. Linear; empty for
/// no words.
[[nodiscard]] std::vector<Label> best_labels(std::span<const Scores> words, const Transitions& transitions);

/// Words [first, first + count) of a run, and the probability of the whole path through them.
struct LabelledSpan {
  std::size_t first;
  std::size_t count;
};

/// Probabilities under the conditional random field that scores / scale are the log-potentials of.
class Marginals {
public:
  Marginals(std::span<const Scores> words, const Transitions& transitions, float scale);
  /// The probability that exactly these words are one name of the kind that `begin` begins. 0 to 1.
  [[nodiscard]] float of_name(LabelledSpan span, Label begin) const;

private:
  using Row = LabelRow<float>;
  std::vector<Row> potentials_;
  std::array<Row, row_width> steps_{};  // [before][label]
  std::vector<Row> forward_;            // each row sums to 1
  std::vector<Row> backward_;
  std::vector<float> norms_;
};

}  // namespace dateline::indexer::tagger
