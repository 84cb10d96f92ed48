// SPDX-License-Identifier: GPL-3.0-or-later
// What do the indexers of Reuters-21578 say that each story is about?
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

/// A story with its truth. Texts are UTF-8 with entities resolved; lines as in the file.
struct ReutersStory {
  int number = 0;  // NEWID
  std::string date;
  std::string title;
  std::string dateline;                 // as marked, leading spaces dropped
  std::string body;                     // "" where the story has none
  std::set<std::string> places;         // tags of PLACES
  std::set<std::string> organizations;  // tags of ORGS
  std::set<std::string> topics;         // tags of TOPICS
  bool was_indexed = true;              // false: marked "bypass", and "clearly not indexed" by the collection's README
};

/// Every story of the folder's reut2-*.sgm, in order. Throws std::runtime_error if there are none.
[[nodiscard]] std::vector<ReutersStory> read_reuters(const std::filesystem::path& folder);

/// The code for a tag of PLACES; "" for one that is no country.
[[nodiscard]] std::string_view code_of_place(std::string_view tag);

}  // namespace dateline::bench
