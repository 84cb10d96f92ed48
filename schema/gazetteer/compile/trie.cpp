// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/trie.h"

#include "schema/error.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace dateline::schema::gazetteer {

Trie::Trie() : nodes_(1), word_filter_(word_filter_units), stem_filter_(stem_filter_units) {}

std::uint32_t Trie::step(std::uint32_t node, const std::string& word, EdgeKind kind) {
  const std::uint64_t hash = hash_word(word).word;
  if (const auto [known, added] = words_of_hashes_.try_emplace(hash, word); !added && known->second != word)
    throw Error(ErrorKind::Damaged, "compile gazetteer: " + word + " and " + known->second + " share a hash");
  (kind == EdgeKind::Word ? nodes_[node].has_words : nodes_[node].has_stems) = true;
  if (node == 0) {
    const bool whole = kind == EdgeKind::Word;
    const std::uint64_t bit = filter_bit(hash, whole ? word_filter_bits : stem_filter_bits);
    (whole ? word_filter_ : stem_filter_)[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  const auto next = static_cast<std::uint32_t>(nodes_.size());
  const auto [edge, added] = steps_.try_emplace(edge_key(node, hash, kind), next);
  if (added) nodes_.emplace_back();
  return edge->second;
}

void Trie::add(const CompiledName& name, std::uint32_t index) {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const bool is_stem = name.is_stem && i + 1 == name.words.size();
    node = step(node, name.words[i], is_stem ? EdgeKind::Stem : EdgeKind::Word);
  }
  nodes_[node].entries.push_back(index);
  if (nodes_[node].entries.size() > std::numeric_limits<std::uint16_t>::max())
    throw Error(ErrorKind::Damaged, "compile gazetteer: too many meanings of " + name.written);
  longest_name_ = std::max(longest_name_, static_cast<std::uint32_t>(name.words.size()));
}

std::vector<Edge> Trie::edges() const {
  // Sorted first: the order of an unordered_map must not reach the file.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(steps_.begin(), steps_.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<Edge> table(std::bit_ceil(2 * sorted.size() + 1));
  const std::size_t mask = table.size() - 1;
  for (const auto& [key, node] : sorted) {
    std::size_t place = key & mask;
    while (table[place].key != 0) place = (place + 1) & mask;
    table[place] = {key, node, 0};
  }
  return table;
}

std::vector<std::uint32_t> Trie::entry_order() const {
  std::vector<std::uint32_t> order;
  for (const Growing& node : nodes_) order.insert(order.end(), node.entries.begin(), node.entries.end());
  return order;
}

std::vector<Node> Trie::nodes() const {
  std::vector<Node> table;
  std::uint32_t first_entry = 0;
  for (const Growing& node : nodes_) {
    const auto count = static_cast<std::uint16_t>(node.entries.size());
    table.push_back({first_entry, count, static_cast<std::uint8_t>(node.has_words ? 1 : 0),
                     static_cast<std::uint8_t>(node.has_stems ? 1 : 0)});
    first_entry += count;
  }
  return table;
}

std::vector<std::uint64_t> Trie::filter(EdgeKind kind) const {
  return kind == EdgeKind::Word ? word_filter_ : stem_filter_;
}

}  // namespace dateline::schema::gazetteer
