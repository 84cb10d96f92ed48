// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_candidates.h"

#include "indexer/entities/clitics.h"
#include "indexer/entities/east_asian_names.h"
#include "indexer/entities/language_words.h"
#include "indexer/entities/letter_case.h"
#include "indexer/entities/name_spelling.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace dateline::indexer {

using schema::NameEntry;
using schema::NameMatch;
using schema::NameRule;

namespace {

/// A phrase inside which a country is not meant: words [first, end).
struct Excluded {
  std::size_t first;
  std::size_t end;
  std::string_view code;  // "*" for all
};

/// So many excluded phrases are looked at, the last first: more never stand over one name.
constexpr std::size_t excluded_in_reach = 48;

constexpr std::size_t max_words_behind_prefix = 8;

class CandidateScan {
public:
  CandidateScan(const schema::Gazetteer& gazetteer, const CountryField& field)
      : gazetteer_(gazetteer),
        field_(field),
        language_(field.language == "nb" || field.language == "nn" ? std::string_view("no") : field.language) {
    if (field.rules == nullptr) return;
    const bool is_title = field.field == MentionField::Title;
    ruled_ =
        is_title ? field.rules->in_title(rules::EntityKind::Country) : field.rules->in_text(rules::EntityKind::Country);
  }

  std::vector<CountryCandidate> run() {
    std::size_t i = field_.first_word;
    while (i < field_.words.size()) i += step(i);
    return std::move(found_);
  }

private:
  std::size_t step(std::size_t first);
  void find_matches(std::size_t first);
  const rules::RuledWords* ruled_at(std::size_t first) const;
  std::size_t add_ruled(const rules::RuledWords& words);
  bool is_stopped(const NameEntry& entry) const {
    return field_.rules != nullptr && field_.rules->rules().is_stopped(rules::EntityKind::Country, entry.target);
  }
  bool may_start(std::size_t first) const;
  void enter_paragraph(std::size_t offset);
  void note_exclusions(const NameMatch& match, NameGaps gaps);
  bool add_candidate(const NameMatch& match, NameGaps gaps);
  bool is_beaten_by_full_name(const NameMatch& match, const std::vector<NameEntry>& entries) const;
  bool is_part_of_longer_name(const NameMatch& match, std::size_t start, std::size_t end) const;
  bool is_hidden(const NameMatch& match, std::string_view code) const;
  bool is_in_language(const NameEntry& entry) const {
    return entry.language.empty() || entry.language == "en" || is_own(entry.language);
  }
  bool is_own(std::string_view language) const { return language == language_ || lists_word(kin_, language); }
  /// "Que." is Quebec, "Que" begins every second sentence in Spanish; "Mich." and "Mich", "Ont." and "Ont" likewise.
  /// "N.Y." may stand without its dots.
  bool has_its_dot(const NameEntry& entry, std::size_t end) const {
    const bool cut_short = entry.rule == NameRule::Region && entry.written.find('.') + 1 == entry.written.size();
    if (!cut_short) return true;
    return end < field_.text.size() && field_.text[end] == '.';
  }
  bool is_money(std::size_t end) const { return end < field_.text.size() && field_.text[end] == '$'; }
  std::string_view span_of(const NameMatch& match) const {
    const auto start = field_.words[match.first].start + prefix_bytes_;
    return field_.text.substr(start, field_.words[match.first + match.count - 1].end - start);
  }

  const schema::Gazetteer& gazetteer_;
  const CountryField& field_;
  std::string_view language_;
  std::string_view kin_ = kin_of(language_);
  std::span<const rules::RuledWords> ruled_;
  std::vector<CountryCandidate> found_;
  std::vector<Excluded> excluded_;
  std::vector<NameMatch> matches_;
  std::size_t prefix_bytes_ = 0;  // of the word's first letter, where it is none of the name's
  schema::Words rest_;
  std::size_t paragraph_end_ = 0;
  bool all_capitals_ = false;
};

/// Looks at the names that start at one word; returns how many words are done with.
std::size_t CandidateScan::step(std::size_t first) {
  const rules::RuledWords* ruled = ruled_at(first);
  matches_.clear();
  if (may_start(first)) find_matches(first);
  if (matches_.empty()) return ruled == nullptr ? 1 : add_ruled(*ruled);
  enter_paragraph(field_.words[first].start);
  for (const NameMatch& match : matches_)
    note_exclusions(match, gaps_of(field_.text, field_.words, first, match.count));
  for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
    if (ruled != nullptr && match->count <= ruled->count) break;
    if (add_candidate(*match, gaps_of(field_.text, field_.words, first, match->count))) return match->count;
  }
  return ruled == nullptr ? 1 : add_ruled(*ruled);
}

