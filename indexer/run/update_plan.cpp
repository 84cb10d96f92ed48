// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/update_plan.h"

#include "indexer/catalogue/file_entries.h"

#include <algorithm>
#include <set>

namespace dateline::indexer {
namespace {

bool same_time_and_size(const SourceFile& file, const FileEntry& entry) {
  return file.size == entry.size && file.mtime == entry.mtime && file.mtime_nanoseconds == entry.mtime_nanoseconds &&
         file.changed_at == entry.changed_at;
}

bool same_bytes(const SourceFile& file, const FileEntry& entry) {
  if (file.size != entry.size || entry.hash.empty()) return false;
  try {
    return hash_of_file(file) == entry.hash;
  } catch (const StreamError&) {
    return false;  // reading it will tell why
  }
}

bool came_by_standard_input(const FileEntry& entry) {
  return entry.relative_path == "-" && entry.source == "-";
}

class Comparison {
public:
  Comparison(const SourceReading& reading, Reread reread) : reading_(reading), reread_(reread) {}

  void add(const PlannedFile& file, const FileEntry* entry, UpdatePlan& plan) const {
    if (entry == nullptr || must_read(file, *entry)) {
      plan.to_read.push_back({&file, std::nullopt});
    } else if (entry->settled && same_time_and_size(file.file, *entry)) {
      ++plan.unchanged;
    } else if (!depends_on_time(file, *entry) && same_bytes(file.file, *entry)) {
      plan.touched.push_back(&file);
    } else {
      plan.to_read.push_back({&file, growth_of(file, *entry, reading_.options())});
    }
  }

private:
  [[nodiscard]] bool must_read(const PlannedFile& file, const FileEntry& entry) const {
    if (file.file.standard_input || reread_ == Reread::All || entry.unfinished) return true;
    if (reread_ == Reread::Rejected && entry.rejected > 0) return true;
    return file.id_label != entry.id_label;
  }

  const SourceReading& reading_;
  Reread reread_;
};

}  // namespace

bool lies_where_unreadable(const SourceReading& reading, const FileEntry& entry) {
  const auto& places = reading.unreadable_paths();
  return std::any_of(places.begin(), places.end(), [&](const UnreadablePath& place) {
    return reading.absolute_source(place.source) == entry.source &&
           (place.relative_path == entry.relative_path || entry.relative_path.starts_with(place.relative_path + "/"));
  });
}

UpdatePlan plan_update(const SourceReading& reading, const Catalogue& catalogue, Reread reread,
                       const RunObserver& observer) {
  UpdatePlan plan;
  const Comparison comparison(reading, reread);
  std::set<std::string> found;
  for (const PlannedFile& file : reading.files()) {
    stop_if_interrupted(observer);
    const auto entry = catalogue.files.find(file.key);
    comparison.add(file, entry == catalogue.files.end() ? nullptr : &entry->second, plan);
    found.insert(file.key);
  }
  for (const auto& [key, entry] : catalogue.files) {
    if (found.contains(key) || came_by_standard_input(entry) || lies_where_unreadable(reading, entry)) continue;
    plan.gone.push_back(key);
  }
  return plan;
}

}  // namespace dateline::indexer
