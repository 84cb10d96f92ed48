// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/update.h"

#include "indexer/captures/record_hash.h"
#include "indexer/catalogue/file_entries.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/maintenance/compact.h"
#include "indexer/maintenance/compacted_size.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/article_merging.h"
#include "indexer/run/clock.h"
#include "indexer/run/index_changes.h"
#include "indexer/run/removal_guard.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

/// True if reading the record again would give what the index has of it.
bool is_unchanged(const std::optional<FormerArticle>& known, const std::string& hash, std::int64_t captured_at) {
  if (!known) return false;
  const auto is_same = [&](const schema::StoredCapture& capture) {
    if (capture.record_hash != hash) return false;
    // Dates that a capture came too early for may be believed of a later one.
    return capture.captured_at == captured_at || (capture.captured_at < captured_at && !known->ahead_of_capture);
  };
  return std::any_of(known->captures.begin(), known->captures.end(), is_same);
}

/// What is read: the sources that the index remembers and those that are new.
SourceList sources_of(const BuildRequest& request, const SourceList& remembered) {
  SourceList list = source_list(request.sources, request.reading);
  const SourceList defaults = source_list({}, ReadOptions{});
  // Options that were not given are as they were.
  if (read_alike(list, defaults)) {
    std::vector<RememberedSource> named = std::move(list.sources);
    list = remembered;
    list.sources = std::move(named);
  }
  std::vector<RememberedSource> all = remembered.sources;
  for (RememberedSource& source : list.sources) {
    const auto same = [&](const RememberedSource& known) { return known.absolute == source.absolute; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(source));
  }
  list.sources = std::move(all);
  return list;
}

std::vector<std::string> walkable_sources(const SourceList& list) {
  std::vector<std::string> sources;
  for (const RememberedSource& source : list.sources) sources.push_back(walkable(source));
  return sources;
}

/// Reads files and hands their records to the changes that they make.
void read_files(const std::vector<FileToRead>& files, bool all_records, const UpdateRequest& request,
                const SourceReading& reading, ReadingTally& tally, const Enricher& enricher, IndexChanges& changes) {
  const schema::IndexPaths paths(request.build.index);
  const auto make_convert = [&] {
    return [&, converter = std::make_shared<ArticleConverter>(enricher, request.build.with_positions),
            index = std::make_shared<FormerIndex>(paths)](
               Article article, const PlannedFile& file) -> std::variant<ReadArticle, RejectedRecord> {
      ReadArticle read;
      read.record_hash = record_hash(article);
      std::string id = id_of(article, file.id_label);
      const std::optional<FormerArticle> known = all_records ? std::nullopt : index->find(id);
      if (is_unchanged(known, read.record_hash, article.captured_at)) {
        read.document = {std::move(id), article.captured_at, {}, article.format, {}, known->ahead_of_capture};
      } else {
        std::variant<BuiltDocument, RejectedRecord> built = converter->convert(std::move(article), std::move(id), file);
        if (auto* rejected = std::get_if<RejectedRecord>(&built)) return std::move(*rejected);
        read.document = std::get<BuiltDocument>(std::move(built));
      }
      return read;
    };
  };
  ArticleBatches<ReadArticle> batches(
      request.build.jobs, tally, make_convert, [&](const ReadOutcome<ReadArticle>& outcome) {
        schema::with_xapian_errors("update index " + paths.root.string(), [&] { changes.add(outcome); });
      });
  const auto push = [&](ReadItem item) { batches.push(std::move(item)); };
  for (const FileToRead& next : files) {
    changes.begin(next);
    reading.read_file(*next.file, push, next.growth ? next.growth->start : ReadStart{});
  }
  batches.finish();
}

std::vector<FileToRead> files_with_keys(const SourceReading& reading, const std::set<std::string>& keys) {
  std::vector<FileToRead> files;
  for (const PlannedFile& file : reading.files()) {
    if (keys.contains(file.key)) files.push_back({&file, std::nullopt});
  }
  return files;
}

/// One update of an index that is there and of this format. The lock is held.
class Update {
public:
  Update(const UpdateRequest& request, const schema::Gazetteer& gazetteer, RunObserver& observer)
      : request_(request), paths_(request.build.index), observer_(observer), enricher_(gazetteer, utc_today()) {}

