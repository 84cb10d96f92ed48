// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/dateline.h"

#include "indexer/dates/dateline_cursor.h"
#include "indexer/dates/east_asian_dateline.h"
#include "indexer/dates/news_agencies.h"
#include "indexer/dates/news_places.h"
#include "schema/utf8.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_head_bytes = 1000;
constexpr int max_lines_before = 3;
constexpr std::size_t max_line_bytes = 90;  // of a byline or an outlet's name before the dateline

/// What was found between the place and the article.
struct Evidence {
  bool has_day = false;
  bool has_dash = false;
  bool has_colon = false;
  AgencySign agency = AgencySign::None;
};

bool is_small_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return u_islower(static_cast<UChar32>(schema::read_code_point(text, at).value)) != 0;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const schema::CodePoint next = schema::read_code_point(text, at);
    const UChar32 c = static_cast<UChar32>(next.value);
    if (!u_isUWhiteSpace(c) && u_charType(c) != U_FORMAT_CHAR && c != 0xFEFF) break;
    at = next.end;
  }
  return at;
}

void take_over(const DatelineDay& day, Evidence& evidence, Dateline& dateline) {
  evidence.has_day = day.day.has_value();
  dateline.month = day.month;
  dateline.day = day.day;
  dateline.year = day.year;
}

/// One part behind the place; false where none stands next.
bool read_part(DatelineCursor& cursor, Evidence& evidence, Dateline& dateline) {
  const bool has_comma = cursor.take_mark(U',') || cursor.take_mark(U'،');
  if (has_comma && cursor.take_dash()) return evidence.has_dash = true;
  // A bare hyphen stands before an agency only: "دمشق-سانا".
  const bool has_hyphen = !has_comma && !cursor.take_mark(U'.') && cursor.take_mark(U'-');
  if (!has_hyphen && !evidence.has_day) {
    // A weekday alone is a word like others ("A Bangladeshi man" holds the Danish Monday).
    const std::optional<DatelineDay> day = cursor.take_day();
    if (day && (day->day || has_comma)) {
      take_over(*day, evidence, dateline);
      return true;
    }
    if (has_comma && cursor.take_broken_day()) return true;
  }
  if (evidence.agency != AgencySign::None) return false;
  const AgencySign sign = cursor.take_agency();
  if (sign == AgencySign::None || (has_hyphen && sign != AgencySign::Bare)) return false;
  evidence.agency = sign;
  evidence.has_dash = has_hyphen;
  return true;
}

/// The parts behind the place in any order, up to a dash.
Evidence read_parts(DatelineCursor& cursor, Dateline& dateline) {
  Evidence evidence;
  constexpr int max_parts = 4;
  for (int parts = 0; parts < max_parts && !evidence.has_dash; ++parts) {
    const std::size_t before = cursor.at();
    evidence.has_dash = cursor.take_dash();
    if (evidence.has_dash || read_part(cursor, evidence, dateline)) continue;
    cursor.move_to(before);
    break;
  }
  return evidence;
}

/// "МОСКВА, 12 июн - РИА Новости.": the agency behind the dash, before another mark.
void take_trailing_agency(DatelineCursor& cursor, Evidence& evidence) {
  const std::size_t before = cursor.at();
  if (!evidence.has_dash || evidence.agency != AgencySign::None || cursor.sees_mark(U'(')) return;
  const AgencySign sign = cursor.take_agency();
  const bool ends = cursor.take_dash() || cursor.take_mark(U'.') || cursor.take_mark(U',') || cursor.take_mark(U':');
  if (sign != AgencySign::None && ends) {
    evidence.agency = sign;
  } else {
    cursor.move_to(before);
  }
}

/// Where the article starts; a dot, colon or danda behind the last part belongs to the dateline.
std::size_t text_start(std::string_view text, DatelineCursor& cursor, Evidence& evidence) {
  if (!evidence.has_dash && !cursor.take_mark(U'.')) {
    evidence.has_colon = cursor.take_mark(U':');
    if (!evidence.has_colon) cursor.take_mark(U'।');
  }
  return skip_space(text, cursor.end_byte());
}

/// A place that needs neither day nor agency: a city or country of the news.
bool is_known_place(std::string_view text, const DatelinePlace& place, std::string_view language) {
  const std::size_t region = place.region_start != 0 ? place.region_start : place.start;
  return is_news_place(text.substr(place.start, place.name_end - place.start), language) ||
         is_news_place(text.substr(region, place.end - region), language);
}

