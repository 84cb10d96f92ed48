// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/build.h"

#include "indexer/catalogue/catalogue.h"
#include "indexer/catalogue/file_entries.h"
#include "indexer/catalogue/source_list.h"
#include "indexer/enrich/enricher.h"
#include "indexer/generation/departed_items.h"
#include "indexer/generation/document_spool.h"
#include "indexer/generation/former_index.h"
#include "indexer/generation/generation_writer.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/suppression_file.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/article_converter.h"
#include "indexer/run/clock.h"
#include "indexer/run/removal_guard.h"
#include "indexer/run/retag_document.h"
#include "indexer/run/run_rules.h"
#include "indexer/run/update_plan.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include <xapian.h>

namespace dateline::indexer {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::size_t earlier_versions(const std::vector<ResolvedArticle>& articles) {
  std::size_t count = 0;
  for (const ResolvedArticle& article : articles) count += article.earlier.size();
  return count;
}

/// The index that the build replaces, and what it knows of its files.
struct FormerState {
  explicit FormerState(const schema::IndexPaths& paths) : index(paths), files(read_files(index)) {}
  FormerIndex index;
  FilesByKey files;
};

/// Keys of files that were feeds and are still there, whatever they hold now.
std::set<std::string> former_feeds(const SourceReading& reading, const FilesByKey& former) {
  std::set<std::string> feeds;
  for (const PlannedFile& file : reading.files()) {
    const auto entry = former.find(file.key);
    if (entry != former.end() && entry->second.keeps_items) feeds.insert(file.key);
  }
  return feeds;
}

/// An index of a later program would lose what only that one knows.
void refuse_later_format(const schema::IndexPaths& paths) {
  try {
    const Xapian::Database database = schema::open_published(paths);
    const std::string format = database.get_metadata(std::string(schema::metadata_key::format));
    if (!format.empty() && !schema::is_known_format(database)) schema::check_format(database, paths.root);
  } catch (const schema::Error& error) {
    std::error_code ignored;
    if (error.kind() == schema::ErrorKind::NoIndex && std::filesystem::exists(paths.stub(), ignored)) throw;
  } catch (const Xapian::Error&) {
    // What a build replaces need not be sound.
  }
}

/// A build would take a folder that cannot be read for one that is gone.
void refuse_unreadable(const SourceReading& reading, const FilesByKey& former) {
  for (const auto& [key, entry] : former) {
    if (!lies_where_unreadable(reading, entry)) continue;
    throw schema::Error(
        schema::ErrorKind::Io,
        "read " + entry.source + "/" + entry.relative_path + ": it cannot be read now, and the index has it",
        "nothing was changed; update keeps what cannot be read");
  }
}

/// What the index is to know of its sources and of the articles in them.
struct Findings {
  std::set<std::string> languages;
  std::map<std::string, std::string> metadata;  // an entry for each file
  std::set<std::string> sources_with_articles;  // absolute paths
};

/// Reads and enriches everything into the spool.
Findings fill_spool(const BuildRequest& request, const SourceReading& reading, const std::set<std::string>& feeds,
                    ReadingTally& tally, const Enricher& enricher, DocumentSpool& spool) {
  Findings findings;
  FileEntries entries(now_seconds());
  const auto make_convert = [&] {
    return [&, converter = std::make_shared<ArticleConverter>(enricher, request.with_positions)](
               Article article, const PlannedFile& file) {
      std::string id = id_of(article, file.id_label);
      return converter->convert(std::move(article), std::move(id), file);
    };
  };
  ArticleBatches<BuiltDocument> batches(request.jobs, tally, make_convert, [&](ReadOutcome<BuiltDocument> outcome) {
    if (outcome.file == nullptr) return;
    if (auto* document = std::get_if<BuiltDocument>(&outcome.what)) {
      entries.add_article(*outcome.file, document->format, document->ahead_of_capture);
      findings.languages.insert(document->language);
      findings.sources_with_articles.insert(outcome.file->source);
      spool.append(std::move(document->id), document->captured_at, document->serialised);
    } else if (const auto* rejected = std::get_if<RejectedRecord>(&outcome.what)) {
      entries.add_rejection(*outcome.file, *rejected);
    } else {
      FileEntry entry = entries.end(*outcome.file, std::get<FileEnd>(outcome.what).end);
      entry.keeps_items = entry.keeps_items || feeds.contains(outcome.file->key);
      remember(entry, findings.metadata);
    }
  });
  const auto push = [&](ReadItem item) { batches.push(std::move(item)); };
  reading.tell_unreadable(push);
  for (const PlannedFile& file : reading.files()) {
    entries.begin(file);
    reading.read_file(file, push);
  }
  batches.finish();
  return findings;
}

/// Articles that have left their feed stay as long as the feed does, with the entities that `tables` find in them: all
/// articles of an index are tagged by the same rules.
void keep_departed_items(const std::set<std::string>& feeds, const FormerIndex& former, const EntityTables& tables,
                         DocumentSpool& spool, std::set<std::string>& languages) {
  if (feeds.empty()) return;
  std::set<std::string> known;
  for (const SpooledDocument& document : spool.documents()) known.insert(document.id);
  visit_departed_items(
      former, feeds, [&](const std::string& id) { return known.contains(id); },
      [&](const DepartedItem& item) {
        languages.insert(item.language);
        const RetaggedDocument retagged = schema::with_xapian_errors("retag article " + item.id, [&] {
          return retag_document(tables, Xapian::Document::unserialise(item.serialised));
        });
        spool.append(item.id, item.captured_at, retagged.serialised);
      });
}

std::set<std::string> ids_of(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles) {
  std::set<std::string> ids;
  for (const ResolvedArticle& article : articles) ids.insert(spool.documents()[article.latest].id);
  return ids;
}

/// What the build would take away from each SOURCE that it reads.
std::vector<SourceBalance> balances_of(const SourceList& sources, const SourceReading& reading,
                                       const FormerState& former, const Findings& findings,
                                       const std::set<std::string>& ids) {
  std::map<std::string, std::set<std::string>> former_ids;  // by source
  for (const auto& [key, entry] : former.files) {
    std::set<std::string>& of_source = former_ids[entry.source];
    for (std::string& id : former.index.ids_with(std::string(schema::file_prefix) + key))
      of_source.insert(std::move(id));
  }
  std::vector<SourceBalance> balances;
  for (const RememberedSource& source : sources.sources) {
    const bool has_articles =
        findings.sources_with_articles.contains(source.absolute) || reading.shares_files(source.absolute);
    SourceBalance balance{source.given, 0, 0, has_articles};
    for (const std::string& id : former_ids[source.absolute]) {
      ++balance.before;
      if (!ids.contains(id)) ++balance.removed;
    }
    balances.push_back(std::move(balance));
  }
  return balances;
}

std::size_t count_removed(const FormerIndex& former, const std::set<std::string>& ids) {
  const std::vector<std::string> before = former.ids_with("");
  return static_cast<std::size_t>(
      std::count_if(before.begin(), before.end(), [&](const std::string& id) { return !ids.contains(id); }));
}

std::size_t count_added(const FormerIndex& former, const std::set<std::string>& ids) {
  return static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](const std::string& id) { return !former.holds(id); }));
}

