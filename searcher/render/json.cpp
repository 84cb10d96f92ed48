// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"

#include "searcher/render/hit_fields.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json warnings_json(const SearchResult& result) {
  ordered_json list = ordered_json::array();
  for (const QueryWarning& warning : result.warnings) {
    list.push_back(
        {{"code", warning.code}, {"message", warning.message}, {"start", warning.start}, {"end", warning.end}});
  }
  return list;
}

ordered_json understood_json(const SearchResult& result) {
  ordered_json list = ordered_json::array();
  for (const UnderstoodResult& understood : result.understood) {
    list.push_back({{"text", understood.name.text},
                    {"field", understood.name.field},
                    {"value", understood.name.value},
                    {"label", understood.name.label},
                    {"widens", understood.name.widens},
                    {"only_by_facet", understood.only_by_facet},
                    {"start", understood.name.start},
                    {"end", understood.name.end}});
  }
  return list;
}

ordered_json similar_json(const SimilarTo& similar) {
  return {{"id", similar.id}, {"title", similar.title}, {"terms", similar.terms}, {"needed", similar.needed}};
}

ordered_json query_json(const SearchResult& result) {
  ordered_json query{{"text", result.query},
                     {"parsed", result.parsed},
                     {"understood", understood_json(result)},
                     {"warnings", warnings_json(result)},
                     {"dropped", result.dropped},
                     {"relaxed", result.relaxed}};
  if (result.similar_to) query["similar_to"] = similar_json(*result.similar_to);
  if (!result.understood.empty()) query["undo"] = "--understand off";
  for (const PredecessorNote& note : result.predecessors) {
    query["predecessors"].push_back({{"value", note.value}, {"predecessor", note.predecessor}, {"more", note.more}});
  }
  return query;
}

}  // namespace

ordered_json facet_json(const FacetResult& facet) {
  ordered_json values = ordered_json::array();
  for (const FacetCount& count : facet.values) {
    values.push_back(
        {{"value", count.value}, {"label", count.label}, {"count", count.count}, {"selected", count.selected}});
  }
  ordered_json json{{"values", std::move(values)}, {"other", facet.other}, {"missing", facet.missing}};
  if (facet.missing_selected) json["missing_selected"] = true;
  return json;
}

namespace {

ordered_json facets_json(const SearchResult& result) {
  ordered_json facets = ordered_json::object();
  for (const FacetResult& facet : result.facets) {
    facets[std::string(schema::field_of(facet.facet).name)] = facet_json(facet);
  }
  return facets;
}

}  // namespace

ordered_json run_json(const RunMark& run) {
  if (run.number == 0) return nullptr;
  return {{"run", run.number}, {"started", or_null(run.started)}};
}

namespace {

ordered_json index_json(const IndexState& index) {
  ordered_json json{{"id", index.id}, {"generation", index.generation}, {"articles", index.articles}};
  for (const IndexState& part : index.parts) json["parts"].push_back(index_json(part));
  return json;
}

}  // namespace

ordered_json answer_json(const SearchResult& result) {
  ordered_json json{{"version", json_version},
                    {"query", query_json(result)},
                    {"total", result.total},
                    {"total_is_exact", result.total_is_exact},
                    {"stories", nullptr},
                    {"undated_excluded", result.undated_excluded},
                    {"index", index_json(result.index)},
                    {"took_ms", result.took_ms}};
  for (const ChosenValue& chosen : result.filters) {
    json["filters"].push_back({{"field", schema::field_of(chosen.facet).name},
                               {"typed", chosen.typed},
                               {"value", or_null(chosen.value)},
                               {"label", chosen.label},
                               {"excluded", chosen.excluded}});
  }
  return json;
}

ordered_json result_json(const SearchResult& result) {
  ordered_json json = answer_json(result);
  json["hits"] = ordered_json::array();
  for (const Hit& hit : result.hits) json["hits"].push_back(hit_json(hit));
  json["facets"] = facets_json(result);
  for (const ClauseCount& clause : result.clauses) {
    json["clauses"].push_back({{"clause", clause.clause}, {"alone", clause.alone}, {"without", clause.without}});
  }
  return json;
}

std::string dump_json(const ordered_json& json, int indent) {
  return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace dateline::searcher
