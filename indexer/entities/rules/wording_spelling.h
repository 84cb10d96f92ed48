// SPDX-License-Identifier: GPL-3.0-or-later
// Does a text write some words as a rule wants its wording to be written?
#pragma once

#include "indexer/entities/rules/phrase_table.h"
#include "indexer/entities/rules/rule.h"
#include "schema/words.h"

#include <string_view>

namespace dateline::indexer::rules {

/// `match` is the rule's wording, folded. With exact_case every letter has the case that it has in the wording; else a
/// word has a capital where the wording has one, and is all capitals where the wording's is ("WHO"), while small
/// letters stand for both. Nothing stands between the words that a name cannot hold; a comma, and a possessive 's at
/// the end, only where the wording has one.
[[nodiscard]] bool is_written_as(const EntityRule& rule, std::string_view text, const schema::Words& words,
                                 const PhraseMatch& match);

}  // namespace dateline::indexer::rules
