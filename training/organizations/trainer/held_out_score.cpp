// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/held_out_score.h"

#include "indexer/entities/tagger/decode.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace dateline::training {
namespace {

using indexer::tagger::Label;
using Names = std::set<std::pair<std::size_t, std::size_t>>;

Names organizations_in(std::span<const Label> labels) {
  Names names;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != Label::BeginOrganization) continue;
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == Label::InOrganization) ++end;
    names.emplace(i, end);
  }
  return names;
}

indexer::tagger::Scores scores_of(const indexer::tagger::ModelParts& model, std::span<const std::uint32_t> features) {
  indexer::tagger::Scores scores{};
  for (const std::uint32_t feature : features)
    for (std::size_t label = 0; label < scores.size(); ++label)
      scores[label] += model.weights[feature >> (32 - model.bucket_bits)][label];
  return scores;
}

}  // namespace

HeldOutScore score_held_out(const indexer::tagger::ModelParts& model, const Examples& examples) {
  HeldOutScore score;
  score.marked = examples.organizations;
  for (std::size_t segment = 0; segment < examples.segments(); ++segment) {
    const std::size_t first = examples.first_word(segment);
    const std::size_t count = examples.segment_ends[segment] - first;
    std::vector<indexer::tagger::Scores> scores;
    for (std::size_t i = first; i < first + count; ++i) scores.push_back(scores_of(model, examples.features_of(i)));
    const Names truth = organizations_in(std::span(examples.labels).subspan(first, count));
    const Names claims = organizations_in(indexer::tagger::best_labels(scores, model.transitions));
    score.claimed += claims.size();
    score.right += static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(), [&](const auto& name) { return truth.contains(name); }));
  }
  return score;
}

void print_score(const HeldOutScore& score, std::ostream& out) {
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  out << "held out: P " << percent(score.right, score.claimed) << "  R " << percent(score.right, score.marked)
      << "  F1 " << percent(2 * score.right, score.claimed + score.marked) << '\n';
}

}  // namespace dateline::training
