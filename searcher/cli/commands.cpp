// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/commands.h"

#include "schema/error.h"
#include "searcher/cli/export_command.h"
#include "searcher/cli/notes.h"
#include "searcher/cli/other_questions.h"
#include "searcher/cli/request_builder.h"
#include "searcher/cli/saved_request.h"
#include "searcher/cli/saved_run.h"
#include "searcher/cli/text_answer.h"
#include "searcher/render/hit_fields.h"
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

void print_json(const SearchResult& result, const HitFields& fields) {
  ordered_json json = result_json(result);
  json["hits"] = ordered_json::array();
  for (const Hit& hit : result.hits) json["hits"].push_back(fields.json_of(hit));
  print(dump_json(json, 2) + "\n");
}

void print_json_lines(const SearchResult& result, const HitFields& fields) {
  for (const Hit& hit : result.hits) print(dump_json(fields.json_of(hit), -1) + "\n");
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
  const SearchRequest request = question.request(query_text(options));
  if (is_export(options)) return export_hits(options, question.searcher, request);
  const bool is_text = options.format == "text";
  const HitFields fields(is_text ? std::vector<std::string>{} : options.fields);
  const SearchResult result = question.searcher.search(request);
  if (is_text) {
    print(text_answer(result, {schema::cli::use_color(options.color, stdout), options.explain}));
  } else if (options.format == "json") {
    print_json(result, fields);
    report_unknown_article(result);
  } else {
    print_json_lines(result, fields);
    print_warnings(options, result);
  }
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
    report_unknown_article(result);
  } else {
    print(std::to_string(result.total) + "\n");
    print_warnings(options, result);
  }
  return result.total > 0 ? 0 : no_hits;
}

int show(const Options& options, Searcher& searcher) {
  // Fetched once: a second call may answer from a newer state of the index, which no longer has the article.
  const std::optional<schema::StoredArticle> article = searcher.article(options.show);
  if (!article) {
    report_no_article(searcher, "show", options.show);
    return no_hits;
  }
  print(shown_article(options, *article));
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
         options.show.empty() && options.similar_to.empty() && !asks_other_question(options);
}

void check_saved_options(const Options& options) {
  const bool delivers = !options.deliver_atom.empty() || !options.deliver_command.empty();
  if (options.only_new && !asks_saved_searches(options)) {
    throw Error(ErrorKind::Usage, "--new: goes with --saved FILE and without a query");
  }
  if (!options.only_new && (delivers || !options.cursor.empty())) {
    throw Error(ErrorKind::Usage, "--deliver-atom, --deliver-command and --cursor go with --saved FILE --new");
  }
  if (asks_saved_searches(options) && is_export(options)) {
    throw Error(ErrorKind::Usage, "--format " + options.format + ": does not say which search a hit belongs to",
                "saved searches are answered as text, json or jsonl");
  }
}

void check_batch_options(const Options& options) {
  if (options.batch.empty()) return;
  const bool holds_answers = options.format == "text" || options.format == "json" || options.format == "jsonl";
  if (holds_answers) return;
  throw Error(ErrorKind::Usage, "--batch --format " + options.format + ": does not say which query a hit belongs to",
              "a batch is answered by a line of JSON for each query; leave --format out");
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
  check_batch_options(options);
  check_other_questions(options);
  const schema::Gazetteer gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
  Searcher searcher(indexes, gazetteer);
  if (!options.show.empty()) return show(options, searcher);
  // Other forms than text are written all the same, without hits: whoever reads them finds what they expect.
  if (options.format == "text" && !options.similar_to.empty() && !searcher.article(options.similar_to)) {
    report_no_article(searcher, "similar to", options.similar_to);
    return no_hits;
  }
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
