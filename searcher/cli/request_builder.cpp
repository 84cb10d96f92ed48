// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/request_builder.h"

#include "schema/dates.h"
#include "schema/error.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>
#include <utility>

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;
using schema::Facet;

constexpr const char* facet_names = "country organization month year language source author type";

schema::DayNumber utc_today() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<schema::DayNumber>(today.time_since_epoch().count());
}

Facet facet_or_throw(const std::string& option, const std::string& name) {
  const auto facet = schema::facet_named(name);
  if (!facet) throw Error(ErrorKind::Usage, option + ": no facet " + name, std::string("facets: ") + facet_names);
  return *facet;
}

void add_choice(SearchRequest& request, Facet facet, const std::vector<std::string>& values) {
  if (!values.empty()) request.choices.push_back({facet, values, false});
}

void add_filters(const Options& options, SearchRequest& request) {
  add_choice(request, Facet::Country, options.country);
  add_choice(request, Facet::Organization, options.organization);
  add_choice(request, Facet::Language, options.language);
  add_choice(request, Facet::Source, options.source);
  add_choice(request, Facet::Author, options.author);
  add_choice(request, Facet::Type, options.type);
  for (const std::string& name : options.any) {
    const Facet facet = facet_or_throw("--any " + name, name);
    for (FacetChoice& choice : request.choices) choice.any = choice.any || choice.facet == facet;
  }
  for (const std::string& exclusion : options.exclude) {
    const std::size_t equals = exclusion.find('=');
    if (equals == std::string::npos) {
      throw Error(ErrorKind::Usage, "--exclude " + exclusion + ": not FIELD=VALUE",
                  std::string("fields: ") + facet_names);
    }
    request.exclusions.push_back(
        {facet_or_throw("--exclude " + exclusion, exclusion.substr(0, equals)), exclusion.substr(equals + 1)});
  }
}

schema::DateRange period_or_throw(const std::string& option, const std::string& text, schema::DayNumber today) {
  const auto period = schema::parse_period(text, today);
  if (period) return *period;
  throw Error(ErrorKind::Usage, option + ' ' + text + ": not a date",
              "dates: 2017, 2017-03, 2017-03-27, last-month, this-year, 3months (ago) ...");
}

void add_dates(const Options& options, SearchRequest& request) {
  if (!options.from.empty() || !options.to.empty()) {
    schema::DateRange range{schema::min_day, schema::max_day};
    if (!options.from.empty()) range.first = period_or_throw("--from", options.from, request.today).first;
    if (!options.to.empty()) range.last = period_or_throw("--to", options.to, request.today).last;
    if (range.first > range.last) {
      throw Error(ErrorKind::Usage, "--from " + options.from + " --to " + options.to + ": the end is before the start");
    }
    request.dates = range;
  }
  if (options.undated == "include") request.undated = Undated::Include;
  if (options.undated == "only") request.undated = Undated::Only;
  if (options.undated == "exclude") request.undated = Undated::Exclude;
}

FacetRequest facet_request(const std::string& typed) {
  const std::size_t colon = typed.find(':');
  FacetRequest request{facet_or_throw("--facet " + typed, typed.substr(0, colon)), default_facet_values};
  if (colon == std::string::npos) return request;
  const char* const end = typed.data() + typed.size();
  const auto [stop, error] = std::from_chars(typed.data() + colon + 1, end, request.limit);
  if (error != std::errc() || stop != end) {
    throw Error(ErrorKind::Usage, "--facet " + typed + ": not a number after the colon", "like --facet country:50");
  }
  return request;
}

void add_facets(const Options& options, SearchRequest& request) {
  for (const std::string& typed : options.facets) request.facets.push_back(facet_request(typed));
  if (!options.facets.empty()) return;
  for (const Facet facet : {Facet::Country, Facet::Organization, Facet::Month}) {
    request.facets.push_back({facet, default_facet_values});
  }
}

Sort sort_of(const std::string& name) {
  if (name == "newest") return Sort::Newest;
  if (name == "oldest") return Sort::Oldest;
  return name == "added" ? Sort::Added : Sort::Relevance;
}

Understand understand_of(const std::string& name) {
  if (name == "filter") return Understand::Filter;
  return name == "off" ? Understand::Off : Understand::Boost;
}

/// Hits alone, in a form that has no place for facets and the like, and that is never relaxed.
bool is_plain_list(const std::string& format) {
  return format != "text" && format != "json" && format != "jsonl";
}

bool takes_fields(const std::string& format) {
  return format == "json" || format == "jsonl" || format == "csv" || format == "tsv";
}

bool shows_snippets(const Options& options) {
  if (options.format == "ids") return false;
  return options.fields.empty() || !takes_fields(options.format) ||
         std::find(options.fields.begin(), options.fields.end(), "snippet") != options.fields.end();
}

}  // namespace

std::string query_text(const Options& options) {
  std::string text;
  for (const std::string& word : options.query) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

SearchRequest request_of(const Options& options, std::string query) {
  if (options.collapse == "story") {
    throw Error(ErrorKind::Usage, "--collapse story: this index holds no stories yet",
                "leave it out, or --collapse none");
  }
  if (options.count_stories) {
    throw Error(ErrorKind::Usage, "--count-stories: this index holds no stories yet", "leave it out");
  }
  SearchRequest request;
  request.query = std::move(query);
  request.similar_to = options.similar_to;
  request.today = utc_today();
  request.sort = sort_of(options.sort);
  request.offset = options.offset;
  request.limit = options.all ? std::numeric_limits<std::size_t>::max() : options.limit;
  request.match = options.match == "any" ? Match::Any : Match::All;
  request.understand = understand_of(options.understand);
  request.strict = options.strict;
  const bool plain_list = is_plain_list(options.format);
  const bool one_question = !options.all && !options.count && options.batch.empty() && options.saved.empty();
  request.may_relax = one_question && !options.strict && !plain_list;
  request.snippets = shows_snippets(options) ? options.snippets : 0;
  request.ids_only = options.format == "ids";
  request.time_limit = std::chrono::milliseconds(options.time_limit_ms);
  add_filters(options, request);
  add_dates(options, request);
  if (!plain_list) add_facets(options, request);
  return request;
}

}  // namespace dateline::searcher::cli
