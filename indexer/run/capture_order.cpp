// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/index_changes.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace dateline::indexer {
namespace {

struct Place {
  std::size_t source;
  std::string relative_path;
  std::optional<std::int64_t> time;  // of the file, where it is that of its captures
};

/// The time of a file whose captures have the time at which it was changed last, by what the index knows of it.
std::optional<std::int64_t> time_of_captures(const PlannedFile& file, const Catalogue& catalogue) {
  const auto entry = catalogue.files.find(file.key);
  // What came by standard input came at the time of that run.
  if (entry == catalogue.files.end() || file.file.standard_input) return std::nullopt;
  const Format* format = format_named(entry->second.end.format);
  if (format == nullptr || format->dates_captures) return std::nullopt;
  return file.file.mtime;
}

}  // namespace

CaptureOrder capture_order(const SourceList& sources, const SourceReading& reading, const Catalogue& catalogue) {
  std::unordered_map<std::string, std::size_t> places_of_sources;
  for (std::size_t place = 0; place < sources.sources.size(); ++place) {
    places_of_sources.emplace(sources.sources[place].absolute, place);
  }
  const auto places = std::make_shared<std::unordered_map<std::string, Place>>();
  for (const PlannedFile& file : reading.files()) {
    places->emplace(file.key,
                    Place{places_of_sources[file.source], file.file.relative_path, time_of_captures(file, catalogue)});
  }
  for (const auto& [key, entry] : catalogue.files) {
    places->emplace(key, Place{places_of_sources[entry.source], entry.relative_path, std::nullopt});
  }
  CaptureOrder order;
  order.time_of = [places](const schema::StoredCapture& capture) {
    const auto place = places->find(capture.file);
    return place != places->end() && place->second.time ? *place->second.time : capture.captured_at;
  };
  order.walks_before = [places](const std::string& a, const std::string& b) {
    const auto place_a = places->find(a);
    const auto place_b = places->find(b);
    if (place_a == places->end() || place_b == places->end()) return a < b;
    if (place_a->second.source != place_b->second.source) return place_a->second.source < place_b->second.source;
    return walks_before(place_a->second.relative_path, place_b->second.relative_path);
  };
  return order;
}

}  // namespace dateline::indexer
