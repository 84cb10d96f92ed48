// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/typed_request.h"

#include "schema/error.h"

#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace dateline::searcher {
namespace {

using schema::Error;
using schema::ErrorKind;
using schema::Facet;

constexpr const char* facet_names = "country organization month year language source author type";

template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};
constexpr std::array sorts{Word<Sort>{"relevance", Sort::Relevance}, Word<Sort>{"newest", Sort::Newest},
                           Word<Sort>{"oldest", Sort::Oldest}, Word<Sort>{"added", Sort::Added}};
constexpr std::array undated_words{Word<Undated>{"include", Undated::Include}, Word<Undated>{"only", Undated::Only},
                                   Word<Undated>{"exclude", Undated::Exclude}};
constexpr std::array matches{Word<Match>{"all", Match::All}, Word<Match>{"any", Match::Any}};
constexpr std::array understandings{Word<Understand>{"boost", Understand::Boost},
                                    Word<Understand>{"filter", Understand::Filter},
                                    Word<Understand>{"off", Understand::Off}};

template <typename Words, typename Value>
void set_word(const std::string& option, const std::string& typed, const Words& words, Value& value) {
  if (typed.empty()) return;
  std::string known;
  for (const auto& [word, meaning] : words) {
    known += (known.empty() ? "" : ", ") + std::string(word);
    if (word != typed) continue;
    value = meaning;
    return;
  }
  throw Error(ErrorKind::Usage, option + ' ' + typed + ": not known", "one of: " + known);
}

Facet facet_or_throw(const std::string& option, const std::string& name) {
  const auto facet = schema::facet_named(name);
  if (!facet) throw Error(ErrorKind::Usage, option + ": no facet " + name, std::string("facets: ") + facet_names);
  return *facet;
}

schema::DateRange period_or_throw(const std::string& option, const std::string& text, schema::DayNumber today) {
  const auto period = schema::parse_period(text, today);
  if (period) return *period;
  throw Error(ErrorKind::Usage, option + ' ' + text + ": not a date",
              "dates: 2017, 2017-03, 2017-03-27, last-month, this-year, 3months (ago) ...");
}

/// A month that is no month would match nothing, and nobody would be told.
void check_period(const std::string& option, Facet facet, const std::string& typed) {
  if ((facet != Facet::Month && facet != Facet::Year) || names_period(facet, typed)) return;
  const bool month = facet == Facet::Month;
  throw Error(ErrorKind::Usage, option + ' ' + typed + (month ? ": no month" : ": no year"),
              month ? "as 2017-03, or none" : "as 2017, or none");
}

void check_value(const std::string& option, Facet facet, const std::string& typed) {
  if (typed.empty()) throw Error(ErrorKind::Usage, option + ": no value", "none: articles without one");
  check_period(option, facet, typed);
}

class RequestBuilder {
public:
  RequestBuilder(const TypedRequest& typed, schema::DayNumber today, const OptionNames& names)
      : typed_(typed), prefix_(names.prefix) {
    request_.query = typed.query;
    request_.similar_to = typed.similar_to;
    request_.today = today;
  }

  SearchRequest build() {
    add_words();
    add_filters();
    add_dates();
    add_facets();
    return std::move(request_);
  }

private:
  void add_words() {
    set_word(prefix_ + "sort", typed_.sort, sorts, request_.sort);
    set_word(prefix_ + "undated", typed_.undated, undated_words, request_.undated);
    set_word(prefix_ + "match", typed_.match, matches, request_.match);
    set_word(prefix_ + "understand", typed_.understand, understandings, request_.understand);
    constexpr std::array known{Word<bool>{"none", false}, Word<bool>{"story", true}};
    bool stories = false;
    set_word(prefix_ + "collapse", typed_.collapse, known, stories);
    if (!stories) return;
    throw Error(ErrorKind::Usage, prefix_ + "collapse story: this index holds no stories yet",
                "leave it out, or " + prefix_ + "collapse none");
  }

  void add_filters() {
    for (const auto& [facet, values] : typed_.choices) {
      if (values.empty()) continue;
      for (const std::string& value : values) {
        check_value(prefix_ + std::string(schema::field_of(facet).name), facet, value);
      }
      request_.choices.push_back({facet, values, false});
    }
    for (const std::string& name : typed_.any) {
      const Facet facet = facet_or_throw(prefix_ + "any " + name, name);
      for (FacetChoice& choice : request_.choices) choice.any = choice.any || choice.facet == facet;
    }
    for (const std::string& exclusion : typed_.exclude) add_exclusion(exclusion);
  }

  void add_exclusion(const std::string& exclusion) {
    const std::string option = prefix_ + "exclude " + exclusion;
    const std::size_t equals = exclusion.find('=');
    if (equals == std::string::npos) {
      throw Error(ErrorKind::Usage, option + ": not FIELD=VALUE", std::string("fields: ") + facet_names);
    }
    const FacetExclusion asked{facet_or_throw(option, exclusion.substr(0, equals)), exclusion.substr(equals + 1)};
    check_value(prefix_ + "exclude " + exclusion.substr(0, equals), asked.facet, asked.value);
    request_.exclusions.push_back(asked);
  }

  void add_dates() {
    if (typed_.from.empty() && typed_.to.empty()) return;
    schema::DateRange range{schema::min_day, schema::max_day};
    if (!typed_.from.empty()) range.first = period_or_throw(prefix_ + "from", typed_.from, request_.today).first;
    if (!typed_.to.empty()) range.last = period_or_throw(prefix_ + "to", typed_.to, request_.today).last;
    if (range.first > range.last) {
      throw Error(ErrorKind::Usage, prefix_ + "from " + typed_.from + ' ' + prefix_ + "to " + typed_.to +
                                        ": the end is before the start");
    }
    request_.dates = range;
  }

  void add_facets() {
    for (const std::string& facet : typed_.facets) request_.facets.push_back(facet_request(facet));
    if (!typed_.facets.empty()) return;
    for (const Facet facet : {Facet::Country, Facet::Organization, Facet::Month}) {
      request_.facets.push_back({facet, default_facet_values});
    }
  }

  [[nodiscard]] FacetRequest facet_request(const std::string& typed) const {
    const std::string option = prefix_ + "facet " + typed;
    const std::size_t colon = typed.find(':');
    FacetRequest request{facet_or_throw(option, typed.substr(0, colon)), default_facet_values};
    if (colon == std::string::npos) return request;
    const char* const end = typed.data() + typed.size();
    const auto [stop, error] = std::from_chars(typed.data() + colon + 1, end, request.limit);
    if (error != std::errc() || stop != end) {
      throw Error(ErrorKind::Usage, option + ": not a number after the colon", "like " + prefix_ + "facet country:50");
    }
    return request;
  }

  const TypedRequest& typed_;
  const std::string prefix_;
  SearchRequest request_;
};

}  // namespace

bool names_period(Facet facet, std::string_view typed) {
  const schema::DatePrecision precision =
      facet == Facet::Month ? schema::DatePrecision::Month : schema::DatePrecision::Year;
  const auto date = schema::parse_date(typed);
  return typed == typed_none || (date && date->precision == precision && to_string(*date) == typed);
}

std::string typed_choice(std::string_view key) {
  return key == typed_none ? '"' + std::string(key) + '"' : std::string(key);
}

SearchRequest build_request(const TypedRequest& typed, schema::DayNumber today, const OptionNames& names) {
  return RequestBuilder(typed, today, names).build();
}

schema::DayNumber utc_today() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<schema::DayNumber>(today.time_since_epoch().count());
}

}  // namespace dateline::searcher
