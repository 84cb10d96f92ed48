// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <bitset>

#include "indexer/entities/organizations/definitions.h"

namespace dateline::indexer::organizations {
namespace {

constexpr std::size_t max_letters = 12;
constexpr std::size_t max_words = 16;
constexpr std::size_t max_further_letters = 2;

using Reached = std::bitset<max_letters + 1>;  // how many letters of the acronym may be used up

/// Adds what a word can use up from letter `from` on: its initial, then letters inside it in order.
void use_letters(std::string_view word, std::string_view acronym, std::size_t from, Reached& reached) {
  if (from >= acronym.size() || word.empty() || word.front() != acronym[from]) return;
  std::size_t used = from + 1;
  reached.set(used);
  std::size_t at = 1;
  for (std::size_t further = 0; further < max_further_letters && used < acronym.size(); ++further) {
    at = word.find(acronym[used], at);
    if (at == std::string_view::npos) return;
    reached.set(++used);
    ++at;
  }
}

}  // namespace

bool spells_acronym(const FieldView& field, WordRange words, std::string_view acronym) {
  if (words.count > max_words || acronym.size() > max_letters) return false;
  Reached reached;
  reached.set(0);
  for (std::uint32_t i = words.first; i < words.end(); ++i) {
    Reached next;
    if (!field.is_capital(i)) next = reached;
    for (std::size_t from = 0; from < acronym.size(); ++from)
      if (reached.test(from)) use_letters(field.folded(i), acronym, from, next);
    reached = next;
  }
  return reached.test(acronym.size());
}

}  // namespace dateline::indexer::organizations
