// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/result_tools.h"

#include "searcher/cli/options.h"
#include "searcher/saved/saved_file.h"
#include "tests/scratch/scratch_folder.h"
#include "tests/web/pages/html_elements.h"
#include "tests/web/state/random_state.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using searcher::cli::Options;

namespace {

/// The arguments that /bin/sh makes of commands, a list for each.
std::vector<std::vector<std::string>> arguments_of(const std::vector<std::string>& commands) {
  const tests::ScratchFolder scratch;
  std::string script = "show() { printf '%s\\0' $# \"$@\"; }\n";
  for (const std::string& command : commands) script += "show" + command.substr(command.find(' ')) + '\n';
  tests::write_file(scratch.path() / "script", script);
  const std::string folder = scratch.path().string();
  REQUIRE(std::system(("cd " + folder + " && /bin/sh script > out").c_str()) == 0);  // NOLINT(concurrency-mt-unsafe)
  const std::string out = tests::file_bytes(scratch.path() / "out");
  std::vector<std::vector<std::string>> lists;
  std::size_t left = 0;  // arguments of the command that is being read
  for (std::size_t at = 0, end = 0; at < out.size(); at = end + 1) {
    end = out.find('\0', at);
    const std::string text = out.substr(at, end - at);
    if (left == 0) {
      left = std::stoul(text);
      lists.emplace_back();
    } else {
      lists.back().push_back(text);
      --left;
    }
  }
  return lists;
}

Options options_of(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "dateline-search");
  std::vector<char*> argv;
  argv.reserve(arguments.size());
  for (std::string& argument : arguments) argv.push_back(argument.data());
  Options options;
  int status = 0;
  REQUIRE(parse_options(static_cast<int>(argv.size()), argv.data(), options, status));
  return options;
}

void check_same_search(const Options& options, const SearchState& state) {
  const searcher::TypedRequest& typed = state.typed;
  CHECK(options.query == (typed.query.empty() ? std::vector<std::string>() : std::vector{typed.query}));
  using Values = std::vector<std::string> Options::*;
  const std::initializer_list<std::pair<schema::Facet, Values>> lists{
      {schema::Facet::Country, &Options::country},   {schema::Facet::Organization, &Options::organization},
      {schema::Facet::Month, &Options::month},       {schema::Facet::Year, &Options::year},
      {schema::Facet::Language, &Options::language}, {schema::Facet::Source, &Options::source},
      {schema::Facet::Author, &Options::author},     {schema::Facet::Type, &Options::type}};
  for (const auto& [facet, values] : lists) CHECK(options.*values == state.chosen(facet));
  CHECK(options.exclude == typed.exclude);
  CHECK(options.any == typed.any);
  CHECK(options.from == typed.from);
  CHECK(options.to == typed.to);
  CHECK(options.undated == typed.undated);
  CHECK(options.sort == (typed.sort.empty() ? "relevance" : typed.sort));
  CHECK(options.match == (typed.match.empty() ? "all" : typed.match));
  CHECK(options.understand == (typed.understand.empty() ? "boost" : typed.understand));
  CHECK(options.similar_to == typed.similar_to);
  CHECK(options.offset == state.offset);
  CHECK(options.limit == state.limit);
  CHECK(options.snippets == state.snippets);
}

/// As one line of a file holds it: controls are blanks.
std::string as_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
  return text;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> settings_named(const searcher::SavedSearch& search, std::string_view key) {
  std::vector<std::string> values;
  for (const searcher::SavedSetting& setting : search.settings) {
    if (setting.key == key) values.push_back(setting.value);
  }
  return values;
}

}  // namespace

TEST_CASE("a command line reads as a person would write it", "[web][pages]") {
  const SearchState state = read_state({{"q", "oil price"}, {"country", "KP"}, {"exclude", "source:The Wire"}});
  CHECK(command_line(state, "news.idx") ==
        "dateline-search --index news.idx --country KP --exclude 'source=The Wire' 'oil price'");
  CHECK(command_line(read_state({{"q", "-oil"}, {"author", "-x"}}), "it's") ==
        R"(dateline-search --index 'it'\''s' --author=-x -- -oil)");
}

