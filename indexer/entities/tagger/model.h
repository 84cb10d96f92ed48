// SPDX-License-Identifier: GPL-3.0-or-later
// Which weights has a trained tagger, and whose work are they made of?
#pragma once

#include "indexer/entities/tagger/labels.h"
#include "indexer/entities/tagger/model_layout.h"
#include "schema/mapped_file.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer::tagger {

/// A trained model, mapped read-only. Thread-safe for reading.
class Model {
public:
  /// Maps `file`. Throws Error{Io} if it cannot be read, Error{Damaged} with the reason if it is no model of this
  /// version, was made for other features or labels, or has changed since it was written.
  explicit Model(const std::filesystem::path& file);

  /// The weights of a hashed feature: label_count bytes. Any hash has a row.
  [[nodiscard]] const std::int8_t* weights(std::uint32_t feature) const noexcept {
    return weights_ + std::size_t{feature >> bucket_shift_} * row_width;
  }
  /// [before][label], in the unit of the weights.
  [[nodiscard]] const std::array<LabelRow<std::int8_t>, row_width>& transitions() const noexcept {
    return header().transitions;
  }
  /// A sum of weights divided by this is a log-odds score.
  [[nodiscard]] float scale() const noexcept { return header().scale; }
  [[nodiscard]] std::uint32_t seed() const noexcept { return header().seed; }
  /// The collections that it learnt from, their authors and licences: text of several lines.
  [[nodiscard]] std::string_view attribution() const noexcept;

private:
  [[nodiscard]] const Header& header() const noexcept;
  void check(const std::filesystem::path& file) const;

  schema::MappedFile file_;
  const std::int8_t* weights_ = nullptr;
  unsigned bucket_shift_ = 0;
};

/// What a model file is made of.
struct ModelParts {
  std::string attribution;
  std::uint32_t seed = 0;
  std::uint32_t bucket_bits = 0;
  float scale = 1;
  std::array<LabelRow<std::int8_t>, row_width> transitions{};
  std::vector<LabelRow<std::int8_t>> weights;  // 2^bucket_bits rows
};

/// The bytes of the file that Model reads. The same parts give the same bytes.
[[nodiscard]] std::string encode_model(const ModelParts& parts);

}  // namespace dateline::indexer::tagger
