// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/phrase_table.h"

#include "schema/gazetteer/word_hash.h"

namespace dateline::indexer::rules {

using schema::gazetteer::edge_key;
using schema::gazetteer::EdgeKind;
using schema::gazetteer::filter_bit;

namespace {

std::uint64_t hash_of(std::string_view folded) noexcept {
  schema::gazetteer::WordHash hash;
  for (const char byte : folded) hash.add(byte);
  return hash.value();
}

}  // namespace

PhraseTable::PhraseTable() : filter_(std::make_unique<Filter>()) {}

std::uint32_t PhraseTable::step(std::uint32_t node, std::uint64_t hash) {
  const auto next = static_cast<std::uint32_t>(phrase_at_.size());
  const auto [place, added] = steps_.try_emplace(edge_key(node, hash, EdgeKind::Word), next);
  if (added) phrase_at_.push_back(no_phrase);
  return place->second;
}

std::uint32_t PhraseTable::add(const schema::Words& phrase) {
  std::uint32_t node = 0;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const std::uint64_t hash = hash_of(phrase.folded(i));
    if (i == 0) filter_->set(filter_bit(hash, filter_bits));
    node = step(node, hash);
    words.emplace_back(phrase.folded(i));
  }
  if (phrase_at_[node] == no_phrase) {
    phrase_at_[node] = static_cast<std::uint32_t>(phrases_.size());
    phrases_.push_back(std::move(words));
  }
  return phrase_at_[node];
}

/// Two words may share a hash.
bool PhraseTable::is_phrase(std::uint32_t number, const schema::Words& words, std::size_t first) const {
  const std::vector<std::string>& phrase = phrases_[number];
  for (std::size_t i = 0; i < phrase.size(); ++i)
    if (words.folded(first + i) != phrase[i]) return false;
  return true;
}

void PhraseTable::matches_at(const schema::Words& words, std::size_t first, std::vector<PhraseMatch>& out) const {
  std::uint32_t node = 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    const std::uint64_t hash = hash_of(words.folded(i));
    if (i == first && !filter_->test(filter_bit(hash, filter_bits))) return;
    const auto next = steps_.find(edge_key(node, hash, EdgeKind::Word));
    if (next == steps_.end()) return;
    node = next->second;
    const std::uint32_t number = phrase_at_[node];
    if (number == no_phrase || phrases_[number].size() != i - first + 1 || !is_phrase(number, words, first)) continue;
    out.push_back({number, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(i - first + 1)});
  }
}

}  // namespace dateline::indexer::rules
