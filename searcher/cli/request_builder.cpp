// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/request_builder.h"

#include "searcher/typed_request.h"

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
                   {Facet::Author, options.author},     {Facet::Type, options.type}};
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
  return typed;
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
  SearchRequest request = build_request(typed_request(options, std::move(query)), utc_today(), {"--"});
  request.offset = options.offset;
  request.limit = options.all ? std::numeric_limits<std::size_t>::max() : options.limit;
  request.strict = options.strict;
  const bool plain_list = options.format == "ids";
  const bool one_question = !options.all && !options.count && options.batch.empty() && options.saved.empty();
  request.may_relax = one_question && !options.strict && !plain_list;
  request.snippets = plain_list ? 0 : options.snippets;
  request.time_limit = std::chrono::milliseconds(options.time_limit_ms);
  if (plain_list) request.facets.clear();
  return request;
}

}  // namespace dateline::searcher::cli
