// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/date_claims.h"

#include "indexer/dates/day_order.h"
#include "indexer/dates/read_date.h"
#include "indexer/dates/url_date.h"
#include "schema/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

using schema::DatePrecision;

constexpr std::size_t max_claims = 64;
constexpr std::size_t max_raw_bytes = 200;
constexpr std::size_t max_date_line_bytes = 80;
constexpr int first_newspaper_year = 1605;
constexpr int first_web_year = 1991;
constexpr schema::DayNumber tolerated_days = 2;  // time zones, and papers that carry tomorrow's date
constexpr double month_share = 0.5;              // of a URL's weight where it names no day
constexpr double name_share = 0.7;               // of a URL's weight for a date inside of a name: it may be the topic's
constexpr double least_deciding_weight = 0.5;
constexpr double doubtful_share = 0.5;  // where the weekday does not fit

struct ProvenanceWeight {
  std::string_view from;
  double weight;
};
constexpr std::array<ProvenanceWeight, 18> provenance_weights{{{"metadata", 3.5},
                                                               {"header", 3.4},
                                                               {"url", 3.0},
                                                               {"canonical", 2.5},
                                                               {"time-pub", 2.4},
                                                               {"meta", 2.4},
                                                               {"jsonld", 2.1},
                                                               {"itemprop", 1.8},
                                                               {"class", 1.8},
                                                               {"time", 1.6},
                                                               {"dateline", 1.5},
                                                               {"label", 1.2},
                                                               {"near-h1", 1.2},
                                                               {"modified", 0.9},
                                                               {"text", 0.7},
                                                               {"text-first", 0.7},
                                                               {"elsewhere", 0.2},
                                                               {"image", 0.1}}};

// What software writes for "no date": the zero of Unix, of SQL, of .NET and of spreadsheets.
constexpr std::array<schema::Date, 4> placeholders{{{1970, 1, 1, DatePrecision::Day},
                                                    {1900, 1, 1, DatePrecision::Day},
                                                    {1, 1, 1, DatePrecision::Day},
                                                    {1899, 12, 30, DatePrecision::Day}}};

schema::DayNumber day_of(const schema::Date& date) {
  return schema::day_number(date.year, date.month, date.day);
}

bool is_placeholder(const schema::Date& date, std::string_view instant) {
  if (std::find(placeholders.begin(), placeholders.end(), date) != placeholders.end()) return true;
  // The zero of Unix west of Greenwich: 1969-12-31T19:00:00-05:00.
  return instant.starts_with("1969-12-31T") && instant.find(":00:00-", 13) == 13 && instant.size() == 25 &&
         std::stoi(std::string(instant.substr(11, 2))) + std::stoi(std::string(instant.substr(20, 2))) == 24;
}

std::string reading_language(const Article& article, const DateContext& context) {
  // The source's own tag knows the region ("en-US"), if it agrees about the language.
  const std::string_view hint = article.language_hint;
  const bool agrees = context.language.empty() || context.language == "und" ||
                      hint.substr(0, hint.find_first_of("-_")) == context.language;
  return std::string(agrees ? hint : context.language);
}

/// What only the text of a web page shows, not what its makers declare.
bool is_shown(std::string_view from) {
  static constexpr std::array<std::string_view, 5> shown{"class", "label", "near-h1", "text-first", "elsewhere"};
  return std::find(shown.begin(), shown.end(), from) != shown.end();
}

bool is_of_page(std::string_view from) {
  static constexpr std::array<std::string_view, 6> declared{"time-pub", "meta", "jsonld",
                                                            "itemprop", "time", "modified"};
  return is_shown(from) || std::find(declared.begin(), declared.end(), from) != declared.end();
}

/// "27.03.19" stands somewhere.
bool has_dotted_figures(std::string_view raw) {
  const auto is_figure = [&](std::size_t at) { return at < raw.size() && raw[at] >= '0' && raw[at] <= '9'; };
  std::size_t dots = 0;
  for (std::size_t at = raw.find('.'); at != std::string_view::npos; at = raw.find('.', at + 1)) {
    if (at > 0 && is_figure(at - 1) && is_figure(at + 1)) ++dots;
  }
  return dots >= 2;
}

