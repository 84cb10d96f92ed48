// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgements.h"

#include "schema/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <system_error>
#include <tuple>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr std::string_view formula_starts = "=+-@";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The columns of text, and where each stands in a mention.
struct TextColumn {
  std::string_view title;
  std::string& (*of)(SampledMention& mention);
};
constexpr std::array<TextColumn, 11> text_columns = {{
    {"field", [](SampledMention& m) -> std::string& { return m.field; }},
    {"value", [](SampledMention& m) -> std::string& { return m.value; }},
    {"label", [](SampledMention& m) -> std::string& { return m.label; }},
    {"rule", [](SampledMention& m) -> std::string& { return m.rule; }},
    {"before", [](SampledMention& m) -> std::string& { return m.sentence.before; }},
    {"mention", [](SampledMention& m) -> std::string& { return m.sentence.mention; }},
    {"behind", [](SampledMention& m) -> std::string& { return m.sentence.behind; }},
    {"title", [](SampledMention& m) -> std::string& { return m.title; }},
    {"published", [](SampledMention& m) -> std::string& { return m.published; }},
    {"article", [](SampledMention& m) -> std::string& { return m.article; }},
    {"place", [](SampledMention& m) -> std::string& { return m.place; }},
}};
constexpr std::array<std::string_view, 7> needed = {"verdict", "field", "value", "rule", "mention", "article", "start"};

std::string_view letter_of(Verdict verdict) {
  constexpr std::array<std::string_view, 4> letters = {"", "r", "w", "s"};
  return letters[static_cast<std::size_t>(verdict)];
}

std::string cell_of(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string text_of(std::string_view cell) {
  std::string text;
  const bool is_quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
  if (is_quoted) cell = cell.substr(1, cell.size() - 2);
  for (std::size_t at = 0; at < cell.size(); ++at) {
    text += cell[at];
    if (is_quoted && cell[at] == '"' && at + 1 < cell.size() && cell[at + 1] == '"') ++at;
  }
  const bool is_guarded =
      text.size() >= 2 && text.front() == '\'' && formula_starts.find(text[1]) != std::string_view::npos;
  return is_guarded ? text.substr(1) : text;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(text_of(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::optional<Verdict> verdict_of(std::string word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  static const std::map<std::string, Verdict> verdicts = {
      {"", Verdict::Open},       {"r", Verdict::Right},   {"right", Verdict::Right}, {"w", Verdict::Wrong},
      {"wrong", Verdict::Wrong}, {"s", Verdict::Skipped}, {"skip", Verdict::Skipped}};
  const auto found = verdicts.find(word);
  return found == verdicts.end() ? std::nullopt : std::optional(found->second);
}

class TableReader {
public:
  explicit TableReader(std::string file_name) : file_name_(std::move(file_name)) {}

  std::vector<Judgement> read(std::string_view table) {
    if (table.starts_with(byte_order_mark)) table.remove_prefix(byte_order_mark.size());
    while (!table.empty()) {
      const std::size_t end = table.find('\n');
      std::string_view line = table.substr(0, end);
      table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      if (line.empty()) continue;
      columns_.empty() ? read_header(cells_of(line)) : read_row(cells_of(line));
    }
    return std::move(judgements_);
  }

private:
  [[noreturn]] void refuse(const std::string& reason, const std::string& way_out) const {
    throw Error(ErrorKind::Usage, file_name_ + ":" + std::to_string(line_) + ": " + reason, way_out);
  }

  void read_header(const std::vector<std::string>& titles) {
    for (std::size_t i = 0; i < titles.size(); ++i) columns_.emplace(titles[i], i);
    for (const std::string_view title : needed)
      if (!columns_.contains(std::string(title)))
        refuse("no column " + std::string(title),
               "keep the line of titles that audit --list writes, and tabs between cells");
  }

  std::string cell(const std::vector<std::string>& cells, std::string_view title) const {
    const auto column = columns_.find(std::string(title));
    return column != columns_.end() && column->second < cells.size() ? cells[column->second] : std::string();
  }

  std::uint32_t number(const std::vector<std::string>& cells, std::string_view title) const {
    const std::string digits = cell(cells, title);
    std::uint32_t value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || stop != digits.data() + digits.size())
      refuse(std::string(title) + " is no number: " + digits, "change nothing but the verdicts");
    return value;
  }

  void read_row(const std::vector<std::string>& cells) {
    Judgement judgement;
    for (const TextColumn& column : text_columns) column.of(judgement.mention) = cell(cells, column.title);
    judgement.mention.start = number(cells, "start");
    judgement.mention.end = columns_.contains("end") ? number(cells, "end") : judgement.mention.start;
    const auto verdict = verdict_of(cell(cells, "verdict"));
    if (!verdict) refuse("no verdict: " + cell(cells, "verdict"), "write r (right), w (wrong), s (skip) or nothing");
    judgement.verdict = *verdict;
    const auto key = std::tuple(judgement.mention.article, judgement.mention.field, judgement.mention.value,
                                judgement.mention.place, judgement.mention.start);
    const auto [place, added] = known_.emplace(key, judgements_.size());
    if (added)
      judgements_.push_back(std::move(judgement));
    else if (*verdict != Verdict::Open)
      judgements_[place->second].verdict = *verdict;
  }

  std::string file_name_;
  std::size_t line_ = 0;
  std::map<std::string, std::size_t> columns_;
  std::map<std::tuple<std::string, std::string, std::string, std::string, std::uint32_t>, std::size_t> known_;
  std::vector<Judgement> judgements_;
};

[[noreturn]] void refuse_file(const std::filesystem::path& file, const std::string& attempt) {
  throw Error(ErrorKind::Io, attempt + " the judgements in " + file.string() + ": cannot be opened, read or written");
}

}  // namespace

std::string judgements_header() {
  std::string row = "verdict";
  for (const TextColumn& column : text_columns) row += '\t' + std::string(column.title);
  return row + "\tstart\tend\n";
}

std::string judgement_row(const Judgement& judgement) {
  SampledMention mention = judgement.mention;
  std::string row(letter_of(judgement.verdict));
  for (const TextColumn& column : text_columns) row += '\t' + cell_of(column.of(mention));
  return row + '\t' + std::to_string(mention.start) + '\t' + std::to_string(mention.end) + '\n';
}

std::vector<Judgement> parse_judgements(std::string_view table, const std::string& file_name) {
  return TableReader(file_name).read(table);
}

std::vector<Judgement> read_judgements(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) return {};
  std::ifstream in(file, std::ios::binary);
  std::ostringstream table;
  if (!in || std::filesystem::is_directory(file, error) ||
      (in.peek() != std::ifstream::traits_type::eof() && !(table << in.rdbuf())))
    refuse_file(file, "read");
  return parse_judgements(table.str(), file.string());
}

void append_judgement(const std::filesystem::path& file, const Judgement& judgement) {
  std::error_code ignored;
  const bool is_new = !std::filesystem::exists(file, ignored) || std::filesystem::file_size(file, ignored) == 0;
  std::ofstream out(file, std::ios::binary | std::ios::app);
  if (is_new) out << judgements_header();
  if (!(out << judgement_row(judgement) << std::flush)) refuse_file(file, "write");
}

bool is_same_mention(const SampledMention& a, const SampledMention& b) noexcept {
  return std::tie(a.article, a.field, a.value, a.place, a.start) ==
         std::tie(b.article, b.field, b.value, b.place, b.start);
}

}  // namespace dateline::indexer
