// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/segments.h"

namespace dateline::indexer::tagger {
namespace {

using organizations::FieldView;
using organizations::Gap;
using organizations::Spelling;
using organizations::WordRange;

constexpr std::uint32_t max_small_words = 3;     // "Centre for Research on the Epidemiology"
constexpr std::uint32_t max_segment_words = 64;  // longer runs are text in capitals: cut, so that work stays bounded

/// "20", "20th".
bool is_number(const FieldView& field, std::uint32_t i) {
  const char first = field.text[field.words[i].start];
  return field.tokens[i].spelling == Spelling::Caseless || (first >= '0' && first <= '9');
}

/// Where a segment goes on behind word `last`: with the next capital, beyond a few small words, or with one number
/// ("Channel 4", "Group of 20"). `last` where it does not. Tables of figures are no names: nothing but a capital right
/// behind a number.
std::uint32_t next_part(const FieldView& field, std::uint32_t last) {
  const bool is_behind_number = is_number(field, last);
  const std::uint32_t reach = is_behind_number ? 1 : max_small_words + 1;
  for (std::uint32_t i = last + 1; i < field.size() && i <= last + reach; ++i) {
    if (!joins_names(field.tokens[i - 1].gap)) return last;
    if (field.is_capital(i)) return i;
    if (is_number(field, i)) return is_behind_number || i > last + 2 ? last : i;
  }
  return last;
}

std::uint32_t end_of_segment(const FieldView& field, std::uint32_t first) {
  std::uint32_t last = first;
  while (last - first < max_segment_words) {
    const std::uint32_t next = next_part(field, last);
    if (next == last) break;
    last = next;
  }
  return last + 1;
}

/// Numbers and a particle right in front.
std::uint32_t start_of_segment(const FieldView& field, std::uint32_t first, std::uint32_t from) {
  std::uint32_t start = first;
  while (start > from && start + 2 > first && joins_names(field.tokens[start - 1].gap) &&
         (is_number(field, start - 1) || field.tokens[start - 1].gap == Gap::Hyphen))
    --start;
  return start;
}

}  // namespace

bool joins_names(Gap gap) noexcept {
  switch (gap) {
    case Gap::Space:
    case Gap::Hyphen:
    case Gap::Ampersand:
    case Gap::Apostrophe:
    case Gap::Possessive:
    case Gap::Dot:
    case Gap::Slash:
    case Gap::Inner:
    case Gap::Comma:
      return true;
    default:
      return false;
  }
}

std::vector<WordRange> find_segments(const FieldView& field) {
  std::vector<WordRange> segments;
  std::uint32_t free = 0;
  for (std::uint32_t i = 0; i < field.size(); ++i) {
    if (!field.is_capital(i)) continue;
    const std::uint32_t start = start_of_segment(field, i, free);
    const std::uint32_t end = end_of_segment(field, i);
    segments.push_back({start, end - start});
    free = end;
    i = end - 1;
  }
  return segments;
}

}  // namespace dateline::indexer::tagger
