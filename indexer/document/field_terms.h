// SPDX-License-Identifier: GPL-3.0-or-later
// How do the words of one field become postings?
#pragma once

#include "schema/stemming.h"
#include "schema/words.h"

#include <string_view>

#include <xapian.h>

namespace dateline::indexer {

/// Adds the words of one field to a document: each word's exact form with its position, its stem (without positions
/// where it equals the word: the exact form has them), and the bigrams of character runs.
class FieldTerms {
public:
  /// `stemmer` may be null: no stems (names, addresses). All are borrowed.
  FieldTerms(Xapian::Document& document, schema::Stemmer* stemmer, bool with_positions)
      : document_(document), stemmer_(stemmer), with_positions_(with_positions) {}

  /// Adds words [0, words.size()) under `prefix`, the first at `first_position`; `limit` words at most. Returns the
  /// position after the last.
  Xapian::termpos add(const schema::Words& words, std::string_view prefix, Xapian::termpos first_position,
                      std::size_t limit = static_cast<std::size_t>(-1));

private:
  void add_term(const std::string& term, Xapian::termpos position);

  Xapian::Document& document_;
  schema::Stemmer* stemmer_;
  bool with_positions_;
};

}  // namespace dateline::indexer
