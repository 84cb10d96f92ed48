// SPDX-License-Identifier: GPL-3.0-or-later
// By which hashed features does the tagger see a word?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/tagger/article_evidence.h"
#include "indexer/entities/tagger/word_marks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::indexer::tagger {

/// Raised by every change of what the features of a word are, and of what word_marks, article_evidence and segments
/// make of a text: older models do not fit then.
inline constexpr std::uint32_t feature_version = 1;

inline constexpr std::size_t max_features = 96;

/// The features of one word, as hashes of 32 bits. Fixed size: nothing is allocated for a word.
class FeatureList {
public:
  explicit FeatureList(std::uint32_t seed) noexcept : seed_(seed) {}
  void clear() noexcept { size_ = 0; }
  /// Feature number `name` with the values a and b. Beyond max_features it is dropped.
  void add(std::uint32_t name, std::uint32_t a, std::uint32_t b = 0) noexcept {
    std::uint64_t hash = (std::uint64_t{name} << 32U | seed_) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ a) * 0xD6E8FEB86659FD93ULL;
    hash = (hash ^ (hash >> 32U) ^ b) * 0xBF58476D1CE4E5B9ULL;
    if (size_ < max_features) features_[size_++] = static_cast<std::uint32_t>((hash ^ (hash >> 29U)) >> 24U);
  }
  [[nodiscard]] auto begin() const noexcept { return features_.begin(); }
  [[nodiscard]] auto end() const noexcept { return features_.begin() + static_cast<std::ptrdiff_t>(size_); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
  std::array<std::uint32_t, max_features> features_{};
  std::size_t size_ = 0;
  std::uint32_t seed_;
};

/// The features of a field's words. Borrows everything.
class FieldFeatures {
public:
  FieldFeatures(const organizations::FieldView& field, const std::vector<WordMarks>& marks,
                const ArticleEvidence& evidence);

  /// Replaces `out` by the features of word `i`. Depends on the field, never on labels.
  void read(std::uint32_t i, FeatureList& out) const;

private:
  /// What is compared of a word.
  struct Atoms {
    std::uint32_t word = 0;   // hash; 0 outside of the field
    std::uint32_t shape = 0;  // spelling, digits, length
    std::uint32_t mark = 0;   // class, and what it is part of
  };
  /// The capitals without a small word between them, around a word.
  struct Run {
    std::uint32_t first;
    std::uint32_t end;
  };

  [[nodiscard]] Atoms atoms_of(std::uint32_t i) const;
  [[nodiscard]] Run run_around(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t gap_before(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t word_at(std::uint32_t i, int offset) const;
  [[nodiscard]] std::uint32_t mark_at(std::uint32_t i, int offset) const;
  void add_neighbours(std::uint32_t i, FeatureList& out) const;
  void add_letters(std::uint32_t i, FeatureList& out) const;
  void add_marks(std::uint32_t i, FeatureList& out) const;
  void add_run(std::uint32_t i, FeatureList& out) const;
  void add_article(std::uint32_t i, FeatureList& out) const;

  const organizations::FieldView& field_;
  const std::vector<WordMarks>& marks_;
  const ArticleEvidence& evidence_;
  std::vector<Atoms> atoms_;
};

}  // namespace dateline::indexer::tagger
