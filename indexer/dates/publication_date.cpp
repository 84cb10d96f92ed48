// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/publication_date.h"

#include "indexer/dates/date_claims.h"
#include "indexer/dates/read_date.h"
#include "indexer/dates/url_date.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace dateline::indexer {
namespace {

using schema::Date;
using schema::DatePrecision;

constexpr schema::DayNumber tolerated_days = 2;
constexpr std::int64_t day_seconds = 24 * 60 * 60;
constexpr schema::DayNumber near_days = 3;  // an article runs on the day of its dateline or soon after
constexpr double near_share = 0.5;          // of a dateline's weight for a day that lies near

bool is_accepted(const JudgedClaim& claim) {
  return claim.candidate.rejected.empty() && claim.candidate.date.precision != DatePrecision::None;
}

bool may_win(const JudgedClaim& claim) {
  return is_accepted(claim) && !decides_nothing(claim.candidate.from);
}

bool lies_within(const Date& inner, const Date& outer) {
  const auto inner_days = schema::period_of(inner);
  const auto outer_days = schema::period_of(outer);
  return inner_days && outer_days && outer_days->first <= inner_days->first && inner_days->last <= outer_days->last;
}

/// The day of a claim without year (or without month) that lies nearest to `day`.
std::optional<Date> nearest_day(const JudgedClaim& claim, const Date& day) {
  if (claim.day == 0 || day.precision != DatePrecision::Day) return std::nullopt;
  const schema::DayNumber target = schema::day_number(day.year, day.month, day.day);
  std::optional<Date> nearest;
  schema::DayNumber distance = 0;
  for (int year = day.year - 1; year <= day.year + 1; ++year) {
    for (int month = claim.month != 0 ? claim.month : 1; month <= (claim.month != 0 ? claim.month : 12); ++month) {
      if (!schema::is_valid_day(year, month, claim.day)) continue;
      const schema::DayNumber number = schema::day_number(year, month, claim.day);
      if (nearest && std::abs(number - target) >= distance) continue;
      nearest = schema::date_of(number);
      distance = std::abs(number - target);
    }
  }
  return nearest;
}

/// How much `claim` speaks for `date`.
double support(const JudgedClaim& claim, const Date& date) {
  if (is_accepted(claim) && lies_within(date, claim.candidate.date)) return claim.weight;
  if (std::find(claim.readings.begin(), claim.readings.end(), date) != claim.readings.end()) return claim.weight;
  const std::optional<Date> near = nearest_day(claim, date);
  if (is_accepted(claim) || !near) return 0;
  const schema::DayNumber distance = std::abs(schema::day_number(near->year, near->month, near->day) -
                                              schema::day_number(date.year, date.month, date.day));
  if (distance == 0) return claim.weight;
  return distance <= near_days ? claim.weight * near_share : 0;
}

/// The sum over provenances: two claims of one provenance for the same day are one.
double score_of(const std::vector<JudgedClaim>& claims, const Date& date) {
  std::map<std::string_view, double> by_provenance;
  for (const JudgedClaim& claim : claims) {
    double& best = by_provenance[claim.candidate.from];
    best = std::max(best, support(claim, date));
  }
  double score = 0;
  for (const auto& [from, weight] : by_provenance) score += weight;
  return score;
}

/// A year does not compete with a day of that year; it speaks for it.
bool is_refined(const std::vector<JudgedClaim>& claims, const JudgedClaim& coarse) {
  return std::any_of(claims.begin(), claims.end(), [&](const JudgedClaim& other) {
    return may_win(other) && other.candidate.date.precision > coarse.candidate.date.precision &&
           lies_within(other.candidate.date, coarse.candidate.date);
  });
}

JudgedClaim* find_winner(std::vector<JudgedClaim>& claims) {
  JudgedClaim* winner = nullptr;
  double best = 0;
  for (JudgedClaim& claim : claims) {
    if (!may_win(claim) || is_refined(claims, claim)) continue;
    const double score = score_of(claims, claim.candidate.date);
    const bool wins = winner == nullptr || score > best || (score == best && claim.weight > winner->weight);
    if (!wins) continue;
    winner = &claim;
    best = score;
  }
  return winner;
}

/// Ambiguous claims whose reading the winner confirms are claims for that day. A year of two digits stays refused: it
/// has given its vote, but it is the other claim that says the year.
void confirm_readings(const Date& day, std::vector<JudgedClaim>& claims) {
  for (JudgedClaim& claim : claims) {
    const bool is_confirmed = std::find(claim.readings.begin(), claim.readings.end(), day) != claim.readings.end();
    if (!is_confirmed || claim.candidate.rejected == short_year) continue;
    claim.candidate.date = day;
    claim.candidate.rejected.clear();
    claim.readings.clear();
  }
}

/// A day without year at a date that says less: "March 26" in 2019 is 2019-03-26.
std::optional<Date> refined(const Date& date, const JudgedClaim& claim, schema::DayNumber today) {
  if (claim.day == 0 || date.precision == DatePrecision::Day || date.precision == DatePrecision::None)
    return std::nullopt;
  const int month = claim.month != 0 ? claim.month : date.month;
  if (!schema::is_valid_day(date.year, month, claim.day)) return std::nullopt;
  const Date day = schema::date_of(schema::day_number(date.year, month, claim.day));
  if (!lies_within(day, date) || !refusal_of(day, {}, today).empty()) return std::nullopt;
  return day;
}

/// Gives the claims without year theirs: beside the winner's date, else beside `around`, that of the neighbour or of
/// the folders.
JudgedClaim* give_years(JudgedClaim* winner, const Date& around, schema::DayNumber today,
                        std::vector<JudgedClaim>& claims) {
  for (JudgedClaim& claim : claims) {
    if (claim.day == 0) continue;
    const Date beside = winner != nullptr ? winner->candidate.date : around;
    std::optional<Date> day = refined(beside, claim, today);
    const bool decides = day.has_value() || winner == nullptr;
    if (!day) day = nearest_day(claim, beside);
    if (!day || !refusal_of(*day, {}, today).empty()) continue;
    claim.candidate.date = *day;
    claim.candidate.rejected.clear();
    if (decides) winner = &claim;
  }
  return winner;
}

/// Refuses what the source says to be later than its capture, if anything else stands.
void refuse_after_capture(std::int64_t captured_at, std::vector<JudgedClaim>& claims) {
  if (captured_at <= 0) return;
  const std::int64_t last_day = captured_at / day_seconds + tolerated_days;
  const auto is_late = [&](const JudgedClaim& claim) {
    return is_accepted(claim) && is_after_capture(claim.candidate.date, captured_at);
  };
  const bool any_stands = std::any_of(claims.begin(), claims.end(),
                                      [&](const auto& claim) { return is_accepted(claim) && !is_late(claim); });
  if (!any_stands || last_day > schema::max_day) return;
  const std::string capture =
      schema::to_string(schema::date_of(static_cast<schema::DayNumber>(captured_at / day_seconds)));
  for (JudgedClaim& claim : claims) {
    if (!is_late(claim)) continue;
    claim.candidate.rejected = schema::to_string(claim.candidate.date) + " is after the capture (" + capture + ")";
  }
}

/// The year of 01/02/2020, where nothing says more: a claim of its own.
void keep_years_of_ambiguous_claims(std::vector<JudgedClaim>& claims) {
  if (std::any_of(claims.begin(), claims.end(), may_win)) return;
  std::vector<JudgedClaim> open;
  for (JudgedClaim& claim : claims) {
    if (claim.readings.empty() || claim.candidate.date.precision == DatePrecision::None) continue;
    for (const Date& reading : claim.readings) {
      JudgedClaim one = claim;
      one.candidate.date = reading;
      one.readings.clear();
      open.push_back(std::move(one));
    }
    claim.candidate.rejected.clear();
    claim.readings.clear();
    claim.instant.clear();
  }
  claims.insert(claims.end(), open.begin(), open.end());
}

/// Where nothing else stands, what decides nothing is refused, with the reason.
void name_undecided(std::vector<JudgedClaim>& claims) {
  for (JudgedClaim& claim : claims) {
    if (!is_accepted(claim) || !decides_nothing(claim.candidate.from)) continue;
    claim.candidate.rejected =
        schema::to_string(claim.candidate.date) + " decides nothing by itself (" + claim.candidate.from + ")";
  }
}

std::string instant_for(const std::vector<JudgedClaim>& claims, const Date& date) {
  const JudgedClaim* best = nullptr;
  for (const JudgedClaim& claim : claims) {
    if (!is_accepted(claim) || claim.instant.empty() || !(claim.candidate.date == date)) continue;
    if (best == nullptr || claim.weight > best->weight) best = &claim;
  }
  return best != nullptr ? best->instant : std::string();
}

}  // namespace

