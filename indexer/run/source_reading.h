// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles do the SOURCEs of a run hold, and under which ids?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"
#include "indexer/run/run_observer.h"
#include "indexer/run/skip_counts.h"
#include "indexer/sources/planned_file.h"
#include "indexer/sources/walk.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace dateline::indexer {

/// The end of a file of which `bytes` bytes, as stored, were read.
struct FileEnd {
  std::uint64_t bytes = 0;
  ReadEnd end;
};

/// What comes out of the files, in order. `file` lives as long as the SourceReading; null for what the walk itself
/// could not read.
struct ReadItem {
  std::variant<Article, RejectedRecord, DeferredRecords, FileEnd> what;
  const PlannedFile* file = nullptr;
};

/// The id of an article: of its canonical URL, else of its place in the SOURCE and the label.
[[nodiscard]] std::string id_of(const Article& article, const std::string& id_label);

/// Walks and reads the SOURCEs of one run in a stable order.
class SourceReading {
public:
  using ItemSink = std::function<void(ReadItem)>;

  /// Walks at once. Throws Error{Io} naming each SOURCE that is missing or unreadable, before anything is read.
  /// `observer` must outlive this object and is only asked whether to stop.
  /// Files below `index`, the folder of the index that is made, are none of the news.
  SourceReading(const std::vector<std::string>& sources, ReadOptions options, const RunObserver& observer,
                const std::filesystem::path& index = {});

  SourceReading(const SourceReading&) = delete;
  SourceReading& operator=(const SourceReading&) = delete;

  [[nodiscard]] const std::vector<PlannedFile>& files() const noexcept { return files_; }
  [[nodiscard]] const ReadOptions& options() const noexcept { return options_; }
  /// True if a file of this SOURCE (resolved) is among the files under the name of another one.
  [[nodiscard]] bool shares_files(const std::string& absolute_source) const {
    return sharing_sources_.contains(absolute_source);
  }
  [[nodiscard]] std::uint64_t byte_count() const noexcept;
  /// The SOURCE in that place of those given, resolved.
  [[nodiscard]] const std::string& absolute_source(std::size_t place) const { return absolute_sources_.at(place); }
  /// Folders and files below the SOURCEs that the walk could not read: nothing is known of what lies there now.
  [[nodiscard]] const std::vector<UnreadablePath>& unreadable_paths() const noexcept { return unreadable_paths_; }
  /// What the walk and, so far, the readers left out on purpose, by reason.
  [[nodiscard]] std::map<std::string, std::size_t> skipped_by_reason() const { return skipped_.counts(); }

  /// Reads every file; pages may come as DeferredRecords. What the walk could not read comes first, as rejected.
  void read(const ItemSink& sink) const;
  /// The two parts of read(), for a choice of files; a file from `start` on.
  void tell_unreadable(const ItemSink& sink) const;
  void read_file(const PlannedFile& file, const ItemSink& sink, const ReadStart& start = {}) const;

private:
  ReadOptions options_;
  const RunObserver& observer_;
  std::vector<std::string> absolute_sources_;
  std::vector<PlannedFile> files_;
  std::set<std::string> sharing_sources_;
  std::vector<RejectedRecord> unreadable_;
  std::vector<UnreadablePath> unreadable_paths_;
  mutable SkipCounts skipped_;  // readers add to it while they read
};

}  // namespace dateline::indexer
