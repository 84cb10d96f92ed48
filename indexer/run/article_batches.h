// SPDX-License-Identifier: GPL-3.0-or-later
// How do articles travel to the threads that finish reading and enrich them, and what comes back, in order?
#pragma once

#include "indexer/article.h"
#include "indexer/run/ordered_pipeline.h"
#include "indexer/run/reading_tally.h"
#include "indexer/run/source_reading.h"

#include <cstddef>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::indexer {

/// What became of a record, or that a file has ended. `file` as in ReadItem.
template <typename Result>
struct ReadOutcome {
  std::variant<Result, RejectedRecord, FileEnd> what;
  const PlannedFile* file = nullptr;
};

/// Takes what the calling thread reads; reads what was deferred and converts articles on `jobs` threads; counts and
/// delivers what came of them in the order of reading, whatever the number of threads. `make_convert` is called once
/// per thread. The tally must outlive it.
template <typename Result>
class ArticleBatches {
public:
  /// A record may turn out to be no article while it is converted.
  using Converted = std::variant<Result, RejectedRecord>;
  using Convert = std::function<Converted(Article, const PlannedFile&)>;
  using Outcome = ReadOutcome<Result>;

  ArticleBatches(unsigned jobs, ReadingTally& tally, const std::function<Convert()>& make_convert,
                 std::function<void(Outcome)> deliver)
      : pipeline_(
            jobs, jobs * batches_per_job,
            [make_convert] {
              return [convert = make_convert()](Batch batch) { return convert_all(convert, std::move(batch)); };
            },
            [&tally, deliver = std::move(deliver)](std::vector<Outcome> outcomes) {
              for (Outcome& outcome : outcomes) {
                if (const auto* rejected = std::get_if<RejectedRecord>(&outcome.what)) {
                  tally.add(*rejected);
                } else if (const auto* end = std::get_if<FileEnd>(&outcome.what)) {
                  tally.add(*end);
                } else {
                  tally.add_article();
                }
                deliver(std::move(outcome));
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
  static constexpr std::size_t batch_items = 32;
  static constexpr std::size_t batch_bytes = std::size_t{1} << 20;
  static constexpr std::size_t batches_per_job = 4;

  static std::vector<Outcome> convert_all(const Convert& convert, Batch batch) {
    std::vector<Outcome> outcomes;
    outcomes.reserve(batch.size());
    for (ReadItem& item : batch) {
      if (auto* deferred = std::get_if<DeferredRecords>(&item.what)) {
        for (Record& record : deferred->read()) {
          std::visit([&](auto& found) { add(convert, std::move(found), item.file, outcomes); }, record);
        }
      } else if (auto* article = std::get_if<Article>(&item.what)) {
        add(convert, std::move(*article), item.file, outcomes);
      } else if (auto* rejected = std::get_if<RejectedRecord>(&item.what)) {
        add(convert, std::move(*rejected), item.file, outcomes);
      } else {
        outcomes.push_back({std::get<FileEnd>(item.what), item.file});
      }
    }
    return outcomes;
  }
  static void add(const Convert& convert, Article article, const PlannedFile* file, std::vector<Outcome>& outcomes) {
    Converted converted = convert(std::move(article), *file);
    std::visit([&](auto& what) { outcomes.push_back({std::move(what), file}); }, converted);
  }
  static void add(const Convert& /*convert*/, RejectedRecord record, const PlannedFile* file,
                  std::vector<Outcome>& outcomes) {
    outcomes.push_back({std::move(record), file});
  }

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
