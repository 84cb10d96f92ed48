// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_candidates.h"

#include <algorithm>
#include <utility>

#include "indexer/entities/letter_case.h"

namespace dateline::indexer {

using schema::NameEntry;
using schema::NameMatch;
using schema::NameRule;

namespace {

constexpr std::size_t max_gap_bytes = 8;
constexpr std::size_t max_letters_before_dot = 3;  // "St. Lucia", but not "the north. Korea"
constexpr std::size_t min_bytes_among_capitals = 4;

class CandidateScan {
public:
  CandidateScan(const schema::Gazetteer& gazetteer, const CountryField& field) : gazetteer_(gazetteer), field_(field) {}

  std::vector<CountryCandidate> run() {
    std::size_t i = field_.first_word;
    while (i < field_.words.size()) i += step(i);
    return std::move(found_);
  }

private:
  std::size_t step(std::size_t first);
  bool may_start(std::size_t first) const;
  void enter_paragraph(std::size_t offset);
  std::vector<NameEntry> open_meanings(const NameMatch& match) const;
  bool holds(const NameEntry& entry, std::string_view span) const;
  bool is_written_right(const NameEntry& entry, std::string_view span) const;
  bool is_one_phrase(std::size_t first, std::size_t count) const;
  bool is_gap_within_name(std::size_t left) const;
  std::string_view span_of(std::size_t first, std::size_t count) const {
    const auto start = field_.words[first].start;
    return field_.text.substr(start, field_.words[first + count - 1].end - start);
  }

  const schema::Gazetteer& gazetteer_;
  const CountryField& field_;
  std::vector<CountryCandidate> found_;
  std::vector<NameMatch> matches_;
  std::size_t paragraph_end_ = 0;
  bool all_capitals_ = false;
};

/// Looks at the names that start at one word; returns how many words are done with.
std::size_t CandidateScan::step(std::size_t first) {
  enter_paragraph(field_.words[first].start);
  if (!may_start(first)) return 1;
  matches_.clear();
  gazetteer_.matches_at(field_.words, first, matches_);
  for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
    if (!is_one_phrase(first, match->count)) continue;
    std::vector<NameEntry> entries = open_meanings(*match);
    if (entries.empty()) continue;
    if (entries.front().rule != NameRule::CountryExclusion)
      found_.push_back({field_.field, first, match->count, field_.words[first].start,
                        field_.words[first + match->count - 1].end, std::move(entries), {}, NameRule::Name});
    return match->count;
  }
  return 1;
}

bool CandidateScan::may_start(std::size_t first) const {
  // Only the tables of other languages have names in lower case ("français").
  return field_.language != "en" || case_at(field_.text, field_.words[first].start) != LetterCase::Lower;
}

/// Capitals are judged by paragraph: a story may start with one line of them.
void CandidateScan::enter_paragraph(std::size_t offset) {
  if (offset < paragraph_end_) return;
  const std::size_t end = std::min(field_.text.find("\n\n", offset), field_.text.size());
  all_capitals_ = is_all_capitals(field_.text.substr(offset, end - offset));
  paragraph_end_ = std::max(end, offset + 1);
}

/// The meanings that hold here; one exclusion alone if the phrase is excluded.
std::vector<NameEntry> CandidateScan::open_meanings(const NameMatch& match) const {
  const std::string_view span = span_of(match.first, match.count);
  std::vector<NameEntry> open;
  for (const NameEntry& entry : match.entries) {
    if (!holds(entry, span)) continue;
    if (entry.rule == NameRule::CountryExclusion) return {entry};
    open.push_back(entry);
  }
  return open;
}

bool CandidateScan::holds(const NameEntry& entry, std::string_view span) const {
  if (entry.rule >= NameRule::Organization && entry.rule != NameRule::CountryExclusion) return false;
  if (!entry.language.empty() && entry.language != "en" && entry.language != field_.language) return false;
  if (field_.day < entry.from || field_.day >= entry.until) return false;
  const std::size_t end = static_cast<std::size_t>(span.data() - field_.text.data()) + span.size();
  const bool is_money = end < field_.text.size() && field_.text[end] == '$';
  return !is_money && is_written_right(entry, span);
}

bool CandidateScan::is_written_right(const NameEntry& entry, std::string_view span) const {
  if (all_capitals_ && span.size() < min_bytes_among_capitals && case_at(span, 0) == LetterCase::Upper) return false;
  if (entry.exact_case) return same_letters(span, entry.written);
  return case_at(span, 0) != LetterCase::Lower || case_at(entry.written, 0) == LetterCase::Lower;
}

bool CandidateScan::is_one_phrase(std::size_t first, std::size_t count) const {
  for (std::size_t i = first; i + 1 < first + count; ++i)
    if (!is_gap_within_name(i)) return false;
  return true;
}

/// True if what stands between word `left` and the next may stand within a name.
bool CandidateScan::is_gap_within_name(std::size_t left) const {
  const schema::Word& word = field_.words[left];
  const std::string_view gap = field_.text.substr(word.end, field_.words[left + 1].start - word.end);
  if (gap.size() > max_gap_bytes || gap.find("\n\n") != std::string_view::npos) return false;
  for (const char mark : gap) {
    const bool is_ascii = static_cast<unsigned char>(mark) < 0x80;
    if (is_ascii && mark != ' ' && mark != '\n' && mark != '-' && mark != '\'' && mark != '.' && mark != '&')
      return false;
  }
  return gap.find('.') == std::string_view::npos || word.end - word.start <= max_letters_before_dot;
}

}  // namespace

std::vector<CountryCandidate> find_candidates(const schema::Gazetteer& gazetteer, const CountryField& field) {
  return CandidateScan(gazetteer, field).run();
}

}  // namespace dateline::indexer
