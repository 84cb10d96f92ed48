// SPDX-License-Identifier: GPL-3.0-or-later
// How do articles travel to the threads that finish reading and enrich them, and what comes back, in order?
#pragma once

#include "indexer/article.h"
#include "indexer/enrich/enricher.h"
#include "indexer/run/ordered_pipeline.h"
#include "indexer/run/reading_tally.h"
#include "indexer/run/source_reading.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::indexer {

/// Takes what the calling thread reads; reads what was deferred, enriches and converts on `jobs` threads; counts and
/// delivers what `convert` made in the order of reading, whatever the number of threads. `make_convert` is called once
/// per thread. Enricher and tally must outlive it.
template <typename Result>
class ArticleBatches {
public:
  using Convert = std::function<Result(const Enrichment&)>;

  ArticleBatches(unsigned jobs, const Enricher& enricher, ReadingTally& tally,
                 const std::function<Convert()>& make_convert, std::function<void(Result)> deliver)
      : pipeline_(
            jobs, jobs * batches_per_job,
            [&enricher, make_convert] {
              return
                  [worker = Worker{enricher, make_convert()}](Batch batch) { return worker.finish(std::move(batch)); };
            },
            [&tally, deliver = std::move(deliver)](std::vector<Outcome> outcomes) {
              for (Outcome& outcome : outcomes) {
                if (const auto* rejected = std::get_if<RejectedRecord>(&outcome)) {
                  tally.add(*rejected);
                } else if (const auto* end = std::get_if<FileEnd>(&outcome)) {
                  tally.add(*end);
                } else {
                  tally.add_article();
                  deliver(std::get<Result>(std::move(outcome)));
                }
              }
            }) {}

  void push(ReadItem item) {
    if (const auto* article = std::get_if<Article>(&item.what)) batch_size_ += article->text.size();
    if (const auto* deferred = std::get_if<DeferredRecords>(&item.what)) batch_size_ += deferred->bytes;
    batch_.push_back(std::move(item));
    if (batch_.size() >= batch_items || batch_size_ >= batch_bytes) flush();
  }

  /// Waits until everything is delivered.
  void finish() {
    flush();
    pipeline_.finish();
  }

private:
  using Batch = std::vector<ReadItem>;
  using Outcome = std::variant<Result, RejectedRecord, FileEnd>;
  static constexpr std::size_t batch_items = 32;
  static constexpr std::size_t batch_bytes = std::size_t{1} << 20;
  static constexpr std::size_t batches_per_job = 4;

  struct Worker {
    const Enricher& enricher;
    Convert convert;

    std::vector<Outcome> finish(Batch batch) const {
      std::vector<Outcome> outcomes;
      outcomes.reserve(batch.size());
      for (ReadItem& item : batch) {
        if (auto* end = std::get_if<FileEnd>(&item.what)) {
          outcomes.emplace_back(*end);
        } else if (auto* deferred = std::get_if<DeferredRecords>(&item.what)) {
          for (Record& record : deferred->read()) {
            std::visit([&](auto& found) { add(std::move(found), item.id_label, outcomes); }, record);
          }
        } else if (auto* article = std::get_if<Article>(&item.what)) {
          add(std::move(*article), item.id_label, outcomes);
        } else {
          outcomes.emplace_back(std::get<RejectedRecord>(std::move(item.what)));
        }
      }
      return outcomes;
    }
    void add(Article article, const std::string& id_label, std::vector<Outcome>& outcomes) const {
      std::string id = id_of(article, id_label);
      outcomes.emplace_back(std::in_place_index<0>, convert(enricher.enrich(std::move(article), std::move(id))));
    }
    void add(RejectedRecord record, const std::string& /*id_label*/, std::vector<Outcome>& outcomes) const {
      outcomes.emplace_back(std::move(record));
    }
  };

  void flush() {
    if (batch_.empty()) return;
    pipeline_.push(std::move(batch_));
    batch_.clear();
    batch_size_ = 0;
  }

  Batch batch_;
  std::size_t batch_size_ = 0;
  OrderedPipeline<Batch, std::vector<Outcome>> pipeline_;
};

}  // namespace dateline::indexer
