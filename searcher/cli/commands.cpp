// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/commands.h"

#include "schema/error.h"
#include "searcher/cli/hit_fields.h"
#include "searcher/cli/other_questions.h"
#include "searcher/cli/request_builder.h"
#include "searcher/cli/saved_request.h"
#include "searcher/cli/saved_run.h"
#include "searcher/cli/text_answer.h"
#include "searcher/render/json.h"
#include "searcher/search.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
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

/// What an ordinary question needs beside the options.
struct Question {
  const Options& options;
  Searcher& searcher;
  std::shared_ptr<const SavedQueries> saved;  // for saved:NAME; null without --saved

  [[nodiscard]] SearchRequest request(const std::string& query) const {
    SearchRequest request = request_of(options, query);
    request.saved = saved;
    return request;
  }
};

int search(const Question& question) {
  const Options& options = question.options;
  const SearchResult result = question.searcher.search(question.request(query_text(options)));
  print_answer(options, result);
  const bool hits = options.limit == 0 ? result.total > 0 : !result.hits.empty();
  return hits && !result.relaxed ? 0 : no_hits;
}

int count(const Question& question) {
  const Options& options = question.options;
  const SearchResult result = question.searcher.count(question.request(query_text(options)));
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
std::string batch_line(const Question& question, const std::string& query) {
  try {
    return dump_json(result_json(question.searcher.search(question.request(query))), -1);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::BadQuery) throw;
    const ordered_json json{{"version", json_version},
                            {"query", {{"text", query}}},
                            {"error", {{"message", error.message()}, {"hint", error.hint()}}}};
    return dump_json(json, -1);
  }
}

int batch(const Question& question) {
  const Options& options = question.options;
  std::ifstream file;
  if (options.batch != "-") {
    file.open(options.batch);
    if (!file) throw Error(ErrorKind::Io, "read queries from " + options.batch + ": cannot be opened");
  }
  std::istream& queries = options.batch == "-" ? std::cin : file;
  for (std::string query; std::getline(queries, query);) {
    print(batch_line(question, query) + "\n");
    std::fflush(stdout);  // whoever asks line by line waits for each answer
  }
  if (queries.bad()) throw Error(ErrorKind::Io, "read queries from " + options.batch + ": read error");
  return 0;
}

/// --saved without a question of another kind: all searches of the file.
bool asks_saved_searches(const Options& options) {
  return !options.saved.empty() && options.query.empty() && options.batch.empty() && !options.count &&
         options.show.empty() && !asks_other_question(options);
}

void check_saved_options(const Options& options) {
  const bool delivers = !options.deliver_atom.empty() || !options.deliver_command.empty();
  if (options.only_new && !asks_saved_searches(options)) {
    throw Error(ErrorKind::Usage, "--new: goes with --saved FILE and without a query");
  }
  if (!options.only_new && (delivers || !options.cursor.empty())) {
    throw Error(ErrorKind::Usage, "--deliver-atom, --deliver-command and --cursor go with --saved FILE --new");
  }
  if (asks_saved_searches(options) && options.format == "ids") {
    throw Error(ErrorKind::Usage, "--format ids: does not say which search an id belongs to",
                "saved searches are answered as text, json or jsonl");
  }
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
  check_saved_options(options);
  check_other_questions(options);
  const schema::Gazetteer gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
  Searcher searcher(indexes, gazetteer);
  if (!options.show.empty()) return show(options, searcher);
  if (asks_saved_searches(options)) return run_saved_searches(options, searcher, gazetteer);
  Question question{options, searcher, nullptr};
  if (!options.saved.empty()) question.saved = saved_queries(read_saved_searches(options.saved));
  if (!options.batch.empty()) return batch(question);
  if (asks_other_question(options)) {
    return answer_other_question(options, searcher, [&] { return question.request(query_text(options)); });
  }
  return options.count ? count(question) : search(question);
}

}  // namespace dateline::searcher::cli
