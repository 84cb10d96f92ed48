// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/other_questions.h"

#include "schema/cli/terminal.h"
#include "schema/error.h"
#include "searcher/cli/notes.h"
#include "searcher/cli/timeline_answer.h"
#include "searcher/cli/value_answers.h"
#include "searcher/render/facet_values_json.h"
#include "searcher/render/json.h"
#include "searcher/render/suggestions_json.h"
#include "searcher/render/timeline_json.h"

#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;
using schema::cli::print;

constexpr int nothing_found = 1;

void print_json(const nlohmann::ordered_json& json) {
  print(dump_json(json, 2) + "\n");
}

TextStyle style_of(const Options& options) {
  return {schema::cli::use_color(options.color, stdout), options.explain};
}

std::size_t limit_of(const Options& options, std::size_t standard) {
  if (options.all) return std::numeric_limits<std::size_t>::max();
  return options.limit_given ? options.limit : standard;
}

int print_timeline(const Options& options, Searcher& searcher, const SearchRequest& request) {
  const TimelinePeriod period = timeline_period_named(options.by).value_or(TimelinePeriod::Auto);
  const Timeline timeline = searcher.timeline(request, period);
  if (options.format == "json") {
    print_json(timeline_json(timeline));
    report_unknown_article(timeline.answer);
  } else {
    print(text_timeline(timeline, style_of(options)));
  }
  return timeline.answer.total > 0 ? 0 : nothing_found;
}

int print_facet_values(const Options& options, Searcher& searcher, const SearchRequest& request) {
  const auto facet = schema::facet_named(options.facet_values);
  if (!facet) {
    throw Error(ErrorKind::Usage, "--facet-values " + options.facet_values + ": no such facet",
                "facets: country organization month year language source author type");
  }
  const std::size_t limit = limit_of(options, default_facet_values);
  const FacetValues values = searcher.facet_values(request, {*facet, options.contains, options.offset, limit});
  if (options.format == "json") {
    print_json(facet_values_json(values));
    report_unknown_article(values.answer);
  } else {
    print(text_facet_values(values, style_of(options)));
  }
  const bool found = limit == 0 ? values.answer.total > 0 : !values.facet.values.empty();
  return found ? 0 : nothing_found;
}

int print_suggestions(const Options& options, Searcher& searcher) {
  const Suggestions suggestions = searcher.suggest({*options.suggest, limit_of(options, default_suggestions)});
  if (options.format == "json") {
    print_json(suggestions_json(suggestions));
  } else {
    print(text_suggestions(suggestions));
  }
  return suggestions.list.empty() ? nothing_found : 0;
}

std::vector<std::string> questions_of(const Options& options) {
  std::vector<std::string> asked;
  if (options.timeline) asked.emplace_back("--timeline");
  if (!options.facet_values.empty()) asked.emplace_back("--facet-values");
  if (options.suggest) asked.emplace_back("--suggest");
  if (options.count) asked.emplace_back("--count");
  if (!options.show.empty()) asked.emplace_back("--show");
  if (!options.batch.empty()) asked.emplace_back("--batch");
  return asked;
}

}  // namespace

bool asks_other_question(const Options& options) {
  return options.timeline || !options.facet_values.empty() || options.suggest.has_value();
}

void check_other_questions(const Options& options) {
  if (!options.by.empty() && !options.timeline) throw Error(ErrorKind::Usage, "--by: goes with --timeline");
  if (!options.contains.empty() && options.facet_values.empty()) {
    throw Error(ErrorKind::Usage, "--contains: goes with --facet-values FACET");
  }
  if (!asks_other_question(options)) return;
  const std::vector<std::string> asked = questions_of(options);
  if (asked.size() > 1) {
    throw Error(ErrorKind::Usage, asked[0] + " and " + asked[1] + ": one question at a time");
  }
  if (options.suggest && !options.query.empty()) {
    throw Error(ErrorKind::Usage, "--suggest: takes the whole beginning of a query as one argument",
                "put it in quotes, like --suggest 'workers north ko'");
  }
  if (options.format != "text" && options.format != "json") {
    throw Error(ErrorKind::Usage, asked[0] + " --format " + options.format + ": answered as text or json");
  }
}

int answer_other_question(const Options& options, Searcher& searcher, const std::function<SearchRequest()>& request) {
  if (options.suggest) return print_suggestions(options, searcher);
  if (options.timeline) return print_timeline(options, searcher, request());
  return print_facet_values(options, searcher, request());
}

}  // namespace dateline::searcher::cli
