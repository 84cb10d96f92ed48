// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/saved_request.h"

#include "schema/content_hash.h"
#include "schema/dates.h"
#include "schema/error.h"
#include "schema/whole_file.h"
#include "searcher/cli/request_builder.h"
#include "searcher/query/parser.h"
#include "searcher/render/json.h"
#include "searcher/typed_request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::searcher::cli {
namespace {

using nlohmann::ordered_json;
using schema::Error;
using schema::ErrorKind;

constexpr std::array lists{
    std::pair{std::string_view("country"), &Options::country},
    std::pair{std::string_view("organization"), &Options::organization},
    std::pair{std::string_view("language"), &Options::language},
    std::pair{std::string_view("source"), &Options::source},
    std::pair{std::string_view("author"), &Options::author},
    std::pair{std::string_view("type"), &Options::type},
    std::pair{std::string_view("exclude"), &Options::exclude},
    std::pair{std::string_view("any"), &Options::any},
};
// Younger than the cursors of searches that were delivered before: they are hashed only where they are used.
constexpr std::array later_lists{
    std::pair{std::string_view("month"), &Options::month},
    std::pair{std::string_view("year"), &Options::year},
};

struct WordSetting {
  std::string_view key;
  std::string Options::*option;
  std::array<std::string_view, 3> values;  // empty: any text
};
constexpr std::array words{
    WordSetting{"from", &Options::from, {}},
    WordSetting{"to", &Options::to, {}},
    WordSetting{"undated", &Options::undated, {"include", "only", "exclude"}},
    WordSetting{"match", &Options::match, {"all", "any", "any"}},
    WordSetting{"understand", &Options::understand, {"boost", "filter", "off"}},
};

[[noreturn]] void throw_setting(const SavedSetting& setting, const std::string& reason, std::string hint = {}) {
  throw Error(ErrorKind::Usage, setting.key + " = " + setting.value + ": " + reason, std::move(hint));
}

void set_limit(Options& options, const SavedSetting& setting) {
  const char* const end = setting.value.data() + setting.value.size();
  const auto [stop, error] = std::from_chars(setting.value.data(), end, options.limit);
  if (error != std::errc() || stop != end) throw_setting(setting, "no number from 0 on");
}

void set_word(Options& options, const WordSetting& word, const SavedSetting& setting) {
  const bool known = word.values.front().empty() ||
                     std::find(word.values.begin(), word.values.end(), setting.value) != word.values.end();
  if (!known) {
    throw_setting(setting, "not known",
                  "one of: " + std::string(word.values[0]) + ", " + std::string(word.values[1]) +
                      (word.values[2] == word.values[1] ? "" : ", " + std::string(word.values[2])));
  }
  options.*word.option = setting.value;
}

// An unknown country would find nothing for ever, and nobody would be told.
void check_country(const SavedSetting& setting, const schema::Gazetteer& gazetteer) {
  if (gazetteer.find_country(setting.value)) return;
  throw_setting(setting, "no country of that name", "one country a line; repeat the line for several");
}

void check_period(const SavedSetting& setting, schema::Facet facet) {
  if (names_period(facet, setting.value)) return;
  const bool month = facet == schema::Facet::Month;
  throw_setting(setting, month ? "no month" : "no year", month ? "as 2017-03, or none" : "as 2017, or none");
}

std::vector<std::string> values_of(std::string_view key, const SavedSearch& search,
                                   const schema::Gazetteer& gazetteer) {
  std::vector<std::string> values;
  for (const SavedSetting& setting : search.settings) {
    if (setting.key != key) continue;
    if (key == "country") check_country(setting, gazetteer);
    if (key == "month") check_period(setting, schema::Facet::Month);
    if (key == "year") check_period(setting, schema::Facet::Year);
    values.push_back(setting.value);
  }
  return values;
}

void apply(Options& options, const SavedSearch& search, const schema::Gazetteer& gazetteer) {
  const auto apply_list = [&](std::string_view key, std::vector<std::string> Options::*list) {
    if (auto values = values_of(key, search, gazetteer); !values.empty()) options.*list = std::move(values);
  };
  for (const auto& [key, list] : lists) apply_list(key, list);
  for (const auto& [key, list] : later_lists) apply_list(key, list);
  for (const SavedSetting& setting : search.settings) {
    if (setting.key == "limit") set_limit(options, setting);
    for (const WordSetting& word : words) {
      if (word.key == setting.key) set_word(options, word, setting);
    }
  }
}

/// The saved searches that a query names, those that they name included.
std::map<std::string, std::string> queries_named_in(const SearchRequest& request, const schema::Gazetteer& gazetteer) {
  std::map<std::string, std::string> named;
  ParseOptions options;
  options.max_bytes = request.max_query_bytes;
  options.today = request.today;
  options.saved_query = [&](std::string_view name) -> std::optional<std::string> {
    const auto saved = request.saved->find(name);
    if (saved == request.saved->end()) return std::nullopt;
    named.emplace(saved->first, saved->second.text);
    return saved->second.text;
  };
  (void)parse_query(request.query, gazetteer, options);
  return named;
}

/// Dates as typed, not as resolved: "3months" asks the same on every day.
std::string hash_of(const Options& options, const SearchRequest& request, const schema::Gazetteer& gazetteer) {
  ordered_json asked = ordered_json::array({request.query, queries_named_in(request, gazetteer)});
  for (const auto& [key, list] : lists) asked.push_back(options.*list);
  for (const WordSetting& word : words) asked.push_back(options.*word.option);
  for (const auto& [key, list] : later_lists) {
    if (!(options.*list).empty()) asked.push_back({{key, options.*list}});
  }
  return schema::hash_in_print(dump_json(asked, -1));
}

}  // namespace

std::vector<SavedSearch> read_saved_searches(const std::string& file) {
  const auto text = schema::read_whole_file(file, "read saved searches from");
  if (!text) throw Error(ErrorKind::Io, "read saved searches from " + file + ": no such file");
  try {
    return parse_saved_searches(*text);
  } catch (const Error& error) {
    throw Error(error.kind(), "read saved searches from " + file + ": " + error.message(), error.hint());
  }
}

std::shared_ptr<const SavedQueries> saved_queries(const std::vector<SavedSearch>& searches) {
  auto queries = std::make_shared<SavedQueries>();
  for (const SavedSearch& search : searches) {
    const bool filters = std::any_of(search.settings.begin(), search.settings.end(),
                                     [](const SavedSetting& setting) { return setting.key != "limit"; });
    if (search.mistake.empty()) queries->emplace(search.name, SavedQuery{search.query, filters});
  }
  return queries;
}

SavedRequest saved_request(const Options& command_line, const SavedSearch& search,
                           const std::shared_ptr<const SavedQueries>& saved, const schema::Gazetteer& gazetteer) {
  if (!search.mistake.empty()) throw Error(ErrorKind::BadQuery, search.mistake, search.hint);
  Options options = command_line;
  options.strict = true;
  apply(options, search, gazetteer);
  SavedRequest result{request_of(options, search.query), {}};
  result.request.saved = saved;
  result.request.may_relax = false;
  result.query_hash = hash_of(options, result.request, gazetteer);
  return result;
}

}  // namespace dateline::searcher::cli
