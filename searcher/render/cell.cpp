// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/cell.h"

#include "schema/utf8.h"
#include "searcher/render/one_line.h"

namespace dateline::searcher {
namespace {

bool begins_formula(char32_t c) {
  switch (c) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case 0xFF1D:  // full-width, which some spreadsheets fold
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
    case 0x2212:  // minus sign
      return true;
    default:
      return false;
  }
}

bool is_quotation_mark(char32_t c) {
  return c == U'"' || c == U'\'' || c == 0x00AB || c == 0x00BB || (c >= 0x2018 && c <= 0x201F) || c == 0xFF02 ||
         c == 0xFF07 || c == U'`';
}

/// What may stand before a formula's sign without changing what a spreadsheet makes of it.
bool is_passed_over(char32_t c) {
  return is_blank_or_control(c) || is_quotation_mark(c);
}

bool may_end_cell(char32_t c) {
  return c == U',' || c == U';' || c == U'\t' || c == U'\r' || c == U'\n';
}

/// A formula's sign stands at `at`, or behind what is passed over from there on.
bool formula_at(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    if (begins_formula(point.value)) return true;
    if (!is_passed_over(point.value)) return false;
    at = point.end;
  }
  return false;
}

}  // namespace

std::string guarded_cell(std::string_view text) {
  std::string cell;
  cell.reserve(text.size() + 1);
  const bool opens = !text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
  if (opens || formula_at(text, 0)) cell += '\'';
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    at = point.end;
    const bool kept = point.value >= U' ' || point.value == U'\t' || point.value == U'\r' || point.value == U'\n';
    schema::append_utf8(kept && point.value != 0x7F ? point.value : schema::replacement_character, cell);
    if (may_end_cell(point.value) && formula_at(text, at)) cell += '\'';
  }
  return cell;
}

std::string csv_cell(std::string_view text) {
  const bool blank_end = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!blank_end && text.find_first_of("\",;\t\r\n") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string tsv_cell(std::string_view text) {
  std::string cell = one_line(text);
  if (cell.starts_with('"')) cell.insert(0, 1, '\'');
  return cell;
}

}  // namespace dateline::searcher
