// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/retag.h"

#include "indexer/generation/build_folder.h"
#include "indexer/generation/document_spool.h"
#include "indexer/generation/generation_writer.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/suppression_file.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/run/clock.h"
#include "indexer/run/ordered_pipeline.h"
#include "indexer/run/retag_document.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace metadata_key = schema::metadata_key;

constexpr std::size_t documents_under_way = 32;  // for each thread

/// What a new generation has of its own.
bool is_of_generation(const std::string& key) {
  static constexpr std::array own = {metadata_key::format,    metadata_key::index_id,       metadata_key::generation,
                                     metadata_key::columns,   metadata_key::columns_before, metadata_key::runs,
                                     metadata_key::compacted, metadata_key::languages,      metadata_key::positions,
                                     metadata_key::rules};
  return std::find(own.begin(), own.end(), key) != own.end() || key.starts_with(metadata_key::suppressed);
}

/// Everything else that the index knows stays.
GenerationOptions generation_options(const schema::IndexPaths& paths, const Xapian::Database& database,
                                     const RunRules& rules) {
  GenerationOptions options;
  options.with_positions = database.get_metadata(std::string(metadata_key::positions)) != "no";
  options.languages = database.get_metadata(std::string(metadata_key::languages));
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    if (!is_of_generation(*key)) options.metadata.emplace(*key, database.get_metadata(*key));
  for (const auto& [id, reason] : all_suppressions(paths)) {
    options.suppressed.insert(id);
    options.metadata[std::string(metadata_key::suppressed) + id] = reason;
  }
  if (rules.applied) options.metadata[std::string(metadata_key::rules)] = encode_applied_rules(*rules.applied);
  return options;
}

/// Retags every document of the published database into the spool, in their order.
void fill_spool(const RetagRequest& request, const EntityTables& tables, RunObserver& observer, DocumentSpool& spool,
                RetagReport& report) {
  const schema::IndexPaths paths(request.index);
  const std::string attempt = "retag index " + paths.root.string();
  const Xapian::Database database = schema::open_checked(paths);
  const auto tell = phase_progress(observer, RunPhase::Retagging, database.get_doccount());
  EntityChanges changes;
  const auto make_worker = [&]() -> std::function<RetaggedDocument(Xapian::docid)> {
    // One handle a thread; the lock keeps every other writer away.
    return [&, own = std::make_shared<Xapian::Database>(schema::open_checked(paths))](Xapian::docid docid) {
      return schema::with_xapian_errors(attempt, [&] { return retag_document(tables, own->get_document(docid)); });
    };
  };
  OrderedPipeline<Xapian::docid, RetaggedDocument> pipeline(request.jobs, request.jobs * documents_under_way,
                                                            make_worker, [&](const RetaggedDocument& document) {
                                                              changes.add(document.changes);
                                                              report.changed += document.changed ? 1 : 0;
                                                              if (!request.dry_run)
                                                                spool.append(document.id, 0, document.serialised);
                                                              tell(++report.articles);
                                                            });
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting)
    pipeline.push(*posting);
  pipeline.finish();
  report.changes = changes.sorted();
}

std::vector<schema::IndexRun> runs_with_this(const schema::IndexPaths& paths, const std::string& started) {
  std::vector<schema::IndexRun> runs = published_runs(paths);
  schema::IndexRun run;
  run.started = started;
  if (!runs.empty()) {
    run.number = runs.back().number + 1;
    run.sources = runs.back().sources;
  }
  runs.push_back(std::move(run));
  return runs;
}

void publish(const RetagRequest& request, const RunRules& rules, RunObserver& observer, const DocumentSpool& spool,
             std::vector<schema::IndexRun>& runs) {
  const schema::IndexPaths paths(request.index);
  const std::vector<ResolvedArticle> articles = resolve_captures(spool.documents());
  GenerationOptions options = generation_options(paths, schema::open_checked(paths), rules);
  options.jobs = request.jobs;
  options.progress = phase_progress(observer, RunPhase::Writing, articles.size());
  GenerationWriter(paths, std::move(options)).write_and_publish(spool, articles, runs);
  keep_suppressions(paths);
}

}  // namespace

RetagReport retag_published(const RetagRequest& request, const RunRules& rules, const EntityTables& tables,
                            RunObserver& observer) {
  const schema::IndexPaths paths(request.index);
  return schema::with_xapian_errors("retag index " + paths.root.string(), [&] {
    const std::string started = utc_now_text();
    RetagReport report;
    const BuildFolder folder(build_folder(paths));
    DocumentSpool spool(folder.path() / "documents");
    fill_spool(request, with_rules(tables, rules), observer, spool, report);
    if (request.dry_run) return report;
    spool.finish_writing();
    std::vector<schema::IndexRun> runs = runs_with_this(paths, started);
    publish(request, rules, observer, spool, runs);
    report.generation = generation_number(schema::published_generation(paths)).value_or(0);
    return report;
  });
}

RetagReport retag_index(const RetagRequest& request, const EntityTables& tables, RunObserver& observer) {
  const schema::IndexPaths paths(request.index);
  static_cast<void>(schema::published_generation(paths));  // before a lock file is made where no index is
  const IndexLock lock(paths.lock(), request.lock_timeout, [&] { stop_if_interrupted(observer); });
  remove_leftovers(paths);
  schema::with_xapian_errors("retag index " + paths.root.string(), [&] { return schema::open_checked(paths); });
  const RunRules rules = open_rules(request.rules, applied_rules(FormerIndex(paths)), tables.gazetteer);
  return retag_published(request, rules, tables, observer);
}

}  // namespace dateline::indexer
