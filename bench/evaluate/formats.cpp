// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/formats.h"

#include "bench/evaluate/tally.h"
#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/readers/read_file.h"
#include "indexer/sources/walk.h"

#include <chrono>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace dateline::bench {
namespace {

struct Found {
  std::size_t files = 0;
  std::size_t articles = 0;
  std::size_t titles = 0;
  std::size_t texts = 0;
  std::size_t dates = 0;
  std::size_t summaries = 0;
};

struct FileOutcome {
  std::string format;
  std::size_t articles = 0;
  std::string reason;
};

bool has_date(const indexer::Article& article, schema::DayNumber today) {
  const std::optional<indexer::Dateline> dateline = indexer::parse_dateline(article.text, article.language_hint);
  const indexer::Published published =
      indexer::settle_publication_date(article, dateline, {today, 0, article.language_hint});
  return published.date.precision != schema::DatePrecision::None;
}

class Census {
public:
  void add_file(const indexer::SourceFile& file) {
    FileOutcome outcome;
    indexer::read_source_file(file, {}, [&](indexer::Record record) { add(record, outcome); });
    if (outcome.articles > 0) ++found_[outcome.format].files;
    if (outcome.articles == 0 && outcome.reason.empty()) silent_.push_back(file.relative_path);
    outcomes_.emplace_back(file.relative_path, std::move(outcome));
  }

  void print(bool list_files) const {
    if (list_files) {
      for (const auto& [path, outcome] : outcomes_) {
        std::printf("%-12s %5zu  %s  %s\n", outcome.format.c_str(), outcome.articles, path.c_str(),
                    outcome.reason.c_str());
      }
    }
    std::printf("%-10s %6s %9s %7s %7s %7s %10s\n", "format", "files", "articles", "title", "text", "date",
                "summaries");
    for (const auto& [format, found] : found_) {
      std::printf("%-10s %6zu %9zu %6.1f%% %6.1f%% %6.1f%% %10zu\n", format.c_str(), found.files, found.articles,
                  Tally::share(found.titles, found.articles), Tally::share(found.texts, found.articles),
                  Tally::share(found.dates, found.articles), found.summaries);
    }
    std::printf("\nrejected\n");
    for (const auto& [reason, count] : reasons_) std::printf("%6zu  %s\n", count, reason.c_str());
    std::printf("\n%zu files, %zu without any record\n", outcomes_.size(), silent_.size());
    for (const std::string& path : silent_) std::printf("  silent: %s\n", path.c_str());
  }

private:
  void add(const indexer::Record& record, FileOutcome& outcome) {
    if (const auto* rejected = std::get_if<indexer::RejectedRecord>(&record)) {
      ++reasons_[rejected->reason];
      if (outcome.reason.empty()) outcome.reason = rejected->reason;
      return;
    }
    const auto& article = std::get<indexer::Article>(record);
    outcome.format = article.format;
    ++outcome.articles;
    Found& found = found_[article.format];
    ++found.articles;
    found.titles += !article.title.empty() && article.title_from.empty() ? 1u : 0u;
    found.texts += article.text.empty() ? 0u : 1u;
    found.dates += has_date(article, today_) ? 1u : 0u;
    found.summaries += article.type == "summary" ? 1u : 0u;
  }

  schema::DayNumber today_ = static_cast<schema::DayNumber>(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count());
  std::map<std::string, Found> found_;
  std::map<std::string, std::size_t> reasons_;
  std::vector<std::string> silent_;
  std::vector<std::pair<std::string, FileOutcome>> outcomes_;
};

}  // namespace

void evaluate_formats(const FormatsOptions& options) {
  if (!std::filesystem::is_directory(options.corpus)) {
    throw std::runtime_error("cannot read " + options.corpus.string() + ": no such folder");
  }
  Census census;
  const std::vector<std::string> sources{options.corpus.string()};
  indexer::walk(sources, [&](const indexer::WalkItem& item) {
    if (const auto* file = std::get_if<indexer::SourceFile>(&item)) census.add_file(*file);
  });
  census.print(options.list_files);
}

}  // namespace dateline::bench
