// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/result_tools.h"

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
  for (auto& [name, value] : parameters_of(state)) {
    if (name == "q" || name == "facet") continue;
    if (name == "exclude") value[std::min(value.find(':'), value.size() - 1)] = '=';
    options.emplace_back(name, value);
  }
  return options;
}

// One line: a line feed would begin another setting.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }, ' ');
  return text;
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
  for (const auto& [name, value] : options_of(state)) command += " --" + name + ' ' + shell_quoted(value);
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
  if (!state.typed.similar_to.empty()) return {};
  std::string text =
      "[" + (state.typed.query.empty() ? std::string("everything") : one_line(state.typed.query)) + "]\n";
  std::replace(text.begin() + 1, text.end() - 2, ']', ' ');
  if (!state.typed.query.empty()) text += "query = " + one_line(state.typed.query) + '\n';
  for (const auto& [name, value] : options_of(state)) {
    if (name == "offset" || name == "limit" || name == "sort" || name == "snippets" || name == "collapse") continue;
    text += name + " = " + one_line(value) + '\n';
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
  const std::string saved = saved_search(state);
  if (!saved.empty()) add_block(html, "saved", "As a saved search", saved);
  html.close();
}

}  // namespace dateline::web
