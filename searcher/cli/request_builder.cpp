// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/request_builder.h"

#include "schema/error.h"
#include "searcher/typed_request.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace dateline::searcher::cli {
namespace {

TypedRequest typed_request(const Options& options, std::string query) {
  using schema::Facet;
  TypedRequest typed;
  typed.query = std::move(query);
  typed.choices = {{Facet::Country, options.country},   {Facet::Organization, options.organization},
                   {Facet::Language, options.language}, {Facet::Source, options.source},
                   {Facet::Author, options.author},     {Facet::Type, options.type},
                   {Facet::Month, options.month},       {Facet::Year, options.year}};
  typed.exclude = options.exclude;
  typed.any = options.any;
  typed.from = options.from;
  typed.to = options.to;
  typed.undated = options.undated;
  typed.sort = options.sort;
  typed.match = options.match;
  typed.understand = options.understand;
  typed.collapse = options.collapse;
  typed.facets = options.facets;
  typed.similar_to = options.similar_to;
  return typed;
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
  if (options.count_stories) {
    throw schema::Error(schema::ErrorKind::Usage, "--count-stories: this index holds no stories yet", "leave it out");
  }
  SearchRequest request = build_request(typed_request(options, std::move(query)), utc_today(), {"--"});
  request.offset = options.offset;
  request.limit = options.all ? std::numeric_limits<std::size_t>::max() : options.limit;
  request.strict = options.strict;
  const bool plain_list = is_plain_list(options.format);
  const bool one_question = !options.all && !options.count && options.batch.empty() && options.saved.empty();
  request.may_relax = one_question && !options.strict && !plain_list;
  request.snippets = shows_snippets(options) ? options.snippets : 0;
  request.ids_only = options.format == "ids";
  request.time_limit = std::chrono::milliseconds(options.time_limit_ms);
  if (plain_list) request.facets.clear();
  return request;
}

}  // namespace dateline::searcher::cli
