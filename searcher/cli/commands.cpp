// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/commands.h"

#include "schema/error.h"
#include "searcher/cli/request_builder.h"
#include "searcher/cli/text_answer.h"
#include "searcher/render/json.h"
#include "searcher/search.h"

#include <cstdio>
#include <fstream>
#include <iostream>

#include <nlohmann/json.hpp>

namespace dateline::searcher::cli {
namespace {

using nlohmann::ordered_json;
using schema::Error;
using schema::ErrorKind;
using schema::cli::print;

constexpr int no_hits = 1;

ordered_json with_fields(const ordered_json& hit, const std::vector<std::string>& fields) {
  if (fields.empty()) return hit;
  ordered_json chosen;
  for (const std::string& field : fields) {
    const auto value = hit.find(field);
    if (value == hit.end()) throw Error(ErrorKind::Usage, "--fields: no field " + field, "see docs/json-output.md");
    chosen[field] = *value;
  }
  return chosen;
}

void print_answer(const Options& options, const SearchResult& result) {
  if (options.format == "json") {
    print(dump_json(result_json(result), 2) + "\n");
  } else if (options.format == "jsonl") {
    for (const Hit& hit : result.hits) print(dump_json(with_fields(hit_json(hit), options.fields), -1) + "\n");
  } else if (options.format == "ids") {
    for (const Hit& hit : result.hits) print(hit.id + "\n");
  } else {
    print(text_answer(result, {schema::cli::use_color(options.color, stdout), options.explain}));
  }
}

int search(const Options& options, Searcher& searcher) {
  const SearchResult result = searcher.search(request_of(options, query_text(options)));
  print_answer(options, result);
  const bool hits = options.limit == 0 ? result.total > 0 : !result.hits.empty();
  return hits && !result.relaxed ? 0 : no_hits;
}

/// Why a total is not exact: what was cut stands last among the warnings.
std::string cut_of(const SearchResult& result) {
  return schema::cli::printable(result.warnings.back().message);
}

int count(const Options& options, Searcher& searcher) {
  SearchRequest request = request_of(options, query_text(options));
  request.limit = 0;
  request.facets.clear();
  const SearchResult result = searcher.search(request);
  if (options.format == "json") {
    const ordered_json json{
        {"version", json_version}, {"total", result.total}, {"total_is_exact", result.total_is_exact}};
    print(dump_json(json, -1) + "\n");
  } else {
    print(std::to_string(result.total) + "\n");
    if (!result.total_is_exact) std::fprintf(stderr, "dateline-search: not exact: %s\n", cut_of(result).c_str());
  }
  return result.total > 0 ? 0 : no_hits;
}

int show(const Options& options, Searcher& searcher) {
  const auto article = searcher.article(options.show);
  if (!article) {
    std::fprintf(stderr, "dateline-search: show %s: no article with this id or URL\n",
                 schema::cli::printable(options.show).c_str());
    return no_hits;
  }
  if (options.format == "text") {
    print(text_article(*article, {schema::cli::use_color(options.color, stdout), options.explain}));
  } else {
    print(dump_json(schema::article_json(*article), options.format == "json" ? 2 : -1) + "\n");
  }
  return 0;
}

/// One answer a line; an error takes the place of its answer.
std::string batch_line(const Options& options, Searcher& searcher, const std::string& query) {
  try {
    return dump_json(result_json(searcher.search(request_of(options, query))), -1);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::BadQuery) throw;
    const ordered_json json{{"version", json_version},
                            {"query", {{"text", query}}},
                            {"error", {{"message", error.message()}, {"hint", error.hint()}}}};
    return dump_json(json, -1);
  }
}

int batch(const Options& options, Searcher& searcher) {
  std::ifstream file;
  if (options.batch != "-") {
    file.open(options.batch);
    if (!file) throw Error(ErrorKind::Io, "read queries from " + options.batch + ": cannot be opened");
  }
  std::istream& queries = options.batch == "-" ? std::cin : file;
  for (std::string query; std::getline(queries, query);) {
    print(batch_line(options, searcher, query) + "\n");
    std::fflush(stdout);  // whoever asks line by line waits for each answer
  }
  if (queries.bad()) throw Error(ErrorKind::Io, "read queries from " + options.batch + ": read error");
  return 0;
}

const std::string& only_index(const Options& options) {
  if (options.index.empty()) {
    throw Error(ErrorKind::Usage, "no index given", "say --index DIR, or set DATELINE_INDEX");
  }
  if (options.index.size() > 1) {
    throw Error(ErrorKind::Usage, "--index: several indexes in one search are not supported yet",
                "search one at a time");
  }
  return options.index.front();
}

}  // namespace

int run_command(const Options& options) {
  const std::string& index = only_index(options);
  const schema::Gazetteer gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
  Searcher searcher(index, gazetteer);
  if (!options.show.empty()) return show(options, searcher);
  if (!options.batch.empty()) return batch(options, searcher);
  return options.count ? count(options, searcher) : search(options, searcher);
}

}  // namespace dateline::searcher::cli
