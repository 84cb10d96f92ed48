// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/index_changes.h"

#include "indexer/generation/published_generation.h"
#include "indexer/run/clock.h"
#include "schema/article_id.h"
#include "schema/fields.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

namespace metadata_key = schema::metadata_key;

/// The runs so far and this one. A run that changed nothing is forgotten once another follows.
std::vector<schema::IndexRun> runs_with_this(const schema::IndexPaths& paths, const SourceList& sources) {
  std::vector<schema::IndexRun> runs = published_runs(paths);
  const std::uint32_t number = runs.empty() ? 1 : runs.back().number + 1;
  if (runs.size() > 1 && runs.back().added + runs.back().changed + runs.back().removed == 0) runs.pop_back();
  for (schema::IndexRun& earlier : runs) earlier.sources.clear();  // an archive that is updated each hour has many
  schema::IndexRun run;
  run.number = number;
  run.started = utc_now_text();
  for (const RememberedSource& source : sources.sources) run.sources.push_back(source.given);
  runs.push_back(std::move(run));
  return runs;
}

}  // namespace

IndexChanges::IndexChanges(const UpdateScope& scope, ReadingTally& tally)
    : scope_(scope),
      tally_(tally),
      writer_(scope.paths, scope.commit_articles),
      runs_(runs_with_this(scope.paths, scope.sources)),
      merging_(writer_, capture_order(scope.sources, scope.reading, scope.catalogue), runs_.back().number),
      entries_(now_seconds()) {
  std::istringstream languages(writer_.metadata(std::string(metadata_key::languages)));
  for (std::string language; languages >> language;) languages_.insert(language);
}

void IndexChanges::set_entry(const std::string& key, const FileEntry& entry) {
  entries_of_run_.insert_or_assign(key, entry);
  writer_.set_metadata(std::string(metadata_key::file) + key, encode_file_entry(entry));
}

void IndexChanges::expect(const std::vector<FileToRead>& files) {
  for (const FileToRead& reading : files) {
    if (reading.growth) grown_.insert(reading.file->key);
  }
}

void IndexChanges::begin(const FileToRead& reading) {
  const PlannedFile& file = *reading.file;
  if (!reading.growth) return entries_.begin(file);
  entries_.begin_rest(file, scope_.catalogue.files.at(file.key), reading.growth->hash);
}

/// Until the whole rest is there, the index holds some of its records: a run that finds it so reads the file whole.
void IndexChanges::begin_rest(const PlannedFile& file) {
  merging_.keep_known_captures();
  FileEntry entry = scope_.catalogue.files.at(file.key);
  entry.unfinished = true;
  set_entry(file.key, entry);
}

void IndexChanges::add(const ReadOutcome<ReadArticle>& outcome) {
  if (const auto* article = std::get_if<ReadArticle>(&outcome.what)) {
    const std::string& key = outcome.file->key;
    if (grown_.contains(key) && !entries_of_run_.contains(key)) begin_rest(*outcome.file);
    entries_.add_article(*outcome.file, article->document.format, article->document.ahead_of_capture);
    if (!article->document.language.empty()) languages_.insert(article->document.language);
    merging_.add(*outcome.file, *article);
    if (writer_.is_due()) {
      note_unfinished(*outcome.file);
      commit();
    }
  } else if (const auto* rejected = std::get_if<RejectedRecord>(&outcome.what)) {
    if (outcome.file != nullptr) entries_.add_rejection(*outcome.file, *rejected);
  } else {
    end_file(*outcome.file, std::get<FileEnd>(outcome.what).end);
  }
}

// A run that is cut off behind this commit leaves records of a file of which nothing else would be known: if it went
// before the next run, they would stay for good (found by killing 1,000 runs).
void IndexChanges::note_unfinished(const PlannedFile& file) {
  if (entries_of_run_.contains(file.key)) return;  // it is a rest, or is read once more
  const auto known = scope_.catalogue.files.find(file.key);
  FileEntry entry = known != scope_.catalogue.files.end() ? known->second : entries_.so_far(file);
  entry.unfinished = true;
  writer_.set_metadata(std::string(metadata_key::file) + file.key, encode_file_entry(entry));
}

