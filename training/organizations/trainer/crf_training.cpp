// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/crf_training.h"

#include "training/organizations/trainer/proximal_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

namespace dateline::training {
namespace {

using indexer::tagger::label_count;
using indexer::tagger::may_follow;
using indexer::tagger::row_width;
using Row = indexer::tagger::LabelRow<float>;

constexpr float negligible = 1e-3F;  // gradients below change nothing but the time

float sum_of(const Row& row) {
  return std::accumulate(row.begin(), row.begin() + label_count, 0.0F);
}

void divide(Row& row, float by) {
  for (float& number : row) number /= by;
}

class CrfTraining {
public:
  CrfTraining(const Examples& examples, const CrfOptions& options)
      : examples_(examples),
        shift_(32 - options.bucket_bits),
        features_(std::size_t{1} << options.bucket_bits, {options.rate, options.l1, options.l2}),
        transitions_(row_width, {options.rate, 0, options.l2}) {}

  /// Follows the gradient of one segment; gives its loss.
  double learn(std::size_t segment) {
    first_ = examples_.first_word(segment);
    words_ = examples_.segment_ends[segment] - first_;
    read_potentials();
    const double loss = run_forward();
    run_backward();
    follow_transitions();
    for (std::size_t i = 0; i < words_; ++i) follow_word(i);
    return loss;
  }

  CrfWeights weights() const {
    CrfWeights result{features_.all(), {}};
    std::copy(transitions_.all().begin(), transitions_.all().end(), result.transitions.begin());
    return result;
  }

private:
  std::size_t gold(std::size_t i) const { return static_cast<std::size_t>(examples_.labels[first_ + i]); }

  void read_potentials() {
    potentials_.assign(words_, {});
    for (std::size_t i = 0; i < words_; ++i) {
      Row& scores = potentials_[i];
      for (const std::uint32_t feature : examples_.features_of(first_ + i)) {
        const Row& row = features_[feature >> shift_];
        for (std::size_t label = 0; label < row_width; ++label) scores[label] += row[label];
      }
      const float most = *std::max_element(scores.begin(), scores.begin() + label_count);
      gold_score_ = i == 0 ? 0 : gold_score_;
      gold_score_ += scores[gold(i)] - most + (i == 0 ? 0 : transitions_[gold(i - 1)][gold(i)]);
      for (std::size_t label = 0; label < label_count; ++label) scores[label] = std::exp(scores[label] - most);
    }
    for (std::size_t before = 0; before < label_count; ++before)
      for (std::size_t label = 0; label < label_count; ++label)
        steps_[before][label] = may_follow(before, label) ? std::exp(transitions_[before][label]) : 0;
  }

  double run_forward() {
    forward_.assign(words_, {});
    norms_.assign(words_, 0);
    double log_sum = 0;
    for (std::size_t i = 0; i < words_; ++i) {
      Row& row = forward_[i];
      for (std::size_t label = 0; label < label_count; ++label) {
        float sum = i == 0 && may_follow(0, label) ? 1.0F : 0.0F;
        for (std::size_t before = 0; i > 0 && before < label_count; ++before)
          sum += forward_[i - 1][before] * steps_[before][label];
        row[label] = sum * potentials_[i][label];
      }
      norms_[i] = sum_of(row);
      divide(row, norms_[i]);
      log_sum += std::log(static_cast<double>(norms_[i]));
    }
    return log_sum - static_cast<double>(gold_score_);
  }

  /// The sum over what may come behind word i, for each of its labels.
  void run_backward() {
    backward_.assign(words_, {});
    backward_.back().fill(1);
    for (std::size_t i = words_ - 1; i-- > 0;)
      for (std::size_t label = 0; label < label_count; ++label)
        for (std::size_t next = 0; next < label_count; ++next)
          backward_[i][label] +=
              steps_[label][next] * potentials_[i + 1][next] * backward_[i + 1][next] / norms_[i + 1];
  }

  void follow_transitions() {
    if (words_ < 2) return;
    std::array<Row, row_width> gradients{};
    for (std::size_t i = 1; i < words_; ++i) {
      gradients[gold(i - 1)][gold(i)] -= 1;
      for (std::size_t before = 0; before < label_count; ++before)
        for (std::size_t label = 0; label < label_count; ++label)
          gradients[before][label] +=
              forward_[i - 1][before] * steps_[before][label] * potentials_[i][label] * backward_[i][label] / norms_[i];
    }
    for (std::size_t before = 0; before < label_count; ++before) transitions_.follow(before, gradients[before]);
  }

  void follow_word(std::size_t i) {
    Row gradient{};
    for (std::size_t label = 0; label < label_count; ++label)
      gradient[label] = forward_[i][label] * backward_[i][label];
    gradient[gold(i)] -= 1;
    if (std::all_of(gradient.begin(), gradient.end(), [](float part) { return std::abs(part) < negligible; })) return;
    for (const std::uint32_t feature : examples_.features_of(first_ + i)) features_.follow(feature >> shift_, gradient);
  }

  const Examples& examples_;
  unsigned shift_;
  ProximalRows features_;
  ProximalRows transitions_;
  std::size_t first_ = 0;
  std::size_t words_ = 0;
  float gold_score_ = 0;
  std::vector<Row> potentials_;
  std::array<Row, row_width> steps_{};
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  std::vector<float> norms_;
};

/// Fisher and Yates; std::shuffle is another one in every library.
void shuffle(std::vector<std::size_t>& order, std::mt19937_64& random) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
}

}  // namespace

CrfWeights train_crf(const Examples& examples, const CrfOptions& options,
                     const std::function<void(int, double)>& round_done) {
  CrfTraining training(examples, options);
  std::mt19937_64 random(options.seed);
  std::vector<std::size_t> order(examples.segments());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (int round = 1; round <= options.rounds; ++round) {
    shuffle(order, random);
    double loss = 0;
    for (const std::size_t segment : order) loss += training.learn(segment);
    round_done(round, loss / static_cast<double>(std::max<std::size_t>(examples.labels.size(), 1)));
  }
  return training.weights();
}

}  // namespace dateline::training
