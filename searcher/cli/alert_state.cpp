// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/alert_state.h"

#include "schema/cli/terminal.h"
#include "schema/error.h"

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

IndexHistory history_of(const Options& options, Searcher& searcher) {
  if (options.index.size() > 1) {
    throw Error(ErrorKind::Usage, "--new: each of several indexes counts its own runs", "ask them one by one");
  }
  return searcher.history();
}

std::filesystem::path cursor_file(const Options& options, const std::string& index_id) {
  if (!options.cursor.empty()) return options.cursor;
  const std::filesystem::path folder = schema::cli::state_folder();
  if (folder.empty()) {
    throw Error(ErrorKind::Usage, "--new: no place for the cursors: neither XDG_STATE_HOME nor HOME is set",
                "say --cursor FILE");
  }
  return folder / ("alerts-" + index_id + ".json");
}

}  // namespace

AlertState::AlertState(const Options& options, Searcher& searcher)
    : searcher_(searcher),
      history_(history_of(options, searcher)),
      file_(cursor_file(options, history_.index_id)),
      lock_(file_),
      cursors_(Cursors::read(file_)) {}

NewsSpan AlertState::span_of(const std::string& name, const std::string& query_hash) const {
  NewsSince news = cursors_.news_since(history_, name, query_hash);
  return {std::string(name_of(news.first_run)), std::move(news.since), newest_run(history_)};
}

bool AlertState::moved_on(const SearchResult& answer) {
  if (answer.index.id == history_.index_id && answer.index.newest_run == newest_run(history_).number) return false;
  history_ = searcher_.history();
  return true;
}

void AlertState::delivered(const std::string& name, const std::string& query_hash, const RunMark& until) {
  cursors_.advance(history_.index_id, name, query_hash, until);
  is_written_ = false;
}

void AlertState::write() {
  if (is_written_) return;
  cursors_.write(file_);
  is_written_ = true;
}

}  // namespace dateline::searcher::cli
