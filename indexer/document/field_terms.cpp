// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/field_terms.h"

#include "schema/terms.h"

#include <algorithm>
#include <string>

namespace dateline::indexer {

void FieldTerms::add_term(const std::string& term, Xapian::termpos position) {
  if (with_positions_) {
    document_.add_posting(term, position);
  } else {
    document_.add_term(term);
  }
}

Xapian::termpos FieldTerms::add(const schema::Words& words, std::string_view prefix, Xapian::termpos first_position,
                                std::size_t limit) {
  const std::size_t count = std::min(words.size(), limit);
  for (std::size_t i = 0; i < count; ++i) {
    const auto position = first_position + static_cast<Xapian::termpos>(i);
    const std::string_view folded = words.folded(i);
    add_term(schema::exact_term(prefix, folded), position);
    if (words[i].kind == schema::WordKind::Character) {
      if (words[i].joins_next && i + 1 < count) {
        add_term(schema::bigram_term(prefix, folded, words.folded(i + 1)), position);
      }
      continue;
    }
    if (stemmer_ == nullptr) continue;
    const std::string stem = stemmer_->stem(folded);
    if (stem == folded) {
      document_.add_term(schema::stem_term(prefix, stem));
    } else {
      add_term(schema::stem_term(prefix, stem), position);
    }
  }
  return first_position + static_cast<Xapian::termpos>(count);
}

}  // namespace dateline::indexer
