// SPDX-License-Identifier: GPL-3.0-or-later
// Are the best labels the best of all, and the probabilities those of the model?
#include "indexer/entities/tagger/decode.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer::tagger;

namespace {

struct Run {
  std::vector<Scores> words;
  Transitions transitions{};
};

Run random_run(std::size_t words, std::mt19937& random) {
  std::uniform_int_distribution<int> score(-60, 60);
  Run run;
  run.words.resize(words);
  for (Scores& word : run.words)
    for (std::size_t label = 0; label < label_count; ++label) word[label] = score(random);
  for (auto& row : run.transitions)
    for (std::size_t label = 0; label < label_count; ++label) row[label] = static_cast<std::int8_t>(score(random));
  return run;
}

/// Every sequence of labels that is allowed.
std::vector<std::vector<Label>> sequences(std::size_t words) {
  std::vector<std::vector<Label>> all = {{}};
  for (std::size_t i = 0; i < words; ++i) {
    std::vector<std::vector<Label>> longer;
    for (const auto& labels : all)
      for (std::size_t label = 0; label < label_count; ++label) {
        if (!may_follow(labels.empty() ? 0 : static_cast<std::size_t>(labels.back()), label)) continue;
        longer.push_back(labels);
        longer.back().push_back(static_cast<Label>(label));
      }
    all = std::move(longer);
  }
  return all;
}

int score_of(const Run& run, const std::vector<Label>& labels) {
  int sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto label = static_cast<std::size_t>(labels[i]);
    sum += run.words[i][label];
    if (i > 0) sum += run.transitions[static_cast<std::size_t>(labels[i - 1])][label];
  }
  return sum;
}

bool is_name(const std::vector<Label>& labels, std::size_t first, std::size_t count) {
  if (labels[first] != Label::BeginOrganization) return false;
  for (std::size_t i = first + 1; i < first + count; ++i)
    if (labels[i] != Label::InOrganization) return false;
  return first + count == labels.size() || labels[first + count] != Label::InOrganization;
}

}  // namespace

TEST_CASE("no words have no labels", "[indexer][tagger]") {
  CHECK(best_labels({}, {}).empty());
}

TEST_CASE("the best labels are as good as the best of all sequences", "[indexer][tagger][property]") {
  std::mt19937 random(7);
  for (std::size_t round = 0; round < 200; ++round) {
    const Run run = random_run(1 + round % 5, random);
    const std::vector<Label> found = best_labels(run.words, run.transitions);
    int best = -1000000;
    for (const auto& labels : sequences(run.words.size())) best = std::max(best, score_of(run, labels));
    REQUIRE(found.size() == run.words.size());
    CHECK(score_of(run, found) == best);
    std::size_t before = 0;
    for (const Label label : found) {
      CHECK(may_follow(before, static_cast<std::size_t>(label)));
      before = static_cast<std::size_t>(label);
    }
  }
}

TEST_CASE("the probability of a name is its share of all sequences", "[indexer][tagger][property]") {
  std::mt19937 random(11);
  constexpr float scale = 30;
  for (std::size_t round = 0; round < 40; ++round) {
    const Run run = random_run(1 + round % 4, random);
    const Marginals marginals(run.words, run.transitions, scale);
    for (std::size_t first = 0; first < run.words.size(); ++first)
      for (std::size_t count = 1; first + count <= run.words.size(); ++count) {
        double with_name = 0;
        double all = 0;
        for (const auto& labels : sequences(run.words.size())) {
          const double weight = std::exp(score_of(run, labels) / double{scale});
          all += weight;
          if (is_name(labels, first, count)) with_name += weight;
        }
        CHECK(marginals.of_name({first, count}, Label::BeginOrganization) == Approx(with_name / all).margin(1e-4));
      }
  }
}

TEST_CASE("scores of any size give finite probabilities", "[indexer][tagger]") {
  std::vector<Scores> words(60);
  for (std::size_t i = 0; i < words.size(); ++i) words[i].fill(i % 2 == 0 ? 12000 : -12000);
  words[3][1] = 12192;
  const Marginals marginals(words, {}, 0.5F);
  const float probability = marginals.of_name({3, 1}, Label::BeginOrganization);
  CHECK(probability >= 0);
  CHECK(probability <= 1.001F);
}
