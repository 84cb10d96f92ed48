// SPDX-License-Identifier: GPL-3.0-or-later
// How does a story of Reuters-21578 come to entity recognition?
#pragma once

#include "bench/evaluate/reuters.h"
#include "indexer/entities/entities.h"

#include <optional>
#include <set>
#include <string>

namespace dateline::bench {

/// A story as an article: the dateline before the text, words cut. Borrows the story; neither copied nor moved, since
/// input() refers to it.
class ReutersEntities {
public:
  /// `hide_dateline`: as if the story had none, as most archives do.
  ReutersEntities(const ReutersStory& story, bool hide_dateline);
  ReutersEntities(const ReutersEntities&) = delete;
  ReutersEntities& operator=(const ReutersEntities&) = delete;

  [[nodiscard]] indexer::EntityInput input() const;

private:
  const ReutersStory& story_;
  std::optional<indexer::Dateline> dateline_;
  std::string text_;
  schema::Words title_words_;
  schema::Words text_words_;
};

/// The codes of the countries that PLACES says the story is about.
[[nodiscard]] std::set<std::string> countries_of_places(const ReutersStory& story);

}  // namespace dateline::bench
