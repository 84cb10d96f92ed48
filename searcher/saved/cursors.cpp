// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/cursors.h"

#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/whole_file.h"
#include "searcher/index/runs.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::searcher {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using schema::Error;
using schema::ErrorKind;

constexpr int cursors_version = 1;

[[noreturn]] void throw_unreadable(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorKind::Io, "read cursors " + file.string() + ": " + reason,
              "without that file every saved search begins anew, with a first run");
}

}  // namespace

RunMark newest_run(const IndexHistory& index) {
  const schema::IndexRun* const run = newest_finished_run(index.runs);
  return run == nullptr ? RunMark{} : RunMark{run->number, run->started};
}

std::string_view name_of(FirstRun reason) noexcept {
  static constexpr std::array<std::string_view, 5> names{"", "new_search", "query_changed", "other_index",
                                                         "runs_went_back"};
  return names[static_cast<std::size_t>(reason)];
}

Cursors::Key Cursors::key_of(const Cursor& cursor) {
  return {cursor.index_id, cursor.name, cursor.query};
}

Cursors Cursors::read(const std::filesystem::path& file) {
  const auto text = schema::read_whole_file(file, "read cursors");
  if (!text) return {};
  Cursors cursors;
  try {
    const json root = json::parse(*text);
    if (root.at("version") != cursors_version) throw_unreadable(file, "it is of another version");
    for (const json& entry : root.at("searches")) {
      cursors.cursors_.push_back({entry.at("index").get<std::string>(),
                                  entry.at("name").get<std::string>(),
                                  entry.at("query").get<std::string>(),
                                  {entry.at("run").get<std::uint32_t>(), entry.at("started").get<std::string>()}});
    }
  } catch (const json::exception&) {
    throw_unreadable(file, "it holds no cursors");
  }
  const auto is_before = [](const Cursor& a, const Cursor& b) { return key_of(a) < key_of(b); };
  std::sort(cursors.cursors_.begin(), cursors.cursors_.end(), is_before);  // as a person may have edited it
  return cursors;
}

NewsSince Cursors::news_since(const IndexHistory& index, std::string_view name, std::string_view query) const {
  NewsSince news{FirstRun::NewSearch, std::nullopt};
  const Cursor* own = nullptr;
  for (const Cursor& cursor : cursors_) {
    if (cursor.name != name) continue;
    const bool same_index = cursor.index_id == index.index_id;
    if (same_index && cursor.query == query) own = &cursor;
    if (same_index || news.first_run == FirstRun::NewSearch) {
      news.first_run = same_index ? FirstRun::QueryChanged : FirstRun::OtherIndex;
    }
  }
  if (own == nullptr) return news;
  const auto run = std::find_if(index.runs.begin(), index.runs.end(),
                                [&](const schema::IndexRun& r) { return r.number == own->run.number; });
  const bool other_run = run != index.runs.end() && run->started != own->run.started;
  if (other_run || own->run.number > newest_run(index).number) return {FirstRun::RunsWentBack, std::nullopt};
  return {FirstRun::No, own->run};
}

void Cursors::advance(std::string_view index_id, std::string_view name, std::string_view query, RunMark run) {
  const Key key(index_id, name, query);
  const auto place = std::lower_bound(cursors_.begin(), cursors_.end(), key,
                                      [](const Cursor& cursor, const Key& wanted) { return key_of(cursor) < wanted; });
  if (place != cursors_.end() && key_of(*place) == key) {
    place->run = std::move(run);
  } else {
    cursors_.insert(place, {std::string(index_id), std::string(name), std::string(query), std::move(run)});
  }
}

void Cursors::write(const std::filesystem::path& file) const {
  ordered_json searches = ordered_json::array();
  for (const Cursor& cursor : cursors_) {
    searches.push_back({{"index", cursor.index_id},
                        {"name", cursor.name},
                        {"query", cursor.query},
                        {"run", cursor.run.number},
                        {"started", cursor.run.started}});
  }
  const ordered_json root{{"version", cursors_version}, {"searches", std::move(searches)}};
  if (file.has_parent_path()) schema::make_folder(file.parent_path());
  schema::replace_file(file, root.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace dateline::searcher
