// SPDX-License-Identifier: GPL-3.0-or-later
// What does an update do to the index, batch by batch?
#pragma once

#include "indexer/catalogue/catalogue.h"
#include "indexer/catalogue/file_entries.h"
#include "indexer/generation/index_writer.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/article_merging.h"
#include "indexer/run/removal_guard.h"
#include "indexer/run/update_plan.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dateline::indexer {

/// What an update works on. All outlive it.
struct UpdateScope {
  const schema::IndexPaths& paths;
  const SourceList& sources;
  const Catalogue& catalogue;
  const SourceReading& reading;
  const RunObserver& observer;  // asked whether to stop
  bool dry_run = false;         // nothing is written
  std::string rules;            // metadata_key::rules
  std::size_t commit_articles = default_commit_articles;
};

/// Takes the records of files in the order in which they are read, commits batches of them with what is to be
/// remembered of the files, and removes at the end what the files hold no longer. For one thread at a time, but for
/// begin(). The lock is held.
class IndexChanges {
public:
  /// Documents that Xapian refuses are told to `tally`.
  IndexChanges(const UpdateScope& scope, ReadingTally& tally);

  /// Before anything is read: of these files that have grown only the rest is going to be.
  void expect(const std::vector<FileToRead>& files);
  /// Before the file is read; on any thread.
  void begin(const FileToRead& reading);
  /// In the order of reading.
  void add(const ReadOutcome<ReadArticle>& outcome);
  /// The file has another time and the same bytes.
  void remember_time(const PlannedFile& file);

  /// Removes what files hold no longer, these whole files (keys) among them. Throws Error{Io} before any removal if it
  /// is more than is believable and not allowed; then the next run reads those files again.
  void take_away(const std::vector<std::string>& gone, bool allow_removals);
  /// Files that have to be read once more, every record of them.
  [[nodiscard]] std::set<std::string> files_to_read() const { return merging_.files_to_read(); }

  /// Commits what remains and the account of the run.
  [[nodiscard]] schema::IndexRun finish();

private:
  using IdsByFile = std::map<std::string, std::set<std::string>>;

  void begin_rest(const PlannedFile& file);
  void end_file(const PlannedFile& file, const ReadEnd& end);
  void note_unfinished(const PlannedFile& file);
  void commit();
  void note_run();
  void note_files_to_read();
  void set_entry(const std::string& key, const FileEntry& entry);
  /// Files that hold an article no longer, by its id.
  using Losses = std::map<std::string, std::set<std::string>>;
  [[nodiscard]] std::vector<SourceBalance> balances(const Losses& losses) const;
  [[nodiscard]] const FileEntry* entry_now(const std::string& key) const;
  [[nodiscard]] std::map<std::string, std::string> renames(const std::vector<std::string>& gone) const;
  void settle_vanished();

  UpdateScope scope_;
  ReadingTally& tally_;
  IndexWriter writer_;
  std::vector<schema::IndexRun> runs_;
  ArticleMerging merging_;
  FileEntries entries_;
  std::set<std::string> grown_;                      // file keys: the next reading is that of the rest
  std::map<std::string, FileEntry> entries_of_run_;  // by file key
  std::set<std::string> new_files_;                  // keys of files that the index did not know
  IdsByFile vanished_;                               // ids by the file that holds them no longer
  std::set<std::string> languages_;
};

/// The order in which a walk of the sources comes to the files that the reading or the catalogue has, and their times.
[[nodiscard]] CaptureOrder capture_order(const SourceList& sources, const SourceReading& reading,
                                         const Catalogue& catalogue);

}  // namespace dateline::indexer
