// SPDX-License-Identifier: GPL-3.0-or-later
// From which run of the indexer on is something new for a saved search, and where is that remembered?
#pragma once

#include "searcher/cli/options.h"
#include "searcher/saved/cursor_lock.h"
#include "searcher/saved/cursors.h"
#include "searcher/search.h"

#include <filesystem>
#include <string>

namespace dateline::searcher::cli {

/// The cursor file of a run with --new, locked and read; --cursor or one per index below the user's state folder.
class AlertState {
public:
  /// Throws Error{Busy} where another run holds the cursors, Error{Io}, Error{Usage} for several indexes and where
  /// there is no place for the cursors.
  AlertState(const Options& options, Searcher& searcher);

  [[nodiscard]] const std::string& index_id() const noexcept { return history_.index_id; }
  [[nodiscard]] NewsSpan span_of(const std::string& name, const std::string& query_hash) const;

  /// True if `answer` is of another state of the index than the spans given so far; they then count from that one on.
  [[nodiscard]] bool moved_on(const SearchResult& answer);

  /// Remembers it; write() makes it last.
  void delivered(const std::string& name, const std::string& query_hash, const RunMark& until);
  void write();

private:
  Searcher& searcher_;
  IndexHistory history_;
  std::filesystem::path file_;
  CursorLock lock_;
  Cursors cursors_;
  bool is_written_ = true;
};

}  // namespace dateline::searcher::cli
