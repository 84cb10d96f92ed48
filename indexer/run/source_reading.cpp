// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/source_reading.h"

#include "indexer/catalogue/file_entry.h"
#include "indexer/catalogue/source_list.h"
#include "indexer/readers/read_file.h"
#include "schema/article_id.h"
#include "schema/error.h"

#include <filesystem>
#include <string_view>
#include <system_error>
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
  std::vector<UnreadablePath> unreadable_paths;
  std::vector<std::string> missing_sources;
  std::map<std::string, std::size_t> skipped_by_reason;

  void operator()(SourceFile file) { files.push_back(std::move(file)); }
  void operator()(const SkippedPath& skipped) {
    const std::string reason(name_of(skipped.reason));
    ++skipped_by_reason[reason];
    // What might hold news that nobody will see is named; what was left out on purpose is only counted.
    if (skipped.reason >= SkipReason::LinkLoop) unreadable.push_back({skipped.path, {}, 0, reason + ": not read"});
  }
  void operator()(const UnreadablePath& path) {
    if (path.kind == UnreadableKind::Source) {
      missing_sources.push_back(path.path + ": " + path.reason);
    } else {
      unreadable.push_back({path.path, {}, 0, "cannot be read: " + path.reason});
      unreadable_paths.push_back(path);
    }
  }
};

void leave_out_index(WalkedSources& walked, const std::filesystem::path& index) {
  if (index.empty()) return;
  std::error_code error;
  const std::string root = std::filesystem::weakly_canonical(index, error).string() + "/";
  std::filesystem::path folder;  // of the file before: files of one folder follow each other
  bool is_inside = false;
  const std::size_t left_out = std::erase_if(walked.files, [&](const SourceFile& file) {
    if (file.standard_input) return false;
    const std::filesystem::path own_folder = std::filesystem::path(file.path).parent_path() / "";
    if (own_folder != folder) {
      folder = own_folder;
      const auto resolved = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, error);
      is_inside = (resolved / "").string().starts_with(root);
    }
    return is_inside;
  });
  if (left_out > 0) walked.skipped_by_reason["the index itself"] += left_out;
}

/// Files that share a relative path, by their places in the walk.
using Namesakes = std::vector<std::size_t>;

std::vector<Namesakes> namesakes_of(const std::vector<PlannedFile>& files) {
  std::unordered_map<std::string_view, Namesakes> by_path;
  for (std::size_t i = 0; i < files.size(); ++i) by_path[files[i].file.relative_path].push_back(i);
  std::vector<Namesakes> shared;
  for (auto& [path, places] : by_path) {
    if (places.size() > 1) shared.push_back(std::move(places));
  }
  return shared;
}

/// Leaves one of each file that was named twice, and gives the others of one relative path labels that differ.
void tell_apart(std::vector<PlannedFile>& files, const Namesakes& namesakes) {
  std::map<std::string, std::size_t> different;  // by resolved path
  std::map<std::string, std::size_t> files_with_label;
  for (const std::size_t place : namesakes) {
    const SourceFile& file = files[place].file;
    std::error_code error;
    const std::filesystem::path resolved = std::filesystem::canonical(file.path, error);
    files[place].named_before = !different.emplace(error ? file.path : resolved.string(), place).second;
    if (!files[place].named_before) ++files_with_label[file.source_label];
  }
  if (different.size() < 2) return;
  for (const auto& [path, place] : different) {
    const std::string& label = files[place].file.source_label;
    files[place].id_label = files_with_label[label] > 1 ? path : label;  // as with the SOURCEs a/2019 and b/2019
  }
}

}  // namespace

std::string id_of(const Article& article, const std::string& id_label) {
  if (const std::string url = schema::canonical_url(article.url); !url.empty()) return schema::id_of_url(url);
  return schema::id_of_path(article.relative_path, article.member, id_label);
}

void stop_if_interrupted(const RunObserver& observer) {
  if (observer.interrupted())
    throw Error(ErrorKind::Interrupted, "interrupted", "the index is as it was at the last commit");
}

std::function<void(std::size_t done)> phase_progress(RunObserver& observer, RunPhase phase,
                                                     std::size_t articles_total) {
  return [&observer, phase, articles_total](std::size_t done) {
    stop_if_interrupted(observer);
    RunProgress progress;
    progress.phase = phase;
    progress.articles = done;
    progress.articles_total = articles_total;
    observer.progressed(progress);
  };
}

SourceReading::SourceReading(const std::vector<std::string>& sources, ReadOptions options, const RunObserver& observer,
                             const std::filesystem::path& index)
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
  for (const std::string& source : sources) absolute_sources_.push_back(remember_source(source).absolute);
  leave_out_index(walked, index);
  for (SourceFile& file : walked.files) {
    const std::string& source = absolute_sources_[file.source];
    std::string key = file_key(source, file.relative_path);
    files_.push_back({std::move(file), source, std::move(key), {}, false});
  }
  unreadable_ = std::move(walked.unreadable);
  unreadable_paths_ = std::move(walked.unreadable_paths);
  for (const auto& [reason, count] : walked.skipped_by_reason) skipped_.add(reason, count);
  if (sources.size() > 1) {
    for (const Namesakes& namesakes : namesakes_of(files_)) tell_apart(files_, namesakes);
    for (const PlannedFile& planned : files_) {
      if (planned.named_before) sharing_sources_.insert(planned.source);
    }
    std::erase_if(files_, [](const PlannedFile& planned) { return planned.named_before; });
  }
}

std::uint64_t SourceReading::byte_count() const noexcept {
  std::uint64_t bytes = 0;
  for (const PlannedFile& planned : files_) bytes += planned.file.size;
  return bytes;
}

void SourceReading::read(const ItemSink& sink) const {
  tell_unreadable(sink);
  for (const PlannedFile& file : files_) read_file(file, sink);
}

void SourceReading::tell_unreadable(const ItemSink& sink) const {
  for (const RejectedRecord& record : unreadable_) sink({record, nullptr});
}

void SourceReading::read_file(const PlannedFile& file, const ItemSink& sink, const ReadStart& start) const {
  const auto pass = [&](auto what) {
    stop_if_interrupted(observer_);
    sink({std::move(what), &file});
  };
  ReadOptions options = options_;
  options.defer = pass;
  options.skipped = [this](std::string_view reason, std::size_t count) { skipped_.add(reason, count); };
  options.start = start;
  ReadEnd end;
  options.ended = [&](const ReadEnd& told) { end = told; };
  read_source_file(file.file, options, [&](Record record) { std::visit(pass, std::move(record)); });
  pass(FileEnd{file.file.size - start.stored_bytes, std::move(end)});
}

}  // namespace dateline::indexer
