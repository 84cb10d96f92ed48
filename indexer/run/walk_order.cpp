// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/index_changes.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace dateline::indexer {
namespace {

struct Place {
  std::size_t source;
  std::string relative_path;
};

}  // namespace

FileOrder walk_order(const SourceList& sources, const SourceReading& reading, const Catalogue& catalogue) {
  std::unordered_map<std::string, std::size_t> places_of_sources;
  for (std::size_t place = 0; place < sources.sources.size(); ++place) {
    places_of_sources.emplace(sources.sources[place].absolute, place);
  }
  const auto places = std::make_shared<std::unordered_map<std::string, Place>>();
  for (const auto& [key, entry] : catalogue.files) {
    places->emplace(key, Place{places_of_sources[entry.source], entry.relative_path});
  }
  for (const PlannedFile& file : reading.files()) {
    places->emplace(file.key, Place{places_of_sources[file.source], file.file.relative_path});
  }
  return [places](const std::string& a, const std::string& b) {
    const auto place_a = places->find(a);
    const auto place_b = places->find(b);
    if (place_a == places->end() || place_b == places->end()) return a < b;
    if (place_a->second.source != place_b->second.source) return place_a->second.source < place_b->second.source;
    return walks_before(place_a->second.relative_path, place_b->second.relative_path);
  };
}

}  // namespace dateline::indexer