/// The longest wording of the user's that starts at the word; nullptr where there is none.
const rules::RuledWords* CandidateScan::ruled_at(std::size_t first) const {
  const rules::RuledWords* longest = nullptr;
  auto words = std::lower_bound(ruled_.begin(), ruled_.end(), first,
                                [](const rules::RuledWords& each, std::size_t wanted) { return each.first < wanted; });
  for (; words != ruled_.end() && words->first == first; ++words)
    if (words->is_alias()) longest = &*words;
  return longest;
}

std::size_t CandidateScan::add_ruled(const rules::RuledWords& words) {
  const rules::EntityRule& rule = *words.rule;
  const NameEntry meaning{NameRule::User,  schema::NameContext::None,
                          rule.exact_case, false,
                          rule.id,         {},
                          rule.wording,    0,
                          schema::max_day, 0};
  if (is_stopped(meaning)) return words.count;
  found_.push_back({field_.field,
                    words.first,
                    words.count,
                    field_.words[words.first].start,
                    field_.words[words.end() - 1].end,
                    {meaning},
                    {meaning}});
  return words.count;
}

/// Matches of the word as it stands, else without the particles that Arabic and Hebrew write in front of it.
void CandidateScan::find_matches(std::size_t first) {
  matches_.clear();
  prefix_bytes_ = 0;
  gazetteer_.matches_at(field_.words, first, matches_);
  if (!matches_.empty()) return;
  for (const Unprefixed& reading : without_particles(field_.words.folded(first), language_)) {
    rest_.clear();
    for (std::size_t i = first; i < std::min(field_.words.size(), first + max_words_behind_prefix); ++i)
      rest_.add(field_.words[i].start, field_.words[i].end, i == first ? reading.folded : field_.words.folded(i),
                field_.words[i].kind, field_.words[i].joins_next);
    gazetteer_.matches_at(rest_, 0, matches_);
    for (NameMatch& match : matches_) match.first = first;
    prefix_bytes_ = reading.bytes;
    if (!matches_.empty()) return;
  }
}

bool CandidateScan::may_start(std::size_t first) const {
  // Only the tables of other languages have names in lower case ("français").
  return language_ != "en" || case_at(field_.text, field_.words[first].start) != LetterCase::Lower;
}

/// Capitals are judged by paragraph: a story may start with one line of them.
void CandidateScan::enter_paragraph(std::size_t offset) {
  if (offset < paragraph_end_) return;
  const std::size_t before = offset == 0 ? std::string_view::npos : field_.text.rfind("\n\n", offset - 1);
  const std::size_t start = std::max(before == std::string_view::npos ? 0 : before, paragraph_end_);
  const std::size_t end = std::min(field_.text.find("\n\n", offset), field_.text.size());
  all_capitals_ = is_all_capitals(field_.text.substr(start, end - start));
  paragraph_end_ = std::max(end, offset + 1);
}

void CandidateScan::note_exclusions(const NameMatch& match, NameGaps gaps) {
  for (const NameEntry& entry : match.entries)
    // "US$" is no word: the row that ends in the sign is left to is_money().
    if (entry.rule == NameRule::CountryExclusion && is_in_language(entry) && !entry.written.ends_with('$') &&
        is_spelled_right(entry, span_of(match), gaps, all_capitals_))
      excluded_.push_back({match.first, match.first + match.count, entry.target});
}

