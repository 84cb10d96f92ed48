// SPDX-License-Identifier: GPL-3.0-or-later
// How does annotated text become what a tagger learns from?
#pragma once

#include "indexer/entities/tagger/labels.h"
#include "schema/gazetteer/gazetteer.h"
#include "training/organizations/trainer/training_article.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::training {

/// The segments of many articles, cut and seen exactly as the tagger does it.
struct Examples {
  std::vector<std::uint32_t> features;         // of all words, one after another
  std::vector<std::size_t> word_ends;          // where the features of word i end
  std::vector<indexer::tagger::Label> labels;  // of word i
  std::vector<std::size_t> segment_ends;       // where the words of segment s end
  std::size_t organizations = 0;               // that people marked
  std::size_t unreachable = 0;                 // of them, not made of whole words of a segment

  [[nodiscard]] std::size_t segments() const noexcept { return segment_ends.size(); }
  [[nodiscard]] std::size_t first_word(std::size_t segment) const noexcept {
    return segment == 0 ? 0 : segment_ends[segment - 1];
  }
  [[nodiscard]] std::span<const std::uint32_t> features_of(std::size_t word) const noexcept {
    const std::size_t first = word == 0 ? 0 : word_ends[word - 1];
    return std::span(features).subspan(first, word_ends[word] - first);
  }
};

/// Appends those of an article. `seed` is that of the feature hash.
void append_examples(const schema::Gazetteer& gazetteer, const TrainingArticle& article, std::uint32_t seed,
                     Examples& out);

}  // namespace dateline::training
