// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/dateline_country.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace dateline::indexer {

using schema::NameEntry;
using schema::NameMatch;
using schema::NameRule;

namespace {

constexpr std::size_t max_place_bytes = 200;  // a longer one is no place

/// What the names of a place are read by.
struct PlaceReading {
  schema::DayNumber day;
  std::string_view language;
};

bool is_place(const NameEntry& entry, const PlaceReading& reading) {
  const bool is_known = entry.language.empty() || entry.language == "en" || entry.language == reading.language;
  return entry.rule <= NameRule::City && entry.rule != NameRule::Demonym && is_known && entry.from <= reading.day &&
         reading.day < entry.until;
}

const NameEntry* best_of(const std::vector<NameEntry>& entries, const PlaceReading& reading) {
  const auto rank = [](const NameEntry& entry) {
    const bool is_weak = entry.context == schema::NameContext::Weak && entry.rule != NameRule::City;
    return std::tuple(is_weak, entry.rule, UINT32_MAX - entry.population);
  };
  const NameEntry* best = nullptr;
  for (const NameEntry& entry : entries)
    if (is_place(entry, reading) && (best == nullptr || rank(entry) < rank(*best))) best = &entry;
  return best;
}

/// The first place that a part between commas names.
std::string_view first_place(const schema::Gazetteer& gazetteer, std::string_view part, const PlaceReading& reading) {
  const schema::Words words = schema::split_words(part, reading.language);
  std::vector<NameMatch> matches;
  for (std::size_t i = 0; i < words.size(); ++i) {
    matches.clear();
    gazetteer.matches_at(words, i, matches);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match)
      if (const NameEntry* best = best_of(match->entries, reading)) return best->target;
  }
  return {};
}

/// "OAK LAWN, Il.", "Austin, TX": what the post office writes for a state, sorted.
constexpr std::array<std::string_view, 51> states_of_post = {
    "ak", "al", "ar", "az", "ca", "co", "ct", "dc", "de", "fl", "ga", "hi", "ia", "id", "il", "in", "ks",
    "ky", "la", "ma", "md", "me", "mi", "mn", "mo", "ms", "mt", "nc", "nd", "ne", "nh", "nj", "nm", "nv",
    "ny", "oh", "ok", "or", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "va", "vt", "wa", "wi", "wv", "wy"};
static_assert(std::is_sorted(states_of_post.begin(), states_of_post.end()));
constexpr std::array<std::string_view, 13> provinces_of_post = {"ab", "bc", "mb", "nb", "nl", "ns", "nt",
                                                                "nu", "on", "pe", "qc", "sk", "yt"};
static_assert(std::is_sorted(provinces_of_post.begin(), provinces_of_post.end()));

/// The country of a place's last part where that is a state of the post's; else "".
std::string_view country_of_post(std::string_view part, std::string_view language) {
  const schema::Words words = schema::split_words(part, language);
  if (words.size() != 1) return {};
  const std::string_view code = words.folded(0);
  if (std::binary_search(states_of_post.begin(), states_of_post.end(), code)) return "US";
  return std::binary_search(provinces_of_post.begin(), provinces_of_post.end(), code) ? "CA" : std::string_view();
}

/// True if a part names a place in the country of such a code ("BERLIN, DE" is not in Delaware), or none at all.
bool fits(const schema::Gazetteer& gazetteer, std::string_view part, std::string_view country,
          const PlaceReading& reading) {
  const schema::Words words = schema::split_words(part, reading.language);
  std::vector<NameMatch> matches;
  for (std::size_t i = 0; i < words.size(); ++i) gazetteer.matches_at(words, i, matches);
  bool is_known = false;
  for (const NameMatch& match : matches)
    for (const NameEntry& entry : match.entries) {
      if (!is_place(entry, reading)) continue;
      if (entry.target == country) return true;
      is_known = true;
    }
  return !is_known;
}

}  // namespace

std::string_view dateline_country(const schema::Gazetteer& gazetteer, std::string_view place, schema::DayNumber day,
                                  std::string_view language) {
  const PlaceReading reading{day, language};
  if (place.size() > max_place_bytes) return {};
  if (const auto comma = place.rfind(','); comma != std::string_view::npos) {
    const std::string_view country = country_of_post(place.substr(comma + 1), language);
    if (!country.empty() && fits(gazetteer, place.substr(0, comma), country, reading)) return country;
  }
  for (std::size_t end = place.size();;) {
    const auto comma = place.substr(0, end).rfind(',');
    const std::size_t start = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string_view code = first_place(gazetteer, place.substr(start, end - start), reading);
    if (!code.empty() || start == 0) return code;
    end = comma;
  }
}

std::string_view dateline_country(const schema::Gazetteer& gazetteer, const Dateline& dateline, schema::DayNumber day,
                                  std::string_view language, const rules::ArticleRules* rules) {
  std::string_view code = dateline_country(gazetteer, dateline.place, day, language);
  if (rules == nullptr) return code;
  for (const rules::RuledWords& words : rules->in_text(rules::EntityKind::Country)) {
    if (words.from_byte < dateline.start || words.to_byte > dateline.end) continue;
    const bool is_whole = words.from_byte == dateline.start && words.to_byte == dateline.end;
    if (words.is_alias()) return words.rule->id;
    if (is_whole) code = {};
  }
  return rules->rules().is_stopped(rules::EntityKind::Country, code) ? std::string_view() : code;
}

schema::DayNumber reading_day(const schema::Date& published) noexcept {
  const auto period = schema::period_of(published);
  return period ? period->first : schema::max_day;
}

}  // namespace dateline::indexer
