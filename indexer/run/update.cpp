// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/update.h"

#include "indexer/captures/record_hash.h"
#include "indexer/catalogue/file_entries.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/suppression_file.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/maintenance/compact.h"
#include "indexer/maintenance/compacted_size.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/article_merging.h"
#include "indexer/run/clock.h"
#include "indexer/run/index_changes.h"
#include "indexer/run/removal_guard.h"
#include "indexer/run/retag.h"
#include "indexer/run/run_rules.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

/// What the index has of a record if reading it again would give the same; nothing else.
std::optional<schema::StoredCapture> unchanged_capture(const std::optional<FormerArticle>& known,
                                                       const std::string& hash, std::int64_t captured_at) {
  if (!known) return std::nullopt;
  const auto is_same = [&](const schema::StoredCapture& capture) {
    if (capture.record_hash != hash) return false;
    // Dates that a capture came too early for may be believed of a later one.
    return capture.captured_at == captured_at || (capture.captured_at < captured_at && !known->ahead_of_capture);
  };
  const auto found = std::find_if(known->captures.begin(), known->captures.end(), is_same);
  return found == known->captures.end() ? std::nullopt : std::optional(*found);
}

/// Takes what was given, which differs from its default, over what is remembered.
template <typename Value>
void remember_given(const Value& given, const Value& by_default, Value& remembered) {
  if (given != by_default) remembered = given;
}

/// What is read: the sources that the index remembers and those that are new, by the options that it remembers and
/// those that are given.
SourceList sources_of(const BuildRequest& request, const SourceList& remembered) {
  const SourceList given = source_list(request.sources, request.reading);
  const SourceList defaults = source_list({}, ReadOptions{});
  SourceList list = remembered;
  remember_given(given.max_record_bytes, defaults.max_record_bytes, list.max_record_bytes);
  remember_given(given.encoding, defaults.encoding, list.encoding);
  remember_given(given.language, defaults.language, list.language);
  for (const auto& [field, key] : given.field_map) list.field_map[field] = key;
  for (const RememberedSource& source : given.sources) {
    const auto same = [&](const RememberedSource& known) { return known.absolute == source.absolute; };
    if (std::none_of(list.sources.begin(), list.sources.end(), same)) list.sources.push_back(source);
  }
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
      if (auto capture = unchanged_capture(known, read.record_hash, article.captured_at)) {
        read.known = *std::move(capture);
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
  Update(const UpdateRequest& request, const EntityTables& tables, RunObserver& observer)
      : request_(request), tables_(tables), paths_(request.build.index), observer_(observer) {}

  UpdateReport run() {
    const FormerIndex index(paths_);
    const std::optional<AppliedRules> applied = applied_rules(index);
    const RunRules rules = open_rules(request_.build.rules, applied, tables_.gazetteer);
    const Catalogue catalogue = read_catalogue(index);
    const SourceList list = sources_of(request_.build, catalogue.sources);
    refuse_without_sources(list);
    request_.build.reading = with_list(request_.build.reading, list);
    request_.build.with_positions = index.metadata(schema::metadata_key::positions) != "no";
    const SourceReading reading(walkable_sources(list), request_.build.reading, observer_, paths_.root);
    refuse_emptied(list, catalogue, reading);
    // What refuses the sources says that nothing was changed.
    const std::optional<std::size_t> retagged = retag_by_other_rules(rules, applied);
    const Reread reread = read_alike(list, catalogue.sources) ? request_.reread : Reread::All;
    const UpdatePlan plan = plan_update(reading, catalogue, reread, observer_);
    UpdateReport report = follow(plan, {list, catalogue, reading, rules});
    report.retagged = retagged;
    if (!request_.build.dry_run) tidy_index();
    return report;
  }

private:
  struct Scope {
    const SourceList& list;
    const Catalogue& catalogue;
    const SourceReading& reading;
    const RunRules& rules;
  };

  /// Articles that are read by one set of rules never stand beside articles that were read by another. The number of
  /// articles that other rules change.
  std::optional<std::size_t> retag_by_other_rules(const RunRules& rules, const std::optional<AppliedRules>& applied) {
    const BuildRequest& build = request_.build;
    if (rule_alike(rules.applied, applied)) return std::nullopt;
    const RetagRequest retag{build.index, build.rules, build.jobs, build.dry_run, build.lock_timeout};
    return retag_published(retag, rules, tables_, observer_).changed;
  }

  UpdateReport follow(const UpdatePlan& plan, const Scope& scope) {
    const SourceReading& reading = scope.reading;
    const Enricher enricher(with_rules(tables_, scope.rules), utc_today());
    ReadingTally tally(reading, observer_, request_.build.stop_at_rejection);
    std::uint64_t bytes = 0;
    for (const FileToRead& next : plan.to_read) {
      bytes += next.file->file.size - (next.growth ? next.growth->start.stored_bytes : 0);
    }
    tally.expect(plan.to_read.size(), bytes);
    reading.tell_unreadable([&](const ReadItem& item) { tally.add(std::get<RejectedRecord>(item.what)); });

    const bool dry_run = request_.build.dry_run;
    const auto& applied = scope.rules.applied;
    const std::string rules = applied ? encode_applied_rules(*applied) : std::string();
    IndexChanges changes(
        {paths_, scope.list, scope.catalogue, reading, observer_, dry_run, rules, request_.commit_articles}, tally);
    changes.expect(plan.to_read);
    for (const PlannedFile* file : plan.touched) changes.remember_time(*file);
    read_files(plan.to_read, false, request_, reading, tally, enricher, changes);
    changes.take_away(plan.gone, request_.build.allow_removals);
    const std::vector<FileToRead> again = files_with_keys(reading, changes.files_to_read());
    read_files(again, true, request_, reading, tally, enricher, changes);

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
    keep_suppressions(paths_);
    cover_published(paths_);
    if (!wants_compaction(paths_)) return;
    try {
      compact_published(paths_, [&] { stop_if_interrupted(observer_); });
    } catch (const schema::Error& error) {
      if (error.kind() != schema::ErrorKind::Io) throw;
      throw schema::Error(error.kind(), error.message(),
                          "the update itself is committed; its compaction needs room for a second copy of the index");
    }
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
      balance.has_articles = balance.has_articles || reading.shares_files(source.absolute);
      balances.push_back(std::move(balance));
    }
    refuse_accidental_removal(balances, true);
  }

  UpdateRequest request_;
  const EntityTables& tables_;
  schema::IndexPaths paths_;
  RunObserver& observer_;
};

