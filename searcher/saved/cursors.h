// SPDX-License-Identifier: GPL-3.0-or-later
// Up to which index run has each saved search been delivered?
#pragma once

#include "searcher/render/saved_json.h"
#include "searcher/search.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace dateline::searcher {

/// The newest run that has ended; {0, ""} of an index without one.
[[nodiscard]] RunMark newest_run(const IndexHistory& index);

/// Why a search has no point in time to go on from.
enum class FirstRun : std::uint8_t {
  No,            // it has one
  NewSearch,     // never delivered before
  QueryChanged,  // it asked something else then
  OtherIndex,    // it was delivered from another index only
  RunsWentBack,  // the index is older than the cursor, or has other runs: restored or built anew
};
[[nodiscard]] std::string_view name_of(FirstRun reason) noexcept;  // "new_search", ...; "" for No

/// What is new for a search: everything that runs after `since` added; without it, everything.
struct NewsSince {
  FirstRun first_run = FirstRun::No;
  std::optional<RunMark> since;
};

/// Cursors kept in a file outside of the index; one file can serve several. Plain values; nothing is written but by
/// write().
class Cursors {
public:
  /// Those in `file`; none where there is no such file. Throws Error{Io} where it cannot be read or holds no cursors.
  [[nodiscard]] static Cursors read(const std::filesystem::path& file);

  /// `query` identifies what the search asks: its hash.
  [[nodiscard]] NewsSince news_since(const IndexHistory& index, std::string_view name, std::string_view query) const;

  /// From now on the search has been delivered up to `run` of that index.
  void advance(std::string_view index_id, std::string_view name, std::string_view query, RunMark run);

  /// Replaces `file` durably, with the folders above it. Throws Error{Io}; then the file is as it was.
  void write(const std::filesystem::path& file) const;

private:
  struct Cursor {
    std::string index_id;
    std::string name;
    std::string query;
    RunMark run;
  };

  using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
  [[nodiscard]] static Key key_of(const Cursor& cursor);

  std::vector<Cursor> cursors_;  // by index, name, query
};

}  // namespace dateline::searcher
