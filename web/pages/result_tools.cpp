// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/result_tools.h"

#include "schema/utf8.h"
#include "schema/words.h"
#include "web/state/changes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::web {
namespace {

struct Export {
  const char* path;
  const char* name;
};
constexpr std::size_t max_saved_name_bytes = 200;  // docs/saved-searches.md

constexpr std::array exports{Export{"/search.csv", "CSV"}, Export{"/search.tsv", "TSV"},
                             Export{"/search.jsonl", "JSON lines"}, Export{"/search.ris", "RIS"},
                             Export{"/search.csl", "CSL-JSON"}};

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == '/' || c == '=' || c == ':' || c == ',';
}

std::string shell_quoted(const std::string& value) {
  if (!value.empty() && std::all_of(value.begin(), value.end(), is_plain)) return value;
  std::string quoted = "'";
  for (const char c : value) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

/// The filters as options of the command line and of a saved search: name and value.
Parameters options_of(const SearchState& state) {
  Parameters options;
  for (const auto& [name, value] : parameters_of(state)) {
    if (name != "q" && name != "facet" && name != "exclude") options.emplace_back(name, value);
  }
  for (const std::string& exclusion : state.typed.exclude) options.emplace_back("exclude", exclusion);
  return options;
}

// One line: a line feed would begin another setting.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
  return text;
}

std::string saved_name(const std::string& query) {
  std::string name = query;
  std::replace(name.begin(), name.end(), ']', ' ');
  name = schema::cut_utf8(name, max_saved_name_bytes);
  // Blanks of any kind name nothing.
  return schema::split_words(name, "").empty() ? "everything" : name;
}

// Blanks at its ends and quotation marks around it are part of a value that stands in quotation marks.
std::string saved_value(const std::string& value) {
  const std::string line = one_line(value);
  const bool bare = line.empty() || (line.front() != ' ' && line.back() != ' ' && line.front() != '"');
  return bare ? line : '"' + line + '"';
}

void add_exports(Markup& html, const SearchState& state) {
  SearchState whole = state;
  whole.offset = 0;
  whole.limit = searcher::default_hits;  // unwritten: all of them
  html.open("p").text("All of it as ");
  for (const Export& format : exports) {
    html.element("a", {{"href", address(format.path, whole)}, {"download", ""}}, format.name);
    html.text(" ");
  }
  html.close();
  html.open("p").text("This page as ");
  html.element("a", {{"href", address("/search.json", state)}}, "JSON").close();
}

void add_block(Markup& html, const char* id, const char* heading, const std::string& text) {
  html.open("details").element("summary", {}, heading);
  html.open("pre", {{"tabindex", "0"}, {"id", id}}).element("code", {}, text).close().close();
}

}  // namespace

std::string command_line(const SearchState& state, const std::string& index) {
  std::string command = "dateline-search --index " + shell_quoted(index);
  for (const auto& [name, value] : options_of(state)) {
    // A value that begins with - would be read as an option.
    command += " --" + name + (value.starts_with('-') ? '=' : ' ') + shell_quoted(value);
  }
  if (state.typed.query.empty()) return command;
  const bool dash = state.typed.query.front() == '-';
  return command + (dash ? " -- " : " ") + shell_quoted(state.typed.query);
}

std::string feed_address(const SearchState& state) {
  SearchState whole = with_word(state, &searcher::TypedRequest::sort, "");
  whole.limit = searcher::default_hits;
  return address("/search.atom", whole);
}

std::string saved_search(const SearchState& state) {
  constexpr std::array<std::string_view, 6> not_saved{"offset", "limit", "sort", "snippets", "collapse", "similar-to"};
  const std::string query = one_line(state.typed.query);
  std::string text = '[' + saved_name(query) + "]\n";
  if (!query.empty()) text += "query = " + query + '\n';
  for (const auto& [name, value] : options_of(state)) {
    if (std::find(not_saved.begin(), not_saved.end(), name) != not_saved.end()) continue;
    text += name + " = " + saved_value(value) + '\n';
  }
  return text;
}

void add_result_tools(Markup& html, const SearchState& state, const std::string& index) {
  html.open("section", {{"class", "tools"}, {"aria-labelledby", "tools"}});
  html.element("h2", {{"id", "tools"}}, "Take it along");
  add_exports(html, state);
  html.open("p").element("a", {{"href", feed_address(state)}}, "Follow by Atom feed").text(" · ");
  html.element("a", {{"href", address("/map", state)}}, "Map").text(" · ");
  html.element("a", {{"href", address("/timeline", state)}}, "Timeline").close();
  add_block(html, "command", "As a command line", command_line(state, index));
  if (state.typed.similar_to.empty()) add_block(html, "saved", "As a saved search", saved_search(state));
  html.close();
}

}  // namespace dateline::web
