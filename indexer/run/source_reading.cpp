// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/source_reading.h"

#include "indexer/readers/read_file.h"
#include "indexer/sources/walk.h"
#include "schema/article_id.h"
#include "schema/error.h"

#include <unordered_map>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

/// What a walk found, sorted by what becomes of it.
struct WalkedSources {
  std::vector<SourceFile> files;
  std::vector<RejectedRecord> unreadable;
  std::vector<std::string> missing_sources;
  std::map<std::string, std::size_t> skipped_by_reason;

  void operator()(SourceFile file) { files.push_back(std::move(file)); }
  void operator()(const SkippedPath& skipped) { ++skipped_by_reason[std::string(name_of(skipped.reason))]; }
  void operator()(const UnreadablePath& path) {
    if (path.kind == UnreadableKind::Source) {
      missing_sources.push_back(path.path + ": " + path.reason);
    } else {
      unreadable.push_back({path.path, {}, 0, "cannot be read: " + path.reason});
    }
  }
};

std::set<std::string> paths_in_several_sources(const std::vector<SourceFile>& files) {
  std::unordered_map<std::string, std::size_t> seen;
  std::set<std::string> shared;
  for (const SourceFile& file : files) {
    if (++seen[file.relative_path] > 1) shared.insert(file.relative_path);
  }
  return shared;
}

}  // namespace

void stop_if_interrupted(const RunObserver& observer) {
  if (observer.interrupted()) throw Error(ErrorKind::Interrupted, "interrupted: nothing was published");
}

SourceReading::SourceReading(const std::vector<std::string>& sources, ReadOptions options, RunObserver& observer)
    : options_(std::move(options)), observer_(observer) {
  WalkedSources walked;
  walk(sources, [&](WalkItem item) {
    stop_if_interrupted(observer_);
    std::visit(walked, std::move(item));
  });
  if (!walked.missing_sources.empty()) {
    std::string message = "read source ";
    for (const std::string& source : walked.missing_sources) {
      if (&source != &walked.missing_sources.front()) message += "; ";
      message += source;
    }
    throw Error(ErrorKind::Io, message, "nothing was changed: check the path, or leave the source out");
  }
  files_ = std::move(walked.files);
  unreadable_ = std::move(walked.unreadable);
  counts_.skipped_by_reason = std::move(walked.skipped_by_reason);
  if (sources.size() > 1) shared_relative_paths_ = paths_in_several_sources(files_);
  progress_.files_total = files_.size();
  for (const SourceFile& file : files_) progress_.bytes_total += file.size;
}

void SourceReading::reject(const RejectedRecord& record) {
  ++counts_.rejected;
  ++counts_.rejected_by_reason[record.reason.substr(0, record.reason.find(':'))];
  progress_.rejected = counts_.rejected;
  observer_.rejected(record);
  if (!stop_at_rejection_) return;
  throw Error(ErrorKind::Io,
              "read " + record.path + (record.member.empty() ? "" : " " + record.member) + ": " + record.reason,
              "nothing was changed; --on-error skip leaves such records out and goes on");
}

std::string SourceReading::id_of(const Article& article) const {
  if (const std::string url = schema::canonical_url(article.url); !url.empty()) return schema::id_of_url(url);
  const bool shared = shared_relative_paths_.contains(article.relative_path);
  return schema::id_of_path(article.relative_path, article.member, shared ? article.source_label : std::string());
}

void SourceReading::read(bool stop_at_rejection, const ArticleSink& sink) {
  stop_at_rejection_ = stop_at_rejection;
  progress_.phase = RunPhase::Reading;
  for (const RejectedRecord& record : unreadable_) reject(record);
  for (const SourceFile& file : files_) {
    read_source_file(file, options_, [&](Record record) {
      stop_if_interrupted(observer_);
      if (const auto* rejected = std::get_if<RejectedRecord>(&record)) {
        reject(*rejected);
        return;
      }
      auto& article = std::get<Article>(record);
      std::string id = id_of(article);
      sink(std::move(article), std::move(id));
      progress_.articles = ++counts_.articles;
      observer_.progressed(progress_);
    });
    progress_.bytes_done += file.size;
    progress_.files_done = ++counts_.files;
    observer_.progressed(progress_);
  }
}

}  // namespace dateline::indexer
