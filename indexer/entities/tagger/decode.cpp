// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/decode.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::indexer::tagger {
namespace {

constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 4;

struct Step {
  Scores best;
  LabelRow<std::uint8_t> before;
};

Step first_step(const Scores& word) {
  Step step{};
  for (std::size_t label = 0; label < label_count; ++label)
    step.best[label] = may_follow(0, label) ? word[label] : impossible;
  return step;
}

Step next_step(const Step& last, const Scores& word, const Transitions& transitions) {
  Step step{};
  for (std::size_t label = 0; label < label_count; ++label) {
    step.best[label] = impossible;
    for (std::size_t before = 0; before < label_count; ++before) {
      const std::int32_t score = last.best[before] + transitions[before][label];
      if (!may_follow(before, label) || score <= step.best[label]) continue;
      step.best[label] = score;
      step.before[label] = static_cast<std::uint8_t>(before);
    }
    step.best[label] += word[label];
  }
  return step;
}

}  // namespace

std::vector<Label> best_labels(std::span<const Scores> words, const Transitions& transitions) {
  if (words.empty()) return {};
  std::vector<Step> steps;
  steps.reserve(words.size());
  steps.push_back(first_step(words.front()));
  for (const Scores& word : words.subspan(1)) steps.push_back(next_step(steps.back(), word, transitions));
  std::vector<Label> labels(words.size());
  const auto& last = steps.back().best;
  auto label = static_cast<std::size_t>(std::max_element(last.begin(), last.begin() + label_count) - last.begin());
  for (std::size_t i = words.size(); i-- > 0;) {
    labels[i] = static_cast<Label>(label);
    label = steps[i].before[label];
  }
  return labels;
}

Marginals::Marginals(std::span<const Scores> words, const Transitions& transitions, float scale)
    : potentials_(words.size()), forward_(words.size()), backward_(words.size()), norms_(words.size()) {
  for (std::size_t before = 0; before < label_count; ++before)
    for (std::size_t label = 0; label < label_count; ++label)
      steps_[before][label] =
          may_follow(before, label) ? std::exp(static_cast<float>(transitions[before][label]) / scale) : 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::int32_t most = *std::max_element(words[i].begin(), words[i].begin() + label_count);
    for (std::size_t label = 0; label < label_count; ++label)
      potentials_[i][label] = std::exp(static_cast<float>(words[i][label] - most) / scale);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t label = 0; label < label_count; ++label) {
      float sum = i == 0 ? (may_follow(0, label) ? 1.0F : 0.0F) : 0.0F;
      for (std::size_t before = 0; i > 0 && before < label_count; ++before)
        sum += forward_[i - 1][before] * steps_[before][label];
      forward_[i][label] = sum * potentials_[i][label];
      norms_[i] += forward_[i][label];
    }
    for (std::size_t label = 0; label < label_count; ++label) forward_[i][label] /= norms_[i];
  }
  for (std::size_t i = words.size(); i-- > 0;)
    for (std::size_t label = 0; label < label_count; ++label) {
      float sum = i + 1 == words.size() ? 1.0F : 0.0F;
      for (std::size_t next = 0; i + 1 < words.size() && next < label_count; ++next)
        sum += steps_[label][next] * potentials_[i + 1][next] * backward_[i + 1][next] / norms_[i + 1];
      backward_[i][label] = sum;
    }
}

float Marginals::of_name(LabelledSpan span, Label begin) const {
  const auto first = static_cast<std::size_t>(begin);
  float probability = forward_[span.first][first];
  const std::size_t end = span.first + span.count;
  for (std::size_t i = span.first + 1; i < end; ++i) {
    const std::size_t before = i == span.first + 1 ? first : first + 1;
    probability *= steps_[before][first + 1] * potentials_[i][first + 1] / norms_[i];
  }
  const std::size_t last = span.count == 1 ? first : first + 1;
  if (end == potentials_.size()) return probability;
  float onward = 0;
  for (std::size_t next = 0; next < label_count; ++next)
    if (next != first + 1) onward += steps_[last][next] * potentials_[end][next] * backward_[end][next] / norms_[end];
  return probability * onward;
}

}  // namespace dateline::indexer::tagger
