// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/commands.h"

#include "schema/error.h"
#include "searcher/cli/request_builder.h"
#include "searcher/cli/text_answer.h"
#include "searcher/render/json.h"
#include "searcher/search.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

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

/// For answers that have no place for them: what was repaired in the query, or cut.
void print_warnings(const Options& options, const SearchResult& result) {
  if (options.quiet) return;
  for (const QueryWarning& warning : result.warnings) {
    std::fprintf(stderr, "dateline-search: note: %s\n", schema::cli::printable(warning.message).c_str());
  }
}

void print_answer(const Options& options, const SearchResult& result) {
  if (options.format == "json") {
    ordered_json json = result_json(result);
    for (ordered_json& hit : json["hits"]) hit = with_fields(hit, options.fields);
    print(dump_json(json, 2) + "\n");
  } else if (options.format == "jsonl") {
    for (const Hit& hit : result.hits) print(dump_json(with_fields(hit_json(hit), options.fields), -1) + "\n");
    print_warnings(options, result);
  } else if (options.format == "ids") {
    for (const Hit& hit : result.hits) print(hit.id + "\n");
    print_warnings(options, result);
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

int count(const Options& options, Searcher& searcher) {
  const SearchResult result = searcher.count(request_of(options, query_text(options)));
  if (options.format == "json") {
    const ordered_json json{
        {"version", json_version}, {"total", result.total}, {"total_is_exact", result.total_is_exact}};
    print(dump_json(json, -1) + "\n");
  } else {
    print(std::to_string(result.total) + "\n");
    print_warnings(options, result);
  }
  return result.total > 0 ? 0 : no_hits;
}

/// Why --show shows nothing.
std::string reason_for_none(const std::optional<Suppression>& suppression) {
  if (!suppression) return "no article with this id or URL";
  std::string text = "suppressed";
  if (!suppression->since.empty()) text += " since " + suppression->since;
  if (!suppression->reason.empty()) text += ": " + suppression->reason;
  return text;
}

int show(const Options& options, Searcher& searcher) {
  const auto article = searcher.article(options.show);
  if (!article) {
    const std::string message = options.show + ": " + reason_for_none(searcher.suppression(options.show));
    std::fprintf(stderr, "dateline-search: show %s\n", schema::cli::printable(message).c_str());
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

std::vector<std::filesystem::path> indexes_of(const Options& options) {
  if (options.index.empty()) {
    throw Error(ErrorKind::Usage, "no index given", "say --index DIR, or set DATELINE_INDEX");
  }
  return {options.index.begin(), options.index.end()};
}

}  // namespace

int run_command(const Options& options) {
  const std::vector<std::filesystem::path> indexes = indexes_of(options);
  const schema::Gazetteer gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
  Searcher searcher(indexes, gazetteer);
  if (!options.show.empty()) return show(options, searcher);
  if (!options.batch.empty()) return batch(options, searcher);
  return options.count ? count(options, searcher) : search(options, searcher);
}

}  // namespace dateline::searcher::cli