/// What an index of an earlier format remembers of its sources; nothing where that cannot be read.
SourceList sources_of_earlier_format(const schema::IndexPaths& paths) {
  const FormerIndex index(paths);
  const std::string list = index.metadata(schema::metadata_key::sources);
  if (!list.empty()) return decode_source_list(list);
  const std::vector<schema::IndexRun> runs = published_runs(paths);
  return source_list(runs.empty() ? std::vector<std::string>{} : runs.back().sources, ReadOptions{});
}

enum class IndexState : std::uint8_t { Absent, EarlierFormat, Current };

/// Throws Error where something is there that is no index of this format or an earlier one, or cannot be read: a run
/// must not take that for nothing.
IndexState state_of(const schema::IndexPaths& paths) {
  return schema::with_xapian_errors("open index " + paths.root.string(), [&] {
    try {
      const Xapian::Database database = schema::open_published(paths);
      if (!schema::is_known_format(database)) schema::check_format(database, paths.root);
      const std::string format = database.get_metadata(std::string(schema::metadata_key::format));
      return format == schema::index_format_version ? IndexState::Current : IndexState::EarlierFormat;
    } catch (const schema::Error& error) {
      std::error_code ignored;
      if (error.kind() != schema::ErrorKind::NoIndex || std::filesystem::exists(paths.stub(), ignored)) throw;
      if (last_published(paths) == 0) return IndexState::Absent;
      throw schema::Error(schema::ErrorKind::Damaged,
                          "open index " + paths.root.string() + ": its XAPIANDB file is lost",
                          "mend it: dateline-index check --repair --index " + paths.root.string());
    }
  });
}

UpdateReport build_anew(BuildRequest request, IndexState state, const EntityTables& tables, RunObserver& observer) {
  const schema::IndexPaths paths(request.index);
  if (state == IndexState::EarlierFormat) {
    const SourceList list = sources_of(request, sources_of_earlier_format(paths));
    request.sources = walkable_sources(list);
    request.reading = with_list(request.reading, list);
  }
  if (request.sources.empty()) {
    throw schema::Error(schema::ErrorKind::NoIndex, "update index " + paths.root.string() + ": there is none yet",
                        "name what it is to hold: dateline-index update --index " + paths.root.string() + " SOURCE...");
  }
  UpdateReport report;
  report.build = build_index(request, tables, observer);
  report.built_anew = true;
  report.files_read = report.build.counts.files;
  return report;
}

}  // namespace

UpdateReport update_index(const UpdateRequest& request, const EntityTables& tables, RunObserver& observer) {
  const schema::IndexPaths paths(request.build.index);
  const IndexState state = state_of(paths);
  if (state != IndexState::Current) return build_anew(request.build, state, tables, observer);
  const IndexLock lock(paths.lock(), request.build.lock_timeout, [&] { stop_if_interrupted(observer); });
  remove_leftovers(paths);
  if (!request.build.dry_run) cover_published(paths);
  return schema::with_xapian_errors("update index " + paths.root.string(),
                                    [&] { return Update(request, tables, observer).run(); });
}

}  // namespace dateline::indexer