/// `languages` and `metadata` of what was found, with what is taken over from the index before.
GenerationOptions generation_options(const BuildRequest& request, Findings findings) {
  GenerationOptions options;
  options.jobs = request.jobs;
  options.with_positions = request.with_positions;
  options.languages = joined(findings.languages);
  options.metadata = std::move(findings.metadata);
  for (const auto& [id, reason] : all_suppressions(schema::IndexPaths(request.index))) {
    options.suppressed.insert(id);
    options.metadata[std::string(schema::metadata_key::suppressed) + id] = reason;
  }
  options.metadata[std::string(schema::metadata_key::sources)] =
      encode_source_list(lasting_sources(source_list(request.sources, request.reading)));
  return options;
}

}  // namespace

BuildReport build_index(const BuildRequest& request, const EntityTables& tables, RunObserver& observer) {
  const schema::IndexPaths paths(request.index);
  BuildReport report;
  report.run.started = utc_now_text();
  report.run.sources = request.sources;
  const SourceReading reading(request.sources, request.reading, observer, request.index);
  ReadingTally tally(reading, observer, request.stop_at_rejection);

  schema::make_folder(paths.root);
  const IndexLock lock(paths.lock(), request.lock_timeout, [&] { stop_if_interrupted(observer); });
  refuse_later_format(paths);
  remove_leftovers(paths);
  const BuildFolder folder(build_folder(paths));
  const FormerState former(paths);
  const RunRules rules = open_rules(request.rules, applied_rules(former.index), tables.gazetteer);
  const EntityTables ruled = with_rules(tables, rules);
  const Enricher enricher(ruled, utc_today());
  DocumentSpool spool(folder.path() / "documents");
  refuse_unreadable(reading, former.files);
  const std::set<std::string> feeds = former_feeds(reading, former.files);
  Findings findings = fill_spool(request, reading, feeds, tally, enricher, spool);
  keep_departed_items(feeds, former.index, ruled, spool, findings.languages);
  spool.finish_writing();
  const std::vector<ResolvedArticle> articles = resolve_captures(spool.documents());
  const std::set<std::string> ids = ids_of(spool, articles);
  const SourceList sources = source_list(request.sources, request.reading);
  refuse_accidental_removal(balances_of(sources, reading, former, findings, ids), request.allow_removals);

  std::vector<schema::IndexRun> runs = published_runs(paths);
  report.counts = tally.counts();
  report.run.number = runs.empty() ? 1 : runs.back().number + 1;
  report.run.articles = articles.size();
  report.run.earlier_versions = earlier_versions(articles);
  report.run.rejected = report.counts.rejected;
  report.run.removed = count_removed(former.index, ids);
  if (request.dry_run) {
    report.run.added = count_added(former.index, ids);
    return report;
  }

  GenerationOptions options = generation_options(request, std::move(findings));
  if (rules.applied) options.metadata[std::string(schema::metadata_key::rules)] = encode_applied_rules(*rules.applied);
  options.progress = phase_progress(observer, RunPhase::Writing, articles.size());
  runs.push_back(report.run);
  GenerationWriter(paths, std::move(options)).write_and_publish(spool, articles, runs);
  keep_suppressions(paths);
  report.run = runs.back();
  report.published = true;
  return report;
}

}  // namespace dateline::indexer
