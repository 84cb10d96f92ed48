// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/generation_writer.h"

#include "indexer/generation/check_generation.h"
#include "indexer/generation/chunk_writer.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/unpublished_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/maintenance/compacted_size.h"
#include "indexer/run/clock.h"
#include "schema/columns/columns.h"
#include "schema/content_hash.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <span>
#include <system_error>
#include <thread>
#include <utility>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;
namespace metadata_key = schema::metadata_key;

// Fresh databases of about this size merge fastest (measured, docs/index-format.md).
constexpr std::size_t articles_per_chunk = 10000;

/// Threads that stop together at the first exception, which is thrown again at the end.
class WorkerThreads {
public:
  template <typename Work>
  void run(std::size_t count, const Work& work) {
    {
      std::vector<std::jthread> threads;
      try {
        for (std::size_t i = 1; i < count; ++i) threads.emplace_back([this, &work] { guard(work); });
      } catch (const std::system_error&) {
        // The system has no more threads to give: fewer do the same work.
      }
      guard(work);
    }
    if (failure_) std::rethrow_exception(failure_);
  }
  [[nodiscard]] bool failed() const noexcept { return failed_; }

private:
  template <typename Work>
  void guard(const Work& work) {
    try {
      schema::with_xapian_errors("write a new generation", work);
    } catch (const std::exception&) {
      const std::scoped_lock lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }
  std::mutex mutex_;
  std::exception_ptr failure_;
  std::atomic<bool> failed_ = false;
};

}  // namespace

GenerationWriter::GenerationWriter(schema::IndexPaths paths, GenerationOptions options)
    : paths_(std::move(paths)), options_(std::move(options)) {}

std::filesystem::path GenerationWriter::chunk_folder(std::size_t chunk) const {
  return build_folder(paths_) / ("chunk-" + std::to_string(chunk));
}

void GenerationWriter::write_chunks(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles,
                                    schema::IndexRun& run) {
  chunk_count_ = std::max<std::size_t>((articles.size() + articles_per_chunk - 1) / articles_per_chunk, 1);
  WorkerThreads threads;
  std::atomic<std::size_t> next_chunk = 0;
  std::mutex progress_mutex;
  std::size_t written = 0;
  const auto after_article = [&](ArticleChange change) {
    const std::scoped_lock lock(progress_mutex);
    ++written;
    if (change == ArticleChange::Added) ++run.added;
    if (change == ArticleChange::Changed) ++run.changed;
    if (options_.progress) options_.progress(written);
  };
  threads.run(std::min<std::size_t>(options_.jobs, chunk_count_), [&] {
    const FormerIndex former(paths_);
    const ChunkOptions chunk_options{run.number, former, options_.suppressed, after_article};
    for (std::size_t chunk = next_chunk++; chunk < chunk_count_ && !threads.failed(); chunk = next_chunk++) {
      const std::size_t first = chunk * articles_per_chunk;
      const std::size_t count = std::min(articles_per_chunk, articles.size() - first);
      write_chunk(chunk_folder(chunk), spool, std::span(articles).subspan(first, count), chunk_options);
    }
  });
}

void GenerationWriter::merge_chunks(const std::filesystem::path& generation) const {
  schema::with_xapian_errors("merge a new generation", [&] {
    Xapian::Database chunks;
    for (std::size_t chunk = 0; chunk < chunk_count_; ++chunk) {
      chunks.add_database(Xapian::Database(chunk_folder(chunk).string()));
    }
    chunks.compact(generation.string());
  });
}

void GenerationWriter::finish(const std::filesystem::path& generation, std::uint64_t number,
                              std::vector<schema::IndexRun>& runs) const {
  schema::with_xapian_errors("finish a new generation", [&] {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
    const std::string columns = schema::build_columns(database);
    const std::string columns_name = schema::columns_file_name(columns);
    schema::make_folder(paths_.columns());
    schema::replace_file(paths_.columns() / columns_name, columns);

    runs.back().articles = database.get_doccount();
    runs.back().finished = utc_now_text();
    const auto set = [&](std::string_view key, const std::string& value) {
      database.set_metadata(std::string(key), value);
    };
    std::string index_id = published_index_id(paths_);
    if (index_id.empty()) index_id = schema::hash_in_print(paths_.root.string() + runs.back().started + utc_now_text());
    database.begin_transaction();
    set(metadata_key::format, std::string(schema::index_format_version));
    set(metadata_key::index_id, index_id);
    set(metadata_key::generation, std::to_string(number));
    set(metadata_key::columns, columns_name);
    set(metadata_key::languages, options_.languages);
    set(metadata_key::positions, options_.with_positions ? "yes" : "no");
    for (const auto& [key, value] : options_.metadata) set(key, value);
    set(metadata_key::runs, schema::encode_runs(runs));
    set(metadata_key::compacted, compacted_value(database_bytes(generation), runs.back().articles));
    database.commit_transaction();
  });
  schema::sync_files_in(generation);
  schema::sync_folder(paths_.root);
}

void GenerationWriter::write_and_publish(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles,
                                         std::vector<schema::IndexRun>& runs) {
  write_chunks(spool, articles, runs.back());
  const std::uint64_t number = next_generation_number(paths_);
  UnpublishedGeneration generation(paths_.generation(number));
  merge_chunks(generation.folder());
  schema::with_xapian_errors("check a new generation",
                             [&] { check_generation(generation.folder(), articles.size(), "build"); });
  finish(generation.folder(), number, runs);
  prepare_hashes(paths_, number);
  if (options_.progress) options_.progress(articles.size());  // the last moment to stop
  generation.keep();  // from here on the stub may name it, even if publishing throws
  publish_covered(paths_, number);
}

}  // namespace dateline::indexer