bool is_after_capture(const schema::Date& date, std::int64_t captured_at) {
  const auto period = schema::period_of(date);
  return period && captured_at > 0 && period->first > captured_at / day_seconds + tolerated_days;
}

Published settle_publication_date(const Article& article, const std::optional<Dateline>& dateline,
                                  const DateContext& context) {
  std::vector<JudgedClaim> claims = collect_claims(article, dateline, context);
  refuse_after_capture(context.captured_at, claims);
  keep_years_of_ambiguous_claims(claims);
  JudgedClaim* winner = find_winner(claims);
  if (winner != nullptr) {
    confirm_readings(winner->candidate.date, claims);
    winner = find_winner(claims);
  }
  const Date around = context.neighbour ? *context.neighbour : date_in_folders(article.relative_path).value_or(Date{});
  winner = give_years(winner, around, context.today, claims);
  Published published;
  if (winner == nullptr) name_undecided(claims);
  if (winner != nullptr) {
    published.date = winner->candidate.date;
    published.from = winner->candidate.from;
    published.instant = instant_for(claims, published.date);
    std::rotate(claims.begin(), claims.begin() + (winner - claims.data()),
                claims.begin() + (winner - claims.data()) + 1);
  } else {
    const auto best = std::max_element(claims.begin(), claims.end(), [](const JudgedClaim& a, const JudgedClaim& b) {
      return weight_of_provenance(a.candidate.from) < weight_of_provenance(b.candidate.from);
    });
    if (best != claims.end()) published.rejected = best->candidate.rejected;
  }
  for (JudgedClaim& claim : claims) published.candidates.push_back(std::move(claim.candidate));
  return published;
}

}  // namespace dateline::indexer
