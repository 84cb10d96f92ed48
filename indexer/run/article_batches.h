// SPDX-License-Identifier: GPL-3.0-or-later
// How do articles travel to the threads that enrich them, and what comes back, in order?
#pragma once

#include "indexer/article.h"
#include "indexer/enrich/enricher.h"
#include "indexer/run/ordered_pipeline.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// Reads articles on the calling thread, enriches and converts them on `jobs` threads, and delivers what `convert`
/// made in the order of reading, whatever the number of threads. `make_convert` is called once per thread.
template <typename Result>
class ArticleBatches {
public:
  using Convert = std::function<Result(const Enrichment&)>;

  ArticleBatches(unsigned jobs, const Enricher& enricher, const std::function<Convert()>& make_convert,
                 std::function<void(Result)> deliver)
      : pipeline_(
            jobs, jobs * batches_per_job,
            [&enricher, make_convert] {
              return [&enricher, convert = make_convert()](Batch batch) {
                std::vector<Result> results;
                results.reserve(batch.size());
                for (auto& [article, id] : batch) {
                  results.push_back(convert(enricher.enrich(std::move(article), std::move(id))));
                }
                return results;
              };
            },
            [deliver = std::move(deliver)](std::vector<Result> results) {
              for (Result& result : results) deliver(std::move(result));
            }) {}

  void push(Article article, std::string id) {
    batch_bytes_ += article.text.size();
    batch_.emplace_back(std::move(article), std::move(id));
    if (batch_.size() >= batch_articles || batch_bytes_ >= batch_bytes) flush();
  }

  /// Waits until everything is delivered.
  void finish() {
    flush();
    pipeline_.finish();
  }

private:
  using Batch = std::vector<std::pair<Article, std::string>>;
  static constexpr std::size_t batch_articles = 32;
  static constexpr std::size_t batch_bytes = std::size_t{1} << 20;  // of text
  static constexpr std::size_t batches_per_job = 4;

  void flush() {
    if (batch_.empty()) return;
    pipeline_.push(std::move(batch_));
    batch_.clear();
    batch_bytes_ = 0;
  }

  Batch batch_;
  std::size_t batch_bytes_ = 0;
  OrderedPipeline<Batch, std::vector<Result>> pipeline_;
};

}  // namespace dateline::indexer
