// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/build.h"

#include "indexer/document/document_builder.h"
#include "indexer/enrich/enricher.h"
#include "indexer/generation/document_spool.h"
#include "indexer/generation/durable_files.h"
#include "indexer/generation/generation_writer.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/clock.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <memory>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace dateline::indexer {
namespace {

struct BuiltDocument {
  std::string id;
  std::int64_t captured_at = 0;
  std::string language;
  std::string serialised;
};

/// The folder of what is not yet published; emptied at both ends of a build.
class BuildFolder {
public:
  explicit BuildFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::remove_all(folder_, ignored_);
    make_folder(folder_);
  }
  ~BuildFolder() { std::filesystem::remove_all(folder_, ignored_); }
  BuildFolder(const BuildFolder&) = delete;
  BuildFolder& operator=(const BuildFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

private:
  std::filesystem::path folder_;
  std::error_code ignored_;
};

std::function<BuiltDocument(const Enrichment&)> make_document_converter(bool with_positions) {
  const auto builder = std::make_shared<DocumentBuilder>(with_positions);
  return [builder](const Enrichment& enrichment) {
    const Article& article = enrichment.article.article;
    // A Xapian::Error is no std::exception: it would end the program from inside a thread.
    return schema::with_xapian_errors("index " + article.path + ' ' + article.member, [&] {
      const Xapian::Document document =
          builder->build({enrichment.article, enrichment.title_words, enrichment.text_words});
      return BuiltDocument{enrichment.article.id, article.captured_at, enrichment.article.language,
                           document.serialise()};
    });
  };
}

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

/// Reads and enriches everything into the spool; returns the languages found.
std::set<std::string> fill_spool(const BuildRequest& request, const SourceReading& reading, ReadingTally& tally,
                                 const Enricher& enricher, DocumentSpool& spool) {
  std::set<std::string> languages;
  ArticleBatches<BuiltDocument> batches(
      request.jobs, enricher, tally, [&] { return make_document_converter(request.with_positions); },
      [&](BuiltDocument document) {
        languages.insert(document.language);
        spool.append(std::move(document.id), document.captured_at, document.serialised);
      });
  reading.read([&](ReadItem item) { batches.push(std::move(item)); });
  batches.finish();
  spool.finish_writing();
  return languages;
}

GenerationOptions generation_options(const BuildRequest& request, const schema::IndexPaths& paths,
                                     std::size_t article_count, RunObserver& observer) {
  GenerationOptions options;
  options.jobs = request.jobs;
  options.with_positions = request.with_positions;
  options.added_before = [additions = published_additions(paths)](const std::string& id) {
    const auto found = additions.find(id);
    return found == additions.end() ? 0U : found->second;
  };
  options.progress = [&observer, article_count](std::size_t written) {
    stop_if_interrupted(observer);
    RunProgress progress;
    progress.phase = RunPhase::Writing;
    progress.articles = written;
    progress.articles_total = article_count;
    observer.progressed(progress);
  };
  return options;
}

/// Sources without any article over an index that has some: an unmounted disk looks like this. Removes nothing.
void refuse_to_empty(const BuildRequest& request, std::size_t articles, const std::vector<schema::IndexRun>& runs) {
  if (articles > 0 || runs.empty() || runs.back().articles == 0) return;
  std::string sources;
  for (const std::string& source : request.sources) sources += (sources.empty() ? "" : ", ") + source;
  throw schema::Error(
      schema::ErrorKind::Io,
      "read source " + sources + ": no article in it, where the index has " + std::to_string(runs.back().articles),
      "nothing was changed; to start anew, delete " + request.index.string() + " first");
}

}  // namespace

BuildReport build_index(const BuildRequest& request, const schema::Gazetteer& gazetteer, RunObserver& observer) {
  const schema::IndexPaths paths(request.index);
  BuildReport report;
  report.run.started = utc_now_text();
  report.run.sources = request.sources;
  const SourceReading reading(request.sources, request.reading, observer);
  ReadingTally tally(reading, observer, request.stop_at_rejection);

  make_folder(paths.root);
  const IndexLock lock(paths.lock(), request.lock_timeout, [&] { stop_if_interrupted(observer); });
  remove_leftovers(paths);
  const BuildFolder folder(build_folder(paths));
  const Enricher enricher(gazetteer, utc_today());
  DocumentSpool spool(folder.path() / "documents");
  const std::set<std::string> languages = fill_spool(request, reading, tally, enricher, spool);
  const std::vector<ResolvedArticle> articles = resolve_captures(spool.documents());

  std::vector<schema::IndexRun> runs = published_runs(paths);
  refuse_to_empty(request, articles.size(), runs);
  report.run.number = runs.empty() ? 1 : runs.back().number + 1;
  report.run.articles = articles.size();
  report.run.earlier_versions = earlier_versions(articles);
  report.run.rejected = tally.counts().rejected;
  report.counts = tally.counts();
  GenerationOptions options = generation_options(request, paths, articles.size(), observer);
  for (const ResolvedArticle& article : articles) {
    if (options.added_before(spool.documents()[article.latest].id) == 0) ++report.run.added;
  }
  if (request.dry_run) return report;

  options.languages = joined(languages);
  runs.push_back(report.run);
  GenerationWriter(paths, std::move(options)).write_and_publish(spool, articles, runs);
  report.run = runs.back();
  report.published = true;
  return report;
}

}  // namespace dateline::indexer