/// A page's year of two digits lies in the time of the web, if that leaves one day.
void give_century(JudgedClaim& claim) {
  std::vector<schema::Date> days = claim.readings;
  std::erase_if(days, [](const schema::Date& date) { return date.year < first_web_year; });
  if (days.size() != 1) return;
  claim.candidate.date = days.front();
  claim.candidate.rejected.clear();
  claim.readings.clear();
}

JudgedClaim judged(std::string_view from, std::string_view raw, const std::optional<ReadDate>& read,
                   schema::DayNumber today) {
  JudgedClaim claim;
  claim.candidate.from = from;
  claim.candidate.raw = schema::cut_utf8(raw, max_raw_bytes);
  if (!read) {
    claim.candidate.rejected = "no date in it";
    return claim;
  }
  claim.candidate.date = read->date;
  claim.candidate.rejected = read->refused;
  claim.readings = read->readings;
  claim.month = read->month;
  claim.day = read->day;
  if (read->refused.empty()) claim.candidate.rejected = refusal_of(read->date, read->instant, today);
  if (!claim.candidate.rejected.empty() && claim.readings.empty()) return claim;
  std::erase_if(claim.readings, [&](const schema::Date& date) { return !refusal_of(date, {}, today).empty(); });
  // An order that would put the day into the future is no choice.
  if (read->refused == ambiguous_order && claim.readings.size() == 1) {
    claim.candidate.date = claim.readings.front();
    claim.candidate.rejected.clear();
    claim.readings.clear();
  }
  // "on Mar 27 14 min read": two figures behind a month are a year only where nothing else is said.
  const bool is_whole = read->unread_words == 0 || has_dotted_figures(raw);
  if (read->refused == short_year && is_of_page(from) && is_whole) give_century(claim);
  if (claim.candidate.rejected.empty() && is_shown(from) && claim.candidate.date.year < first_web_year) {
    claim.candidate.rejected = schema::to_string(claim.candidate.date) + " is before the web (1991), in the text only";
    return claim;
  }
  claim.instant = read->instant;
  claim.weight = weight_of_provenance(from) * (read->weekday_differs ? doubtful_share : 1);
  return claim;
}

bool is_address(std::string_view raw) {
  return raw.starts_with("http://") || raw.starts_with("https://") || raw.starts_with('/');
}

void add_url_claim(std::string_view from, std::string_view url, schema::DayNumber today,
                   std::vector<JudgedClaim>& claims) {
  const std::optional<UrlDate> found = date_in_url(url);
  if (!found) return;
  JudgedClaim claim;
  claim.candidate = {found->date, std::string(from), found->raw, refusal_of(found->date, {}, today)};
  claim.weight = weight_of_provenance(from) * (found->date.precision == DatePrecision::Month ? month_share : 1) *
                 (found->in_folders ? 1 : name_share);
  claims.push_back(std::move(claim));
}

/// An instant in UTC does not say the outlet's own day; a URL one day beside it does, if some zone has that day then.
void add_local_days(std::vector<JudgedClaim>& claims) {
  const auto url = std::find_if(claims.begin(), claims.end(), [](const JudgedClaim& claim) {
    return claim.candidate.from == "url" && claim.candidate.rejected.empty() &&
           claim.candidate.date.precision == DatePrecision::Day;
  });
  if (url == claims.end()) return;
  const schema::Date local = url->candidate.date;
  for (JudgedClaim& claim : claims) {
    const bool is_own_record = claim.candidate.from == "metadata" || claim.candidate.from == "header";
    if (is_own_record || !claim.candidate.rejected.empty() || !claim.instant.ends_with('Z')) continue;
    const int hour = std::stoi(claim.instant.substr(claim.instant.find('T') + 1, 2));
    const schema::DayNumber days_on = day_of(local) - day_of(claim.candidate.date);
    // UTC-12 to UTC+14.
    if ((days_on == -1 && hour < 12) || (days_on == 1 && hour >= 10)) claim.readings.push_back(local);
  }
}

/// 01/02/2020 is read as the source's other dates are.
std::optional<bool> order_of_claims(const Article& article) {
  DayOrder order;
  for (const DateClaim& stated : article.dates) {
    if (!is_address(stated.raw)) order.see(stated.raw);
  }
  return order.day_first();
}