void IndexChanges::end_file(const PlannedFile& file, const ReadEnd& end) {
  FileEntry entry = entries_.end(file, end);
  const bool is_rest = grown_.erase(file.key) > 0;
  std::set<std::string> vanished;
  if (is_rest) {
    merging_.put_in_order(file);
  } else {
    vanished = merging_.vanished_from(file);
  }
  merging_.begin_file();
  // A file that cannot be opened holds what it held before.
  const bool unreadable = entry.hash.empty() && !file.file.standard_input;
  const auto known = scope_.catalogue.files.find(file.key);
  const bool was_feed = known != scope_.catalogue.files.end() && known->second.keeps_items;
  entry.keeps_items = entry.keeps_items || was_feed;
  if (unreadable || end.cut_short || file.file.standard_input) vanished.clear();
  // An item that left its feed was not taken back.
  if (entry.keeps_items)
    std::erase_if(vanished, [&](const std::string& id) { return is_feed(merging_.format_of(id)); });
  // What came of a rest that ended in damage cannot be told apart from what is to come when it is read again.
  entry.unfinished = unreadable || !vanished.empty() || (is_rest && end.format.empty());
  if (!vanished.empty()) vanished_[file.key] = std::move(vanished);
  if (known == scope_.catalogue.files.end()) new_files_.insert(file.key);
  set_entry(file.key, entry);
}

void IndexChanges::remember_time(const PlannedFile& file) {
  FileEntry entry = scope_.catalogue.files.at(file.key);
  entry.mtime = file.file.mtime;
  entry.mtime_nanoseconds = file.file.mtime_nanoseconds;
  entry.changed_at = file.file.changed_at;
  entry.settled = entries_.is_settled(file);
  set_entry(file.key, entry);
  if (!entry.end.format.empty()) merging_.put_in_order(file);
}

void IndexChanges::note_files_to_read() {
  for (const std::string& key : merging_.files_to_read()) {
    const auto of_run = entries_of_run_.find(key);
    const auto known = scope_.catalogue.files.find(key);
    if (of_run == entries_of_run_.end() && known == scope_.catalogue.files.end()) continue;
    FileEntry entry = of_run != entries_of_run_.end() ? of_run->second : known->second;
    entry.unfinished = true;
    writer_.set_metadata(std::string(metadata_key::file) + key, encode_file_entry(entry));
  }
}

void IndexChanges::note_run() {
  schema::IndexRun& run = runs_.back();
  run.added = merging_.added().size();
  run.changed = merging_.changed();
  run.removed = merging_.removed();
  run.earlier_versions = merging_.changed();
  run.rejected = tally_.counts().rejected;
  writer_.set_metadata(std::string(metadata_key::runs), schema::encode_runs(runs_));
  std::string languages;
  for (const std::string& language : languages_) languages += (languages.empty() ? "" : " ") + language;
  writer_.set_metadata(std::string(metadata_key::languages), languages);
  writer_.set_metadata(std::string(metadata_key::rules), scope_.rules);
  writer_.set_metadata(std::string(metadata_key::sources), encode_source_list(lasting_sources(scope_.sources)));
}

void IndexChanges::commit() {
  stop_if_interrupted(scope_.observer);
  note_run();
  if (scope_.dry_run) return writer_.discard();
  note_files_to_read();
  for (const RefusedDocument& refused : writer_.commit()) {
    merging_.forget(refused.id);
    tally_.add(RejectedRecord{refused.path, {}, 0, "the index does not take it: " + refused.reason});
  }
}

