// SPDX-License-Identifier: GPL-3.0-or-later
// Which of its terms tell best what an article is about?
#pragma once

#include "searcher/evaluate/docid_set.h"
#include "searcher/index/open_index.h"
#include "searcher/snippets/snippet.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

inline constexpr std::size_t max_telling_terms = 25;

struct TellingTerm {
  std::string term;  // as indexed: a stem of title and text, two characters of a run, a country or an organization
  double weight;     // how often it occurs; of a country or organization 1 to 4, as it was indexed
};

/// The max_telling_terms of an article's terms that tell most by tf-idf, in that order, ties by term: of stems of its
/// title and text, bigrams of Han, Kana and Hangul, its countries and its organizations. Left out are stop
/// words of `language`, which is the article's, terms of this article alone and those of more than a quarter of all
/// articles (in an archive of up to 100: of half of them); hidden articles do not count. Empty for an article without
/// text. Throws Xapian::Error.
[[nodiscard]] std::vector<TellingTerm> telling_terms(const OpenIndex& index, Docid docid, std::string_view language);

/// Highlights stems and bigrams among them in the hits' snippets.
void show_telling_terms(const std::vector<TellingTerm>& terms, SnippetTerms& shown);

/// The term for people: a stem as it is, "country:KP", "org:un".
[[nodiscard]] std::string name_of(const TellingTerm& term);

}  // namespace dateline::searcher