TEST_CASE("a shell and the program read a command line as the page's own search", "[web][pages][property]") {
  std::mt19937 random(4711);
  std::vector<SearchState> states;
  std::vector<std::string> commands;
  for (int i = 0; i < 400; ++i) {
    states.push_back(tests::random_state(random));
    commands.push_back(command_line(states.back(), "an $(index)"));
  }
  const auto lists = arguments_of(commands);
  REQUIRE(lists.size() == states.size());
  for (std::size_t i = 0; i < states.size(); ++i) {
    INFO(commands[i]);
    const Options options = options_of(lists[i]);
    CHECK(options.index == std::vector<std::string>{"an $(index)"});
    check_same_search(options, states[i]);
  }
}

TEST_CASE("a saved search reads as a person would write it", "[web][pages]") {
  const SearchState state = read_state({{"q", "oil [price]"},
                                        {"month", "2017-03"},
                                        {"exclude", "source:The Wire"},
                                        {"sort", "newest"},
                                        {"offset", "20"}});
  CHECK(saved_search(state) == "[oil [price ]\nquery = oil [price]\nmonth = 2017-03\nexclude = source=The Wire\n");
  CHECK(saved_search(read_state({{"country", "KP"}})) == "[everything]\ncountry = KP\n");
}

TEST_CASE("a file of saved searches holds the search that a page gives for it", "[web][pages][property]") {
  std::mt19937 random(815);
  for (int i = 0; i < 1000; ++i) {
    SearchState state = tests::random_state(random);
    if (i % 50 == 0) state.typed.query = std::string(500, 'x') + state.typed.query;
    if (trimmed(as_line(state.typed.query)).empty()) state.typed.query = "oil";
    const std::string text = saved_search(state);
    INFO(text);
    const auto searches = searcher::parse_saved_searches(text);
    REQUIRE(searches.size() == 1);
    const searcher::SavedSearch& search = searches.front();
    REQUIRE(search.mistake == "");
    REQUIRE(search.query == trimmed(as_line(state.typed.query)));
    for (const schema::FacetField& field : schema::facet_fields) {
      std::vector<std::string> lines;
      for (const std::string& value : state.chosen(field.facet)) lines.push_back(as_line(value));
      REQUIRE(settings_named(search, field.name) == lines);
    }
    REQUIRE(settings_named(search, "exclude").size() == state.typed.exclude.size());
    REQUIRE(settings_named(search, "any") == state.typed.any);
    REQUIRE(settings_named(search, "from").size() == (state.typed.from.empty() ? 0U : 1U));
  }
}

TEST_CASE("tools give all of the answer, this page of it, and what leads elsewhere", "[web][pages]") {
  Markup html;
  add_result_tools(html, read_state({{"q", "oil"}, {"offset", "20"}}), "news.idx");
  const auto elements = tests::fragment_elements(html.take());
  CHECK(tests::link_named(elements, "CSV").attribute("href") == "/search.csv?q=oil");
  CHECK(tests::link_named(elements, "JSON lines").attribute("href") == "/search.jsonl?q=oil");
  CHECK(tests::link_named(elements, "JSON").attributes.contains("href"));
  CHECK(tests::link_named(elements, "Map").attribute("href").starts_with("/map?q=oil"));
  CHECK(tests::elements_named(elements, "details").size() == 2);
}

TEST_CASE("what is like an article cannot be saved, and is not offered to be", "[web][pages]") {
  Markup html;
  add_result_tools(html, read_state({{"similar-to", "abc"}}), "news.idx");
  CHECK(tests::elements_named(tests::fragment_elements(html.take()), "details").size() == 1);
}
