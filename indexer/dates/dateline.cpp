// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/dateline.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "indexer/dates/dateline_cursor.h"
#include "indexer/dates/east_asian_dateline.h"
#include "indexer/dates/news_agencies.h"
#include "schema/utf8.h"

namespace dateline::indexer {
namespace {

constexpr std::size_t max_head_bytes = 1000;
constexpr int max_lines_before = 3;
constexpr std::size_t max_line_bytes = 90;  // of a byline or an outlet's name before the dateline

/// What was found between the place and the article.
struct Evidence {
  bool has_day = false;
  bool has_agency = false;        // any name in parentheses
  bool has_known_agency = false;
  bool has_dash = false;
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

/// Parts behind the place in any order, each perhaps behind a comma or a dot, up to a dash.
Evidence read_parts(DatelineCursor& cursor, Dateline& dateline) {
  Evidence evidence;
  for (int parts = 0; parts < 4; ++parts) {
    const std::size_t before = cursor.at();
    if (cursor.take_dash()) {
      evidence.has_dash = true;
      break;
    }
    const bool has_comma = cursor.take_mark(U',') || cursor.take_mark(U'،');
    // A bare hyphen stands before an agency only: "دمشق-سانا".
    const bool has_hyphen = !has_comma && !cursor.take_mark(U'.') && cursor.take_mark(U'-');
    std::optional<DatelineDay> day = has_hyphen ? std::nullopt : cursor.take_day();
    // A weekday alone is a word like others ("A Bangladeshi man" holds the Danish Monday).
    if (day && (day->day || has_comma) && !evidence.has_day) {
      evidence.has_day = day->day.has_value();
      dateline.month = day->month;
      dateline.day = day->day;
      dateline.year = day->year;
      continue;
    }
    bool is_known = false;
    if (!day && !evidence.has_agency && cursor.take_agency(is_known) && (is_known || !has_hyphen)) {
      evidence.has_agency = true;
      evidence.has_known_agency = is_known;
      evidence.has_dash = has_hyphen;
      continue;
    }
    cursor.move_to(before);
    break;
  }
  return evidence;
}

/// "МОСКВА, 12 июн - РИА Новости.": the agency behind the dash, before another mark.
void take_trailing_agency(DatelineCursor& cursor, Evidence& evidence) {
  const std::size_t before = cursor.at();
  bool is_known = false;
  if (evidence.has_agency || cursor.sees_mark(U'(') || !cursor.take_agency(is_known)) return;
  if (cursor.take_dash() || cursor.take_mark(U'.') || cursor.take_mark(U',') || cursor.take_mark(U':')) {
    evidence.has_agency = evidence.has_known_agency = true;
  } else {
    cursor.move_to(before);
  }
}

/// Where the article starts; a dot, colon or danda behind the last part belongs to the dateline.
std::size_t text_start(std::string_view text, DatelineCursor& cursor, const Evidence& evidence) {
  if (!evidence.has_dash && !cursor.take_mark(U'.') && !cursor.take_mark(U':')) cursor.take_mark(U'।');
  return skip_space(text, cursor.end_byte());
}

bool is_dateline(std::string_view text, const DatelinePlace& place, const Evidence& evidence, std::size_t start) {
  const bool goes_on_small = is_small_letter(text, start);
  switch (place.letter_case) {
    case LetterCase::Capitals: {
      if (evidence.has_known_agency && (evidence.has_dash || !goes_on_small)) return true;
      if (evidence.has_day && (evidence.has_dash || evidence.has_agency)) return true;
      if (!evidence.has_dash || place.letters < 3) return false;
      if (place.has_region || evidence.has_agency) return true;
      // "NATO — the alliance" explains a word, "WASHINGTON — eBay said" begins an article.
      return (!goes_on_small || place.letters >= 6) &&
             !is_newsroom_label(text.substr(place.start, place.end - place.start));
    }
    case LetterCase::Capitalised:
      if (evidence.has_known_agency && (evidence.has_dash || !goes_on_small)) return true;
      return evidence.has_day && evidence.has_dash;
    case LetterCase::None:
      if (evidence.has_known_agency) return evidence.has_dash || evidence.has_day;
      return evidence.has_day && evidence.has_dash;
    case LetterCase::Small:
      break;
  }
  return false;
}

/// "(ANSA) - ROMA", "TEMPO.CO, Jakarta": an agency before the place.
bool take_leading_agency(DatelineCursor& cursor) {
  const std::size_t before = cursor.at();
  bool is_known = false;
  if (cursor.take_agency(is_known) && is_known && (cursor.take_dash() || cursor.take_mark(U','))) return true;
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
  evidence.has_known_agency = evidence.has_known_agency || has_leading_agency;
  if (evidence.has_dash) take_trailing_agency(cursor, evidence);
  const std::size_t start = text_start(text, cursor, evidence);
  if (!is_dateline(text, *place, evidence, start)) return std::nullopt;
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
