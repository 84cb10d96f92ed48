// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/query/golden_queries.h"

#include "schema/error.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace dateline::tests {
namespace {

std::string unescape(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
      continue;
    }
    const char kind = text[++i];
    result += kind == 't' ? '\t' : kind == 'n' ? '\n' : kind;
  }
  return result;
}

std::string escape(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') result += '\\';
    result += c == '\t' ? "\\t" : c == '\n' ? "\\n" : std::string(1, c);
  }
  return result.empty() ? "-" : result;
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream input(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(input, line);) lines.push_back(line);
  return lines;
}

bool is_case(const std::string& line, bool seen_header) { return seen_header && !line.empty() && line.front() != '#'; }

GoldenQuery golden_of(const std::string& line, std::size_t number) {
  const std::size_t options = line.find('\t');
  const std::size_t expected = options == std::string::npos ? options : line.find('\t', options + 1);
  if (expected == std::string::npos) throw std::runtime_error("line " + std::to_string(number) + " has too few columns");
  return {number, unescape(line.substr(0, options)), line.substr(options + 1, expected - options - 1),
          line.substr(expected + 1)};
}

template <typename Values, typename Text>
std::string joined(const Values& values, Text&& text_of) {
  std::string all;
  for (const auto& value : values) all += (all.empty() ? "" : ";") + text_of(value);
  return escape(all);
}

std::optional<std::string> saved_query(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> saved{
      {"workers", "workers OR labourers"}, {"circle", "a saved:circle"},  {"nested", "x saved:workers"},
      {"broken", "\"a b"},                 {"nothing", "\"\""},           {"korea", "north korea"}};
  const auto found = saved.find(name);
  return found == saved.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> first_run_on_or_after(schema::DayNumber day) {
  if (day <= schema::day_number(2019, 1, 1)) return 3;
  if (day <= schema::day_number(2019, 3, 1)) return 7;
  return std::nullopt;
}

}  // namespace

std::vector<GoldenQuery> read_golden(const std::filesystem::path& file) {
  std::vector<GoldenQuery> cases;
  bool seen_header = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(file)) {
    ++number;
    if (is_case(line, seen_header)) cases.push_back(golden_of(line, number));
    seen_header = seen_header || line.starts_with("query\t");
  }
  if (cases.empty()) throw std::runtime_error("no golden queries in " + file.string());
  return cases;
}

searcher::ParseOptions golden_options(std::string_view options) {
  searcher::ParseOptions parse;
  parse.today = schema::day_number(2019, 3, 27);
  parse.saved_query = saved_query;
  parse.first_run_on_or_after = first_run_on_or_after;
  std::istringstream words{std::string(options)};
  for (std::string word; words >> word;) {
    if (word == "any") parse.match = searcher::Match::Any;
    if (word == "filter") parse.understand = searcher::Understand::Filter;
    if (word == "off") parse.understand = searcher::Understand::Off;
    if (word == "strict") parse.strict = true;
    if (word.starts_with("bytes=")) parse.max_bytes = std::stoul(word.substr(6));
  }
  return parse;
}

std::string outcome_of(const GoldenQuery& golden, const schema::Gazetteer& gazetteer) {
  try {
    const searcher::ParsedQuery parsed = parse_query(golden.query, gazetteer, golden_options(golden.options));
    const std::string warnings = joined(parsed.warnings, [](const searcher::QueryWarning& warning) {
      return warning.code + '@' + std::to_string(warning.start) + '-' + std::to_string(warning.end);
    });
    const std::string understood = joined(parsed.understood, [](const searcher::UnderstoodName& name) {
      return name.text + (name.widens ? "=" : "~") + name.field + ':' + name.value;
    });
    const std::string dropped = joined(parsed.dropped, [](const std::string& word) { return word; });
    return escape(print_query(parsed.root)) + '\t' + warnings + '\t' + understood + '\t' + dropped;
  } catch (const schema::Error& error) {
    return "error: " + escape(error.message()) + '\t' + escape(error.hint()) + "\t-\t-";
  }
}

void accept_golden(const std::filesystem::path& file, const schema::Gazetteer& gazetteer) {
  std::string accepted;
  bool seen_header = false;
  for (const std::string& line : lines_of(file)) {
    if (is_case(line, seen_header)) {
      const std::size_t options_end = line.find('\t', line.find('\t') + 1);
      const std::string given = line.substr(0, options_end);
      accepted += given + '\t' + outcome_of(golden_of(given + '\t', 0), gazetteer) + '\n';
    } else {
      accepted += line + '\n';
    }
    seen_header = seen_header || line.starts_with("query\t");
  }
  std::ofstream(file, std::ios::trunc) << accepted;
}

}  // namespace dateline::tests
