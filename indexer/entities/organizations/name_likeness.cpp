// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/name_likeness.h"

#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>

namespace dateline::indexer::organizations {
namespace {

constexpr std::size_t max_words = 32;
constexpr std::size_t min_word_bytes = 4;    // shorter ones are "of" and "the"
constexpr std::size_t min_common_bytes = 5;  // "labor" and "labour" differ in the fifth, "organisation" later

bool begin_alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return a.size() >= min_common_bytes && b.size() >= min_common_bytes &&
         a.substr(0, min_common_bytes) == b.substr(0, min_common_bytes);
}

}  // namespace

bool is_like_name(const FieldView& field, WordRange range, std::string_view name) {
  const schema::Words words = schema::split_words(name, "und");
  const std::size_t name_words = std::min(words.size(), max_words);
  if (name_words < 2) return field.is_capital(range.first);
  std::size_t longer = 0;
  std::size_t alike = 0;
  for (std::uint32_t i = range.first; i < range.end() && i - range.first < max_words; ++i) {
    // "International" and "Council" are in the names of many.
    const std::string_view word = field.folded(i);
    if (word.size() < min_word_bytes || opens_names(word) || field.labels[i].head_words > 0) continue;
    ++longer;
    for (std::size_t j = 0; j < name_words; ++j) {
      if (!begin_alike(field.folded(i), words.folded(j))) continue;
      ++alike;
      break;
    }
  }
  return longer > 0 && alike * 3 >= longer * 2;
}

}  // namespace dateline::indexer::organizations
