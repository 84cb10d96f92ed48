// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgements.h"

#include "indexer/audit/judgement_cells.h"
#include "schema/error.h"
#include "schema/text_lines.h"

#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <system_error>
#include <tuple>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

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

auto key_of(const SampledMention& mention) noexcept {
  return std::tie(mention.article, mention.field, mention.value, mention.place, mention.start);
}

std::string_view letter_of(Verdict verdict) {
  constexpr std::array<std::string_view, 4> letters = {"", "r", "w", "s"};
  return letters[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdict_of(const std::string& cell) {
  static const std::map<std::string, Verdict> verdicts = {
      {"", Verdict::Open},       {"r", Verdict::Right},   {"right", Verdict::Right}, {"w", Verdict::Wrong},
      {"wrong", Verdict::Wrong}, {"s", Verdict::Skipped}, {"skip", Verdict::Skipped}};
  const auto found = verdicts.find(plain_word(cell));
  return found == verdicts.end() ? std::nullopt : std::optional(found->second);
}

class TableReader {
public:
  explicit TableReader(std::string file_name) : file_name_(std::move(file_name)) {}

  std::vector<Judgement> read(std::string_view table) {
    if (is_utf16(table))
      throw Error(ErrorKind::Usage, file_name_ + ": the file is UTF-16", "save it as UTF-8: text with tabs");
    table = schema::without_byte_order_mark(table);
    while (!table.empty()) {
      const std::string_view line = schema::take_line(table);
      ++line_;
      const std::vector<std::string> cells = cells_of(line);
      if (are_blank(cells)) continue;
      columns_.empty() ? read_header(titles_in(line)) : read_row(cells);
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
    if (judgement.mention.field != "country" && judgement.mention.field != "organization")
      refuse("no field " + judgement.mention.field, "change nothing but the verdicts");
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

std::string cell_under(const std::string& title, const Judgement& judgement) {
  if (title == "verdict") return std::string(letter_of(judgement.verdict));
  if (title == "start") return std::to_string(judgement.mention.start);
  if (title == "end") return std::to_string(judgement.mention.end);
  SampledMention mention = judgement.mention;
  for (const TextColumn& column : text_columns)
    if (title == column.title) return cell_of(column.of(mention));
  return {};
}

std::vector<std::string> own_titles() {
  std::vector<std::string> titles = {"verdict"};
  for (const TextColumn& column : text_columns) titles.emplace_back(column.title);
  titles.insert(titles.end(), {"start", "end"});
  return titles;
}

template <typename Cell>
std::string row_of(const std::vector<std::string>& titles, const Cell& cell) {
  std::string row;
  for (const std::string& title : titles) row += cell(title) + '	';
  row.back() = '\n';
  return row;
}

}  // namespace

std::string judgements_header() {
  return row_of(own_titles(), [](const std::string& title) { return title; });
}

std::string judgement_row(const Judgement& judgement) {
  return judgement_row(judgement, own_titles());
}

std::string judgement_row(const Judgement& judgement, const std::vector<std::string>& titles) {
  return row_of(titles, [&](const std::string& title) { return cell_under(title, judgement); });
}

std::vector<Judgement> parse_judgements(std::string_view table, const std::string& file_name) {
  return TableReader(file_name).read(table);
}

bool is_same_mention(const SampledMention& a, const SampledMention& b) noexcept {
  return key_of(a) == key_of(b);
}

bool MentionOrder::operator()(const SampledMention& a, const SampledMention& b) const noexcept {
  return key_of(a) < key_of(b);
}

}  // namespace dateline::indexer