void add_dateline_claim(const Article& article, const Dateline& dateline, schema::DayNumber today,
                        std::vector<JudgedClaim>& claims) {
  if (!dateline.day && !dateline.year) return;
  JudgedClaim claim;
  claim.candidate.from = "dateline";
  const std::size_t size = std::min<std::size_t>(dateline.text_end, article.text.size()) - dateline.start;
  claim.candidate.raw = schema::cut_utf8(std::string_view(article.text).substr(dateline.start, size), max_raw_bytes);
  claim.candidate.rejected = no_year;
  claim.weight = weight_of_provenance("dateline");
  claim.month = dateline.month.value_or(0);
  claim.day = dateline.day.value_or(0);
  if (dateline.year && dateline.month &&
      schema::is_valid_day(*dateline.year, *dateline.month, dateline.day.value_or(1))) {
    const bool has_day = dateline.day.has_value();
    claim.candidate.date = {static_cast<std::int16_t>(*dateline.year), static_cast<std::uint8_t>(*dateline.month),
                            static_cast<std::uint8_t>(claim.day), has_day ? DatePrecision::Day : DatePrecision::Month};
    claim.candidate.rejected = refusal_of(claim.candidate.date, {}, today);
    claim.month = claim.day = 0;
  }
  claims.push_back(std::move(claim));
}

/// A line that is a date and nothing else.
void add_line_claim(std::string_view line, const DateReading& reading, schema::DayNumber today,
                    std::vector<JudgedClaim>& claims) {
  if (line.empty() || line.size() > max_date_line_bytes) return;
  const std::optional<ReadDate> read = read_date(line, reading);
  if (!read || read->unread_words > 0 || !read->refused.empty() || read->date.precision != DatePrecision::Day) return;
  // A number of eight or ten digits that stands alone is no date for a reader.
  if (line.find_first_not_of("0123456789. \r") == std::string_view::npos && line.find('.') == std::string_view::npos)
    return;
  claims.push_back(judged("text", line, read, today));
}

}  // namespace

bool decides_nothing(std::string_view from) noexcept {
  return weight_of_provenance(from) < least_deciding_weight;
}

double weight_of_provenance(std::string_view from) noexcept {
  const auto* known = std::find_if(provenance_weights.begin(), provenance_weights.end(),
                                   [&](const ProvenanceWeight& one) { return one.from == from; });
  return known != provenance_weights.end() ? known->weight : 1.0;
}

std::string refusal_of(const schema::Date& date, std::string_view instant, schema::DayNumber today) {
  const std::optional<schema::DateRange> period = schema::period_of(date);
  if (!period) return std::string(no_such_day);
  if (is_placeholder(date, instant)) return schema::to_string(date) + " is a " + std::string(placeholder);
  if (period->first > today + tolerated_days) return schema::to_string(date) + " is in the future";
  if (date.year < first_newspaper_year) return schema::to_string(date) + " is before the first newspapers (1605)";
  return {};
}

std::vector<JudgedClaim> collect_claims(const Article& article, const std::optional<Dateline>& dateline,
                                        const DateContext& context) {
  std::vector<JudgedClaim> claims;
  const std::string language = reading_language(article, context);
  const DateReading reading{language, context.day_first ? context.day_first : order_of_claims(article)};
  for (const DateClaim& stated : article.dates) {
    if (claims.size() == max_claims) break;
    const bool is_url =
        (stated.from == "url" || stated.from == "canonical" || stated.from == "image") && is_address(stated.raw);
    if (is_url) {
      add_url_claim(stated.from, stated.raw, context.today, claims);
    } else {
      claims.push_back(judged(stated.from, stated.raw, read_date(stated.raw, reading), context.today));
    }
  }
  // A page's own word for its address is worth less than the address under which it was found.
  const bool is_canonical = std::any_of(article.dates.begin(), article.dates.end(), [&](const DateClaim& stated) {
    return stated.from == "canonical" && stated.raw == article.url;
  });
  if (!is_canonical) add_url_claim("url", article.url, context.today, claims);
  add_local_days(claims);
  if (dateline) add_dateline_claim(article, *dateline, context.today, claims);
  const std::string_view text = article.text;
  const std::string_view first_line = text.substr(0, text.find('\n'));
  add_line_claim(first_line, reading, context.today, claims);
  const std::size_t last_break = text.find_last_of('\n', text.find_last_not_of(" \r\n"));
  if (last_break != std::string_view::npos) {
    add_line_claim(text.substr(last_break + 1), reading, context.today, claims);
  }
  return claims;
}

}  // namespace dateline::indexer
