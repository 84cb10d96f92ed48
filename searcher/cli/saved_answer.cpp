// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/saved_answer.h"

#include "searcher/render/atom.h"
#include "searcher/render/json.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::searcher::cli {
namespace {

using schema::cli::printable;

std::string articles(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

std::string first_run_text(const std::string& reason) {
  if (reason == "query_changed") return "first run, as the query has changed";
  if (reason == "other_index") return "first run, as this is another index";
  if (reason == "runs_went_back") return "first run, as the index is older than the last delivery, or built anew";
  return "first run";
}

std::string numbers_text(const SavedAnswer& saved) {
  const SearchResult& answer = saved.answer();
  std::string of_all = articles(answer.total) + " of " + std::to_string(answer.index.articles);
  if (!saved.news()) return of_all;
  const NewsSpan& news = *saved.news();
  if (!news.since) return first_run_text(news.first_run) + ": " + of_all;
  const std::string count = answer.total == 0 ? "nothing" : std::to_string(answer.total);
  return count + " new since " + (news.since->number == 0 ? "the beginning" : news.since->started);
}

}  // namespace

SavedAnswer::SavedAnswer(const Options& options)
    : options_(options),
      wants_json_(options.format != "text" || !options.deliver_command.empty()),
      wants_text_(options.format == "text"),
      fields_(wants_json_ ? options.fields : std::vector<std::string>{}),
      style_{schema::cli::use_color(options.color, stdout), options.explain} {}

void SavedAnswer::expect(const std::string& name, std::optional<NewsSpan> news) {
  name_ = name;
  news_ = std::move(news);
}

void SavedAnswer::begin(const SearchResult& answer) {
  answer_ = answer;
  hits_ = 0;
  json_.clear();
  text_.clear();
  atom_entries_.clear();
  if (wants_json_) json_.append(saved_answer_head(name_, news_, answer));
}

void SavedAnswer::add(const Hit& hit) {
  if (wants_json_) {
    json_.append((hits_ > 0 ? "," : "") + dump_json(fields_.json_of(hit), -1));
  }
  if (wants_text_) text_.append(text_hit(hit, style_));
  if (!options_.deliver_atom.empty()) atom_entries_ += atom_entry(hit, answer_.index.id, news_->until.started);
  ++hits_;
}

void SavedAnswer::finish() {
  if (wants_json_) json_.append(saved_answer_tail);
}

std::string saved_heading(const std::string& name, const SavedAnswer& saved) {
  const SearchResult& answer = saved.answer();
  std::string text = "== " + printable(name) + ": " + numbers_text(saved);
  if (saved.hits() > 0 && saved.hits() < answer.total) text += "; the first " + std::to_string(saved.hits());
  text += '\n';
  for (const QueryWarning& warning : answer.warnings) text += "note: " + printable(warning.message) + '\n';
  return text;
}

}  // namespace dateline::searcher::cli