  UpdateReport run() {
    const FormerIndex index(paths_);
    const Catalogue catalogue = read_catalogue(index);
    const SourceList list = sources_of(request_.build, catalogue.sources);
    refuse_without_sources(list);
    request_.build.reading = with_list(request_.build.reading, list);
    request_.build.with_positions = index.metadata(schema::metadata_key::positions) != "no";
    const SourceReading reading(walkable_sources(list), request_.build.reading, observer_);
    refuse_emptied(list, catalogue, reading);
    const Reread reread = read_alike(list, catalogue.sources) ? request_.reread : Reread::All;
    const UpdatePlan plan = plan_update(reading, catalogue, reread, observer_);
    UpdateReport report = follow(plan, list, catalogue, reading);
    if (!request_.build.dry_run) tidy_index();
    return report;
  }

private:
  UpdateReport follow(const UpdatePlan& plan, const SourceList& list, const Catalogue& catalogue,
                      const SourceReading& reading) {
    ReadingTally tally(reading, observer_, request_.build.stop_at_rejection);
    std::uint64_t bytes = 0;
    for (const FileToRead& next : plan.to_read) {
      bytes += next.file->file.size - (next.growth ? next.growth->start.stored_bytes : 0);
    }
    tally.expect(plan.to_read.size(), bytes);
    reading.tell_unreadable([&](const ReadItem& item) { tally.add(std::get<RejectedRecord>(item.what)); });

    const bool dry_run = request_.build.dry_run;
    IndexChanges changes({paths_, list, catalogue, reading, observer_, dry_run, request_.commit_articles}, tally);
    changes.expect(plan.to_read);
    for (const PlannedFile* file : plan.touched) changes.remember_time(*file);
    read_files(plan.to_read, false, request_, reading, tally, enricher_, changes);
    changes.take_away(plan.gone, request_.build.allow_removals);
    const std::vector<FileToRead> again = files_with_keys(reading, changes.files_to_read());
    read_files(again, true, request_, reading, tally, enricher_, changes);

    UpdateReport report;
    report.files_read = plan.to_read.size() + again.size();
    report.files_unchanged = plan.unchanged + plan.touched.size();
    report.files_gone = plan.gone.size();
    report.build.counts = tally.counts();
    report.build.run = changes.finish();
    report.build.published = !request_.build.dry_run;
    return report;
  }

  /// With no writer open.
  void tidy_index() const {
    cover_published(paths_);
    if (!wants_compaction(paths_)) return;
    compact_published(paths_, [&] { stop_if_interrupted(observer_); });
  }

  void refuse_without_sources(const SourceList& list) const {
    if (!list.sources.empty()) return;
    throw schema::Error(schema::ErrorKind::Usage,
                        "update index " + paths_.root.string() + ": it remembers no source, and none is given",
                        "name one: dateline-index update --index " + paths_.root.string() + " SOURCE...");
  }

  static void refuse_emptied(const SourceList& list, const Catalogue& catalogue, const SourceReading& reading) {
    std::vector<SourceBalance> balances;
    for (const RememberedSource& source : list.sources) {
      SourceBalance balance{source.given, 0, 0, source.absolute == "-"};
      for (const auto& [key, entry] : catalogue.files) {
        if (entry.source == source.absolute) balance.before += entry.articles;
      }
      for (const PlannedFile& file : reading.files()) {
        if (file.source == source.absolute) balance.has_articles = true;
      }
      balances.push_back(std::move(balance));
    }
    refuse_accidental_removal(balances, true);
  }

  UpdateRequest request_;
  schema::IndexPaths paths_;
  RunObserver& observer_;
  Enricher enricher_;
};

/// The sources that an index of another format remembers; empty where that cannot be read.
std::vector<std::string> sources_of_other_format(const schema::IndexPaths& paths) {
  try {
    const Xapian::Database database = schema::open_published(paths);
    const std::string list = database.get_metadata(std::string(schema::metadata_key::sources));
    if (!list.empty()) return walkable_sources(decode_source_list(list));
    const auto runs = schema::decode_runs(database.get_metadata(std::string(schema::metadata_key::runs)));
    return runs.empty() ? std::vector<std::string>{} : runs.back().sources;
  } catch (const schema::Error&) {
    return {};
  } catch (const Xapian::Error&) {
    return {};
  }
}

}  // namespace

UpdateReport update_index(const UpdateRequest& request, const schema::Gazetteer& gazetteer, RunObserver& observer) {
  const schema::IndexPaths paths(request.build.index);
  if (FormerIndex(paths).exists()) {
    const IndexLock lock(paths.lock(), request.build.lock_timeout, [&] { stop_if_interrupted(observer); });
    remove_leftovers(paths);
    if (!request.build.dry_run) cover_published(paths);
    return Update(request, gazetteer, observer).run();
  }

  UpdateReport report;
  BuildRequest build = request.build;
  for (std::string& source : sources_of_other_format(paths)) {
    if (std::find(build.sources.begin(), build.sources.end(), source) == build.sources.end()) {
      build.sources.push_back(std::move(source));
    }
  }
  if (build.sources.empty()) {
    throw schema::Error(schema::ErrorKind::NoIndex, "update index " + paths.root.string() + ": there is none yet",
                        "name what it is to hold: dateline-index update --index " + paths.root.string() + " SOURCE...");
  }
  report.build = build_index(build, gazetteer, observer);
  report.built_anew = true;
  report.files_read = report.build.counts.files;
  return report;
}

}  // namespace dateline::indexer