std::vector<SourceBalance> IndexChanges::balances(const Losses& losses) const {
  std::map<std::string, std::set<std::string>> ids_of_source;  // by absolute path
  for (const auto& [key, entry] : scope_.catalogue.files) {
    for (const std::string& id : writer_.ids_with(std::string(schema::file_prefix) + key)) {
      ids_of_source[entry.source].insert(id);
    }
  }
  std::vector<SourceBalance> balances;
  for (const RememberedSource& source : scope_.sources.sources) {
    SourceBalance balance{source.given};
    const std::set<std::string>& ids = ids_of_source[source.absolute];
    for (const std::string& id : ids) {
      if (!merging_.added().contains(id)) ++balance.before;
      const auto loss = losses.find(id);
      if (loss != losses.end() && merging_.would_go(id, loss->second)) ++balance.removed;
    }
    const bool has_new_files = std::any_of(new_files_.begin(), new_files_.end(), [&](const std::string& key) {
      const FileEntry& entry = entries_of_run_.at(key);
      return entry.source == source.absolute && entry.articles > 0;
    });
    balance.has_articles = balance.removed < ids.size() || has_new_files || ids.empty();
    balances.push_back(std::move(balance));
  }
  return balances;
}

/// The entry of a file as it is now, by key.
const FileEntry* IndexChanges::entry_now(const std::string& key) const {
  if (const auto of_run = entries_of_run_.find(key); of_run != entries_of_run_.end()) return &of_run->second;
  const auto known = scope_.catalogue.files.find(key);
  return known == scope_.catalogue.files.end() ? nullptr : &known->second;
}

/// Former ids and the ids that the same articles have now: of files that were renamed (gone, and another one has the
/// same bytes) and of files whose label in the ids has changed.
std::map<std::string, std::string> IndexChanges::renames(const std::vector<std::string>& gone) const {
  std::map<std::string, const FileEntry*> present;  // by hash
  const std::set<std::string> gone_keys(gone.begin(), gone.end());
  for (const auto& [key, entry] : scope_.catalogue.files) {
    if (!gone_keys.contains(key)) present.emplace(entry.hash, entry_now(key));
  }
  for (const std::string& key : new_files_) present.insert_or_assign(entries_of_run_.at(key).hash, entry_now(key));

  std::map<std::string, std::string> renamed;
  for (const auto& [key, ids] : vanished_) {
    const auto before = scope_.catalogue.files.find(key);
    if (before == scope_.catalogue.files.end() || before->second.hash.empty()) continue;
    const auto same_bytes = present.find(before->second.hash);
    const FileEntry* now =
        gone_keys.contains(key) ? (same_bytes == present.end() ? nullptr : same_bytes->second) : entry_now(key);
    if (now == nullptr) continue;
    for (const std::string& id : ids) {
      const std::string id_now = schema::id_of_path(now->relative_path, merging_.member_of(id), now->id_label);
      if (id_now != id && merging_.holds(id_now)) renamed.emplace(id, id_now);
    }
  }
  return renamed;
}

void IndexChanges::take_away(const std::vector<std::string>& gone, bool allow_removals) {
  commit();
  for (const std::string& key : gone) vanished_[key] = writer_.ids_with(std::string(schema::file_prefix) + key);
  Losses losses;
  for (const auto& [key, ids] : vanished_) {
    for (const std::string& id : ids) losses[id].insert(key);
  }
  const std::map<std::string, std::string> renamed = renames(gone);
  Losses real_losses = losses;
  std::erase_if(real_losses, [&](const auto& loss) { return renamed.contains(loss.first); });
  if (!real_losses.empty()) refuse_accidental_removal(balances(real_losses), allow_removals);
  for (const auto& [former_id, id] : renamed) merging_.rename(former_id, id);
  for (const auto& [id, files] : losses) {
    merging_.take_away(id, files);
    if (writer_.is_due()) commit();
  }
  for (const std::string& key : gone) writer_.set_metadata(std::string(metadata_key::file) + key, {});
  settle_vanished();
}

void IndexChanges::settle_vanished() {
  for (const auto& [key, ids] : vanished_) {
    const auto entry = entries_of_run_.find(key);
    if (entry == entries_of_run_.end()) continue;
    entry->second.unfinished = false;
    set_entry(key, FileEntry(entry->second));
  }
  vanished_.clear();
}

schema::IndexRun IndexChanges::finish() {
  commit();
  schema::IndexRun& run = runs_.back();
  run.articles = writer_.article_count();
  run.finished = utc_now_text();
  commit();
  return run;
}

}  // namespace dateline::indexer