/// True if the match is a name of countries, even one that does not count here: nothing shorter is read instead.
bool CandidateScan::add_candidate(const NameMatch& match, NameGaps gaps) {
  const std::string_view span = span_of(match);
  const std::size_t start = field_.words[match.first].start + prefix_bytes_;
  if (!ends_with_its_kana(field_.text, start, start + span.size())) return false;
  if (is_part_of_longer_name(match, start, start + span.size())) return false;
  std::vector<NameEntry> entries;
  for (const NameEntry& entry : match.entries) {
    const bool holds = entry.rule <= NameRule::City && is_in_language(entry) && entry.from <= field_.day &&
                       field_.day < entry.until && is_spelled_right(entry, span, gaps, all_capitals_) &&
                       has_its_dot(entry, start + span.size());
    if (holds) entries.push_back(entry);
  }
  if (entries.empty() || is_beaten_by_full_name(match, entries)) return false;
  if (rules::are_stopped(ruled_, match.first, match.first + match.count)) return true;
  std::erase_if(entries, [&](const NameEntry& entry) { return is_stopped(entry); });
  if (entries.empty()) return true;
  // A row in the article's language knows better than an English one.
  if (std::any_of(entries.begin(), entries.end(), [&](const NameEntry& e) { return is_own(e.language); }))
    std::erase_if(entries, [&](const NameEntry& e) { return !e.language.empty() && !is_own(e.language); });
  if (is_money(start + span.size())) return true;
  std::vector<NameEntry> visible;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(visible),
               [&](const NameEntry& e) { return !is_hidden(match, e.target); });
  const bool hides_all = visible.empty();
  if (!hides_all) entries = std::move(visible);
  found_.push_back({field_.field, match.first, match.count, static_cast<std::uint32_t>(start),
                    static_cast<std::uint32_t>(start + span.size()), std::move(entries)});
  found_.back().is_hidden = hides_all;
  found_.back().among_capitals = all_capitals_;
  return true;
}

/// A compound of two characters loses against a full name that starts with its second one: scripts without spaces.
bool CandidateScan::is_beaten_by_full_name(const NameMatch& match, const std::vector<NameEntry>& entries) const {
  const schema::Word& word = field_.words[match.first];
  if (word.kind != schema::WordKind::Character || match.count != 2 || entries.front().rule != NameRule::Abbreviation)
    return false;
  std::vector<NameMatch> later;
  gazetteer_.matches_at(field_.words, match.first + 1, later);
  return std::any_of(later.begin(), later.end(), [&](const NameMatch& other) {
    return other.count >= 2 && std::any_of(other.entries.begin(), other.entries.end(), [&](const NameEntry& entry) {
             return entry.rule == NameRule::Name && entry.language == language_;
           });
  });
}

/// In scripts that do not part their words. What directly follows another name is none of its letters ("俄罗斯马里").
bool CandidateScan::is_part_of_longer_name(const NameMatch& match, std::size_t start, std::size_t end) const {
  const bool is_chinese = language_ == "zh";
  const bool behind_name = !found_.empty() && found_.back().end == start;
  if (language_ == "ko") return !behind_name && !stands_alone_in_korean(field_.text, start, end);
  if (!is_chinese && language_ != "ja") return false;
  const bool is_place = std::all_of(match.entries.begin(), match.entries.end(), [](const NameEntry& entry) {
    return entry.rule == NameRule::Region || entry.rule == NameRule::City || entry.rule == NameRule::Capital;
  });
  // In Japanese the dot parts countries of a list as well.
  if ((is_chinese || is_place) && is_in_dotted_name(field_.text, start, end)) return true;
  if (!is_chinese) return false;
  if (match.count == 2 && !behind_name && !stands_alone_in_chinese(field_.text, start, end)) return true;
  return is_place && is_place_of_team(field_.text, end);
}

bool CandidateScan::is_hidden(const NameMatch& match, std::string_view code) const {
  const std::size_t end = match.first + match.count;
  const std::size_t reach = std::min(excluded_.size(), excluded_in_reach);
  return std::any_of(
      excluded_.rbegin(), excluded_.rbegin() + static_cast<std::ptrdiff_t>(reach), [&](const Excluded& phrase) {
        return phrase.first <= match.first && end <= phrase.end && (phrase.code == code || phrase.code == "*");
      });
}

}  // namespace

std::vector<CountryCandidate> find_candidates(const schema::Gazetteer& gazetteer, const CountryField& field) {
  return CandidateScan(gazetteer, field).run();
}

}  // namespace dateline::indexer
