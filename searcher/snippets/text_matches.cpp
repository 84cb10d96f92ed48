// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippets/text_matches.h"

#include "schema/stemming.h"
#include "schema/words.h"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <utility>

namespace dateline::searcher {
namespace {

using schema::CodePoints;
using schema::StoredArticle;

bool starts_with_any(std::string_view word, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](const std::string& start) { return word.starts_with(start); });
}

/// The bytes with which words begin that could match: most words of a text need no more looking at.
using FirstBytes = std::bitset<256>;

FirstBytes first_bytes(const SnippetTerms& terms, std::string_view language) {
  FirstBytes bytes;
  if (!schema::keeps_first_byte(language) && !terms.stems.empty()) return bytes.set();
  const auto add = [&](std::string_view term) {
    if (!term.empty()) bytes.set(static_cast<unsigned char>(term.front()));
  };
  for (const std::string& term : terms.exact) add(term);
  for (const std::string& term : terms.stems) add(term);
  for (const std::string& term : terms.starts) add(term);
  return bytes;
}

void add_word_matches(const StoredArticle& article, const SnippetTerms& terms, const schema::Words& words,
                      const CodePoints& points, std::vector<TextMatch>& matches) {
  schema::Stemmer& stemmer = terms.stemmers->of(article.language);
  const FirstBytes first = first_bytes(terms, article.language);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view folded = words.folded(i);
    if (folded.empty() || !first.test(static_cast<unsigned char>(folded.front()))) continue;
    std::string term;
    if (terms.exact.contains(folded) || starts_with_any(folded, terms.starts)) {
      term = folded;
    } else if (!terms.stems.empty() && words[i].kind == schema::WordKind::Word) {
      std::string stem = stemmer.stem(folded);
      if (terms.stems.contains(stem)) term = std::move(stem);
    }
    if (!term.empty())
      matches.push_back({points.at_byte(words[i].start), points.at_byte(words[i].end), std::move(term)});
  }
}

void add_evidence(const std::vector<schema::Evidence>& evidence, const std::string& term,
                  std::vector<TextMatch>& matches) {
  for (const schema::Evidence& mention : evidence) {
    if (mention.field != "title") matches.push_back({mention.start, mention.end, term});
  }
}

void add_phrase_matches(const schema::Words& words, const SnippetTerms& terms, const CodePoints& points,
                        std::vector<TextMatch>& matches) {
  for (const std::vector<std::string>& phrase : terms.phrases) {
    for (std::size_t first = 0; first + phrase.size() <= words.size(); ++first) {
      std::size_t same = 0;
      while (same < phrase.size() && words.folded(first + same) == phrase[same]) ++same;
      if (same < phrase.size() || phrase.empty()) continue;
      const schema::Word& last = words[first + phrase.size() - 1];
      matches.push_back({points.at_byte(words[first].start), points.at_byte(last.end), phrase.front()});
    }
  }
}

}  // namespace

std::vector<TextMatch> text_matches(const StoredArticle& article, const SnippetTerms& terms, const CodePoints& points) {
  std::vector<TextMatch> matches;
  for (const auto& country : article.countries) {
    const auto counted = terms.countries.find(country.code);
    if (counted != terms.countries.end()) add_evidence(country.evidence, counted->second, matches);
  }
  for (const auto& organization : article.organizations) {
    if (terms.organizations.contains(organization.id)) add_evidence(organization.evidence, organization.id, matches);
  }
  const schema::Words words = schema::split_words(article.text, article.language);
  add_word_matches(article, terms, words, points, matches);
  add_phrase_matches(words, terms, points, matches);
  std::erase_if(matches,
                [&](const TextMatch& match) { return match.start >= match.end || match.end > points.count(); });
  std::stable_sort(matches.begin(), matches.end(), [](const TextMatch& a, const TextMatch& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  std::vector<TextMatch> apart;
  for (TextMatch& match : matches) {
    if (apart.empty() || match.start >= apart.back().end) apart.push_back(std::move(match));
  }
  return apart;
}

}  // namespace dateline::searcher
