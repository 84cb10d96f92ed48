// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/export_command.h"

#include "schema/error.h"
#include "searcher/cli/notes.h"
#include "searcher/cli/request_builder.h"
#include "searcher/cli/text_answer.h"
#include "searcher/export.h"
#include "searcher/render/citation.h"
#include "searcher/render/explained_article_json.h"
#include "searcher/render/json.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

#include <nlohmann/json.hpp>

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr int no_hits = 1;
constexpr int some_gone = 3;

class StandardOutput : public TextSink {
public:
  void write(std::string_view text) override { schema::cli::print(std::string(text)); }
};

/// Hands everything on and keeps what the command has to say behind the hits.
class WatchedWriter : public HitSink {
public:
  explicit WatchedWriter(HitWriter& writer) : writer_(writer) {}
  void begin(const SearchResult& answer) override {
    answer_ = answer;
    writer_.begin(answer);
  }
  void add(const Hit& hit) override { writer_.add(hit); }
  [[nodiscard]] const SearchResult& answer() const noexcept { return answer_; }

private:
  HitWriter& writer_;
  SearchResult answer_;
};

/// Everything typed that decides which articles a feed holds, so that the same question gives the same feed on any day.
/// What is not typed stands in no key: a new option changes no feed that does without it.
std::string feed_key(const Options& options) {
  nlohmann::json key{{"query", query_text(options)},
                     {"similar_to", options.similar_to},
                     {"country", options.country},
                     {"organization", options.organization},
                     {"language", options.language},
                     {"source", options.source},
                     {"author", options.author},
                     {"type", options.type},
                     {"month", options.month},
                     {"year", options.year},
                     {"exclude", options.exclude},
                     {"any", options.any},
                     {"from", options.from},
                     {"to", options.to},
                     {"undated", options.undated},
                     {"match", options.match},
                     {"understand", options.understand}};
  for (auto part = key.begin(); part != key.end();) {
    const bool is_empty = part->is_string() ? part->get_ref<const std::string&>().empty() : part->empty();
    part = is_empty ? key.erase(part) : std::next(part);
  }
  return key.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

ExportOptions writer_options(const Options& options) {
  ExportOptions writer;
  writer.fields = options.fields;
  writer.feed_key = feed_key(options);
  return writer;
}

nlohmann::ordered_json json_of(const Options& options, const schema::StoredArticle& article) {
  return options.explain ? explained_article_json(article) : schema::article_json(article);
}

}  // namespace

bool is_export(const Options& options) {
  if (options.format == "text" || options.format == "json") return false;
  return options.format != "jsonl" || options.all;
}

int export_hits(const Options& options, Searcher& searcher, const SearchRequest& request) {
  StandardOutput output;
  const ExportFormatRow& format = *export_format_named(options.format);
  const std::unique_ptr<HitWriter> writer = make_hit_writer(format.format, output, writer_options(options));
  WatchedWriter watched(*writer);
  const ExportTrailer trailer = searcher.export_hits(request, watched);
  writer->end(trailer);
  print_warnings(options, watched.answer());
  report_export(watched.answer(), trailer);
  if (!trailer.gone.empty()) return some_gone;
  const std::size_t found = request.limit == 0 ? watched.answer().total : trailer.hits;
  return found > 0 ? 0 : no_hits;
}

std::string shown_article(const Options& options, const schema::StoredArticle& article) {
  if (options.format == "text") {
    return text_article(article, {schema::cli::use_color(options.color, stdout), options.explain});
  }
  if (options.format == "json") return dump_json(json_of(options, article), 2) + "\n";
  if (options.format == "jsonl" || options.format == "ids") return dump_json(json_of(options, article), -1) + "\n";
  if (options.format == "ris") return ris_record(hit_of(article));
  if (options.format == "csl") return dump_json(nlohmann::ordered_json::array({csl_item(hit_of(article))}), 2) + "\n";
  throw Error(ErrorKind::Usage, "--show: an article is no " + options.format,
              "it is shown as text, json, jsonl, ris or csl");
}

}  // namespace dateline::searcher::cli
