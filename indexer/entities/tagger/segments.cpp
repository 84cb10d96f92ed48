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

/// The end of what belongs to the capital at `i` without a further capital: numbers.
std::uint32_t end_of_numbers(const FieldView& field, std::uint32_t i) {
  std::uint32_t end = i + 1;
  while (end < field.size() && joins_names(field.tokens[end - 1].gap) && is_number(field, end)) ++end;
  return end;
}

/// Past small words to the next capital or number, else `from`.
std::uint32_t next_part(const FieldView& field, std::uint32_t from) {
  for (std::uint32_t i = from; i < field.size() && i <= from + max_small_words; ++i) {
    if (!joins_names(field.tokens[i - 1].gap)) return from;
    if (field.tokens[i].spelling != Spelling::Lower || is_number(field, i)) return i;
  }
  return from;
}

std::uint32_t end_of_segment(const FieldView& field, std::uint32_t first) {
  std::uint32_t end = end_of_numbers(field, first);
  while (end - first < max_segment_words) {
    const std::uint32_t next = next_part(field, end);
    if (next >= field.size() || (next == end && !(joins_names(field.tokens[end - 1].gap) && field.is_capital(end))))
      return end;
    end = end_of_numbers(field, next);
  }
  return end;
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
