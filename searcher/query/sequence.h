// SPDX-License-Identifier: GPL-3.0-or-later
// What do clauses mean that stand side by side?
#pragma once

#include "searcher/query/ast.h"
#include "searcher/query/characters.h"
#include "searcher/query/parser.h"
#include "searcher/query/stop_words.h"
#include "searcher/query/understanding.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// One member of a juxtaposition, and what decides about its part in it.
struct Clause {
  Node node;
  Span text;                // of a bare word
  std::string folded;       // of a bare word that is one word
  bool bare = false;        // a bare word, plain or literal: may be a name, may be dropped
  bool joins = false;       // bare or quoted: --match any joins it to its neighbours with OR
  bool negated = false;     // the node is what must not match
  bool required = false;    // behind +
  bool and_before = false;  // an AND was typed
  bool gap_before = false;
  bool gap_behind = false;
};

/// Where a juxtaposition stands, and what is done with it there.
struct SequenceRules {
  std::string_view text;
  const NameFinder* names = nullptr;       // nullptr: nothing is understood here
  const StopWords* stop_words = nullptr;   // nullptr: nothing is dropped here
  Match match = Match::All;
  bool names_filter = false;               // understood names will be filters
  std::vector<std::string>* dropped = nullptr;
};

/// One clause out of at least one. Understands names, drops stop words, marks free words, joins.
[[nodiscard]] Clause join_sequence(std::vector<Clause> clauses, const SequenceRules& rules);

/// The clause as a node that stands by itself: "NOT x" becomes And(All, Not x).
[[nodiscard]] Node standing_node(Clause clause);

/// The node as one that is not free: an operand of OR, a saved query.
[[nodiscard]] Node tied_node(Node node);

}  // namespace dateline::searcher
