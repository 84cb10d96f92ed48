// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/saved_run.h"

#include "schema/cli/terminal.h"
#include "schema/content_hash.h"
#include "schema/error.h"
#include "searcher/cli/alert_state.h"
#include "searcher/cli/saved_answer.h"
#include "searcher/cli/saved_request.h"
#include "searcher/cli/shell_command.h"
#include "searcher/saved/atom_file.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;
using schema::cli::print;

constexpr int no_hits = 1;
constexpr const char* program = "dateline-search";

class SavedRun {
public:
  SavedRun(const Options& options, Searcher& searcher, const schema::Gazetteer& gazetteer)
      : options_(options), searcher_(searcher), gazetteer_(gazetteer), answer_(options) {}

  int run();

private:
  void ask(const SavedSearch& search);
  void evaluate(const SavedSearch& search, SearchRequest request, const std::string& query_hash);
  void print_answer(const SavedSearch& search);
  void print_json(const std::function<void()>& print_object);
  [[nodiscard]] bool deliver(const SavedSearch& search);
  void update_feed(const SavedSearch& search) const;
  void run_command(const SavedSearch& search);
  void report(const SavedSearch& search, const Error& error);
  [[nodiscard]] bool has_other_delivery() const {
    return !options_.deliver_atom.empty() || !options_.deliver_command.empty();
  }

  const Options& options_;
  Searcher& searcher_;
  const schema::Gazetteer& gazetteer_;
  std::shared_ptr<const SavedQueries> saved_;
  std::optional<AlertState> alerts_;
  SavedAnswer answer_;
  bool any_hit_ = false;
  bool any_mistake_ = false;
  bool any_undelivered_ = false;
  bool any_printed_ = false;
};

int SavedRun::run() {
  const std::vector<SavedSearch> searches = read_saved_searches(options_.saved);
  saved_ = saved_queries(searches);
  if (options_.only_new) alerts_.emplace(options_, searcher_);
  if (options_.format == "json") print("{\"version\":1,\"searches\":[\n");
  for (const SavedSearch& search : searches) ask(search);
  if (options_.format == "json") print(any_printed_ ? "\n]}\n" : "]}\n");
  schema::cli::flush_output();
  if (alerts_) alerts_->write();
  if (any_undelivered_) return schema::exit_status(ErrorKind::Io);
  if (any_mistake_) return schema::exit_status(ErrorKind::BadQuery);
  return any_hit_ ? 0 : no_hits;
}

void SavedRun::ask(const SavedSearch& search) {
  std::string query_hash;
  try {
    SavedRequest saved = saved_request(options_, search, saved_, gazetteer_);
    query_hash = saved.query_hash;
    evaluate(search, std::move(saved.request), query_hash);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::BadQuery && error.kind() != ErrorKind::Usage) throw;
    report(search, error);
    return;
  }
  any_hit_ = any_hit_ || answer_.answer().total > 0;
  print_answer(search);
  if (!alerts_) return;
  if (has_other_delivery()) schema::cli::flush_output();
  if (!deliver(search)) return;
  alerts_->delivered(search.name, query_hash, answer_.news()->until);
  // With standard output alone nothing is delivered before its end; a mail that was sent must not be sent again.
  if (has_other_delivery() && answer_.answer().total > 0) alerts_->write();
}

void SavedRun::evaluate(const SavedSearch& search, SearchRequest request, const std::string& query_hash) {
  const std::size_t limit = request.limit;
  constexpr int attempts = 3;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    std::optional<NewsSpan> news;
    if (alerts_) {
      news = alerts_->span_of(search.name, query_hash);
      request.added_after = news->since ? news->since->number : 0;
      request.added_until = news->until.number;
      request.offset = 0;  // nothing new is skipped
      request.limit = news->since ? std::numeric_limits<std::size_t>::max() : limit;
    }
    answer_.expect(search.name, std::move(news));
    searcher_.search_into(request, answer_);
    answer_.finish();
    if (alerts_ && alerts_->moved_on(answer_.answer())) continue;
    // Articles behind the cut would never be delivered: the cursor must not pass them.
    for (const QueryWarning& warning : answer_.answer().warnings) {
      if (alerts_ && warning.code == "wildcard_cut") throw Error(ErrorKind::BadQuery, "read query: " + warning.message);
    }
    return;
  }
  throw Error(ErrorKind::Busy, "answer saved search " + search.name + ": the index changed with each attempt");
}

/// An object of the list "searches", or a line.
void SavedRun::print_json(const std::function<void()>& print_object) {
  if (options_.format == "json" && any_printed_) print(",\n");
  print_object();
  if (options_.format == "jsonl") print("\n");
  any_printed_ = true;
}

void SavedRun::print_answer(const SavedSearch& search) {
  const auto print_piece = [](std::string_view piece) { print(std::string(piece)); };
  if (options_.format != "text") return print_json([&] { answer_.json().copy_to(print_piece); });
  if (options_.quiet && answer_.answer().total == 0) return;
  print(saved_heading(search.name, answer_));
  if (has_other_delivery() || answer_.hits() == 0) return;
  print("\n");
  answer_.text().copy_to(print_piece);
}

void SavedRun::report(const SavedSearch& search, const Error& error) {
  any_mistake_ = true;
  const Error named(error.kind(), "saved search " + search.name + ": " + error.message(), error.hint());
  schema::cli::report_error(program, named);
  if (options_.format != "text") print_json([&] { print(saved_error(search.name, search.query, error)); });
}

bool SavedRun::deliver(const SavedSearch& search) {
  try {
    if (!options_.deliver_atom.empty()) update_feed(search);
    if (!options_.deliver_command.empty() && answer_.answer().total > 0) run_command(search);
    return true;
  } catch (const Error& error) {
    schema::cli::report_error(
        program, Error(error.kind(),
                       "deliver saved search " + search.name + ": " + error.message() + "; it will be delivered again",
                       error.hint()));
    any_undelivered_ = true;
    return false;
  }
}

void SavedRun::update_feed(const SavedSearch& search) const {
  const std::filesystem::path file = std::filesystem::path(options_.deliver_atom) / atom_file_name(search.name);
  std::error_code error;
  // A feed without entries yet can be subscribed to.
  if (answer_.hits() == 0 && std::filesystem::exists(file, error)) return;
  const std::string id = "urn:dateline:" + alerts_->index_id() + ":search:" + schema::hash_in_print(search.name);
  update_atom_file(file, {id, search.name, answer_.news()->until.started}, answer_.atom_entries());
}

void SavedRun::run_command(const SavedSearch& search) {
  const int status = run_shell_command(options_.deliver_command, answer_.json().rewound_descriptor(), search.name);
  if (status == 0) return;
  throw Error(ErrorKind::Io, options_.deliver_command + ": ended with status " + std::to_string(status));
}

}  // namespace

int run_saved_searches(const Options& options, Searcher& searcher, const schema::Gazetteer& gazetteer) {
  return SavedRun(options, searcher, gazetteer).run();
}

}  // namespace dateline::searcher::cli
