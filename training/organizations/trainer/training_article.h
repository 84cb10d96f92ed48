// SPDX-License-Identifier: GPL-3.0-or-later
// What is a tagger taught with?
#pragma once

#include "indexer/entities/tagger/labels.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::training {

/// Bytes [start, end) of a text that people marked; `begin` is the label of the name's first word.
struct MarkedName {
  std::uint32_t start;
  std::uint32_t end;
  indexer::tagger::Label begin;
};

struct MarkedText {
  std::string text;
  std::vector<MarkedName> names;  // in order, apart from each other
};

struct TrainingArticle {
  MarkedText title;
  MarkedText text;
  bool is_held_out = false;  // never trained on: the tagger is judged by it
};

/// A token, a tab and its BIO tag on each line, blank lines between sentences, -DOCSTART- between articles. Tags other
/// than ORG, PER and LOC are outside. With `one_by_one` every sentence is an article: files of unrelated sentences.
/// Throws schema::Error{Io} if the file cannot be read or holds no token.
[[nodiscard]] std::vector<TrainingArticle> read_bio(const std::filesystem::path& file, bool one_by_one);

/// The files *.txt of `folder`, by name, in the form of training/organizations/README.md; one article in ten is held
/// out. Throws schema::Error{Io} if a file cannot be read or there is none.
[[nodiscard]] std::vector<TrainingArticle> read_marked_articles(const std::filesystem::path& folder);

}  // namespace dateline::training