bool is_bare_dateline(std::string_view text, const DatelinePlace& place, const Evidence& evidence, std::size_t start,
                      std::string_view language) {
  const bool goes_on_small = is_small_letter(text, start);
  if (!evidence.has_dash && !evidence.has_colon) return false;
  if (!goes_on_small && is_known_place(text, place, language)) return true;
  if (!evidence.has_dash || place.letter_case != LetterCase::Capitals || place.letters < 3) return false;
  if (place.region_start != 0) return true;
  // "NATO — the alliance" explains a word, "SPRINGFIELD — eBay said" begins an article.
  constexpr int acronym_letters = 5;
  return (!goes_on_small || place.letters > acronym_letters) &&
         !is_newsroom_label(text.substr(place.start, place.end - place.start));
}

bool is_dateline(std::string_view text, const DatelinePlace& place, const Evidence& evidence, std::size_t start,
                 std::string_view language) {
  if (is_news_agency(text.substr(place.start, place.end - place.start))) return false;
  const bool is_known = evidence.agency >= AgencySign::Bare;
  if (evidence.agency == AgencySign::Enclosed && !is_small_letter(text, start)) {
    return place.letter_case != LetterCase::None || evidence.has_dash || evidence.has_day;
  }
  if (is_known && (evidence.has_dash || evidence.has_day)) return true;
  if (evidence.has_day && evidence.has_dash) return true;
  if (evidence.has_day && evidence.agency != AgencySign::None && place.letter_case == LetterCase::Capitals) return true;
  if (evidence.agency == AgencySign::Acronym && evidence.has_dash) return true;
  if (evidence.agency == AgencySign::Unknown && evidence.has_dash && place.letter_case == LetterCase::Capitals) {
    return true;
  }
  return evidence.agency == AgencySign::None && is_bare_dateline(text, place, evidence, start, language);
}

/// "(ANSA) - ROMA", "TEMPO.CO, Jakarta": an agency before the place.
bool take_leading_agency(DatelineCursor& cursor) {
  const std::size_t before = cursor.at();
  if (cursor.take_agency() >= AgencySign::Bare && (cursor.take_dash() || cursor.take_mark(U','))) return true;
  cursor.move_to(before);
  return false;
}

std::optional<Dateline> parse_line(std::string_view text, std::size_t from, std::string_view language) {
  const std::vector<DatelineToken> tokens = cut_dateline_tokens(text, from);
  DatelineCursor cursor(text, tokens, language);
  while (cursor.take_mark(U'*') || cursor.take_mark(U'=')) {
  }
  const bool has_leading_agency = take_leading_agency(cursor);
  const std::optional<DatelinePlace> place = cursor.take_place();
  if (!place) return std::nullopt;
  Dateline dateline;
  Evidence evidence = read_parts(cursor, dateline);
  take_trailing_agency(cursor, evidence);
  if (has_leading_agency && evidence.agency == AgencySign::None) evidence.agency = AgencySign::Bare;
  const std::size_t start = text_start(text, cursor, evidence);
  if (!is_dateline(text, *place, evidence, start, language)) return std::nullopt;
  dateline.place = std::string(text.substr(place->start, place->end - place->start));
  dateline.start = place->start;
  dateline.end = place->end;
  dateline.text_end = static_cast<std::uint32_t>(start);
  return dateline;
}

}  // namespace

std::optional<Dateline> parse_dateline(std::string_view text, std::string_view language) {
  const std::string_view head = schema::cut_utf8(text, max_head_bytes);
  std::size_t from = skip_space(head, 0);
  for (int line = 0; line <= max_lines_before && from < head.size(); ++line) {
    if (std::optional<Dateline> found = parse_line(head, from, language)) return found;
    if (line == 0) {
      if (std::optional<Dateline> found = parse_east_asian_dateline(head)) return found;
    }
    const std::size_t end = head.find('\n', from);
    // A line that is longer or ends a sentence is the article itself.
    if (end == std::string_view::npos || end - from > max_line_bytes || head[end - 1] == '.') break;
    from = skip_space(head, end);
  }
  return std::nullopt;
}

}  // namespace dateline::indexer
