// SPDX-License-Identifier: GPL-3.0-or-later
// What had to be repaired in a query, and how is a mistake shown to the person who made it?
#pragma once

#include "schema/code_points.h"
#include "searcher/query/ast.h"
#include "searcher/query/characters.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// Collects repairs; at most max_warnings, then one more that counts the rest. Borrows the query text.
class WarningLog {
public:
  WarningLog(std::string_view text, bool strict);

  /// Throws Error{BadQuery} with a caret under `where` if the log is strict.
  void add(std::string_view code, std::string message, Span where);

  /// From now on every place is reported as `where` (warnings inside a saved query point at the clause that names it);
  /// nullopt ends it. Returns what was set before.
  std::optional<Span> report_at(std::optional<Span> where);

  /// True while messages are still listed: dear suggestions need not be sought for those that are not.
  [[nodiscard]] bool lists_more() const noexcept;
  [[nodiscard]] std::vector<QueryWarning> take();

private:
  std::string_view text_;
  schema::CodePoints code_points_;
  bool strict_;
  std::optional<Span> fixed_place_;
  std::vector<QueryWarning> warnings_;
  std::size_t unlisted_ = 0;
};

/// Two lines: the line of `text` that holds `where`, and carets under it. A long line is cut around the place.
[[nodiscard]] std::string caret_lines(std::string_view text, Span where);

}  // namespace dateline::searcher
