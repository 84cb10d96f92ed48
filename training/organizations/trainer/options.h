// SPDX-License-Identifier: GPL-3.0-or-later
// What was the trainer asked for?
#pragma once

#include "training/organizations/trainer/crf_training.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace dateline::training {

struct TrainerOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path attribution;                 // text file that goes into the model
  std::filesystem::path model;                       // written
  std::vector<std::filesystem::path> marked;         // folders of our own annotated text
  std::vector<std::filesystem::path> bio;            // files of articles
  std::vector<std::filesystem::path> bio_sentences;  // files of unrelated sentences
  std::size_t share = 100;                           // of the annotated text, in percent
  std::size_t weight = 1;                            // how often the annotated text counts
  CrfOptions crf;
};

/// nullopt where help was asked for and has been printed. Throws schema::Error{Usage}.
[[nodiscard]] std::optional<TrainerOptions> read_options(int argc, const char* const* argv);

}  // namespace dateline::training
