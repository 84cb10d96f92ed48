// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/positional.h"

#include <algorithm>

namespace dateline::searcher {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// The smallest chain of ascending positions that starts at `first`, one from each list; false where it ends too late.
bool chain_fits(const std::vector<Positions>& lists, Xapian::termpos first, std::size_t span) {
  Xapian::termpos last = first;
  for (std::size_t i = 1; i < lists.size(); ++i) {
    const auto next = std::upper_bound(lists[i].begin(), lists[i].end(), last);
    if (next == lists[i].end() || *next - first > span) return false;
    last = *next;
  }
  return true;
}

/// The positions of all lists, ascending, each once: words that are asked for twice have the same.
Positions all_of(const std::vector<Positions>& lists) {
  Positions positions;
  for (const Positions& list : lists) positions.insert(positions.end(), list.begin(), list.end());
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

/// Whether each list has a position in [first, first + span], though not one of its own. Nearly every place of a common
/// word fails here, before anything is allocated.
bool all_reach(const std::vector<Positions>& lists, Xapian::termpos first, std::size_t span) {
  return std::all_of(lists.begin(), lists.end(), [&](const Positions& list) {
    const auto next = std::lower_bound(list.begin(), list.end(), first);
    return next != list.end() && *next - first <= span;
  });
}

/// Matches each list to a distinct position in [first, first + span]: bipartite matching by augmenting paths, as two
/// operands may share words ("bank" NEAR "bank of china").
class DistinctPlaces {
public:
  DistinctPlaces(const std::vector<Positions>& lists, Xapian::termpos first, std::size_t span)
      : lists_(lists), first_(first), taken_by_(span + 1, nobody) {}

  [[nodiscard]] bool possible() {
    for (std::size_t list = 0; list < lists_.size(); ++list) {
      visited_.assign(taken_by_.size(), false);
      if (!place(list)) return false;
    }
    return true;
  }

private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  bool place(std::size_t list) {
    auto position = std::lower_bound(lists_[list].begin(), lists_[list].end(), first_);
    for (; position != lists_[list].end() && *position - first_ < taken_by_.size(); ++position) {
      const std::size_t slot = *position - first_;
      if (visited_[slot]) continue;
      visited_[slot] = true;
      if (taken_by_[slot] == nobody || place(taken_by_[slot])) {
        taken_by_[slot] = list;
        return true;
      }
    }
    return false;
  }

  const std::vector<Positions>& lists_;
  Xapian::termpos first_;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> visited_;
};

}  // namespace

bool fit_window(const std::vector<std::vector<Xapian::termpos>>& lists, Window window, const Deadline& deadline) {
  if (lists.empty() || std::any_of(lists.begin(), lists.end(), [](const auto& list) { return list.empty(); })) {
    return false;
  }
  if (window.in_order) {
    return std::any_of(lists[0].begin(), lists[0].end(), [&](Xapian::termpos first) {
      deadline.check();
      return chain_fits(lists, first, window.span);
    });
  }
  const Positions starts = all_of(lists);
  return std::any_of(starts.begin(), starts.end(), [&](Xapian::termpos first) {
    deadline.check();
    return all_reach(lists, first, window.span) && DistinctPlaces(lists, first, window.span).possible();
  });
}

PositionalSearch::Positions PositionalSearch::positions_of(Docid docid, const std::string& term) const {
  deadline_.check();
  return {database_.positionlist_begin(docid, term), database_.positionlist_end(docid, term)};
}

PositionalSearch::Positions PositionalSearch::phrase_positions(Docid docid,
                                                               const std::vector<PhrasePart>& parts) const {
  Positions starts;
  for (const PhrasePart& part : parts) {
    Positions shifted = positions_of(docid, part.term);
    const auto offset = static_cast<Xapian::termpos>(part.offset);
    std::erase_if(shifted, [&](Xapian::termpos position) { return position < offset; });
    for (Xapian::termpos& position : shifted) position -= offset;
    if (&part == &parts.front()) {
      starts = std::move(shifted);
    } else {
      Positions both;
      std::set_intersection(starts.begin(), starts.end(), shifted.begin(), shifted.end(), std::back_inserter(both));
      starts = std::move(both);
    }
    if (starts.empty()) break;
  }
  return starts;
}

PositionalSearch::Positions PositionalSearch::operand_positions(Docid docid, const PositionalOperand& operand) const {
  Positions positions;
  for (const std::vector<PhrasePart>& alternative : operand.alternatives) {
    const Positions more = phrase_positions(docid, alternative);
    positions.insert(positions.end(), more.begin(), more.end());
  }
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

bool PositionalSearch::stand_near(Docid docid, const std::vector<PositionalOperand>& operands, Window window) const {
  std::vector<Positions> lists;
  for (const PositionalOperand& operand : operands) {
    lists.push_back(operand_positions(docid, operand));
    if (lists.back().empty()) return false;
  }
  return fit_window(lists, window, deadline_);
}

DocidSet PositionalSearch::phrase(const std::vector<PhrasePart>& parts, const DocidSet& candidates) {
  DocidSet matches(candidates.last_docid());
  candidates.for_each([&](Docid docid) {
    deadline_.check();
    if (!phrase_positions(docid, parts).empty()) matches.add(docid);
  });
  return matches;
}

DocidSet PositionalSearch::near(const std::vector<PositionalOperand>& operands, Window window,
                                const DocidSet& candidates) {
  DocidSet matches(candidates.last_docid());
  candidates.for_each([&](Docid docid) {
    deadline_.check();
    if (stand_near(docid, operands, window)) matches.add(docid);
  });
  return matches;
}

}  // namespace dateline::searcher
