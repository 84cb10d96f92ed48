// SPDX-License-Identifier: GPL-3.0-or-later
// Do words stand together in an article as a query asks: in order, within a window, near each other?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/evaluate/query_terms.h"

#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// One operand of a positional search: it stands wherever one of its phrases does.
struct PositionalOperand {
  std::vector<std::vector<PhrasePart>> alternatives;
};

/// How operands must stand: the first and the last at most `span` positions apart, in order or in any.
struct Window {
  std::size_t span;
  bool in_order;
};

/// Checks positions article by article. Borrows the database; not thread-safe; throws Xapian::Error, DeadlinePassed.
class PositionalSearch {
public:
  PositionalSearch(const Xapian::Database& database, Deadline& deadline) : database_(database), deadline_(deadline) {}

  /// Those of `candidates` in which the phrase stands.
  [[nodiscard]] DocidSet phrase(const std::vector<PhrasePart>& parts, const DocidSet& candidates);
  /// Those of `candidates` in which all operands stand within the window, each at a place of its own.
  [[nodiscard]] DocidSet near(const std::vector<PositionalOperand>& operands, Window window,
                              const DocidSet& candidates);

private:
  using Positions = std::vector<Xapian::termpos>;

  /// Looks at the clock: the commonest word of a long article takes a while.
  [[nodiscard]] Positions positions_of(Docid docid, const std::string& term) const;
  [[nodiscard]] Positions phrase_positions(Docid docid, const std::vector<PhrasePart>& parts) const;
  [[nodiscard]] Positions operand_positions(Docid docid, const PositionalOperand& operand) const;
  [[nodiscard]] bool stand_near(Docid docid, const std::vector<PositionalOperand>& operands, Window window) const;

  const Xapian::Database& database_;
  Deadline& deadline_;
};

/// True if one position can be chosen from each list so that all differ and the highest is at most `window.span` above
/// the lowest, ascending in list order if `window.in_order`. Lists are sorted; linear in their total size for either
/// order up to the distinctness check. Throws DeadlinePassed: one long article can take longer than a search may.
[[nodiscard]] bool fit_window(const std::vector<std::vector<Xapian::termpos>>& lists, Window window,
                              const Deadline& deadline);

}  // namespace dateline::searcher
