// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/warnings.h"

#include "schema/error.h"
#include "searcher/query/bounds.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {

WarningLog::WarningLog(std::string_view text, bool strict) : text_(text), code_points_(text), strict_(strict) {}

void WarningLog::add(std::string_view code, std::string message, Span where) {
  if (fixed_place_) where = *fixed_place_;
  if (strict_) {
    throw schema::Error(schema::ErrorKind::BadQuery, "read query: " + message, caret_lines(text_, where));
  }
  if (warnings_.size() >= max_warnings) {
    ++unlisted_;
    return;
  }
  warnings_.push_back(
      {std::string(code), std::move(message), code_points_.at_byte(where.start), code_points_.at_byte(where.end)});
}

std::optional<Span> WarningLog::report_at(std::optional<Span> where) { return std::exchange(fixed_place_, where); }

bool WarningLog::lists_more() const noexcept { return warnings_.size() < max_warnings; }

std::vector<QueryWarning> WarningLog::take() {
  if (unlisted_ > 0) {
    warnings_.push_back({"more_warnings", std::to_string(unlisted_) + " further repairs are not listed", 0,
                         code_points_.count()});
  }
  return std::move(warnings_);
}

namespace {

constexpr std::size_t shown_before = 50;  // code points of the line before the place
constexpr std::size_t shown_behind = 25;

// Columns of a terminal: East Asian characters take two. Blocks only; what is off by one is off by a column.
std::size_t columns_of(char32_t c) {
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

struct Column {
  std::string bytes;
  std::size_t width;
  std::size_t start;  // byte in the query
};

std::vector<Column> columns(std::string_view text, Span line) {
  std::vector<Column> result;
  for (std::size_t at = line.start; at < line.end;) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    const bool blank = is_query_space(point.value);
    result.push_back({blank ? " " : std::string(text.substr(at, point.end - at)), blank ? 1 : columns_of(point.value), at});
    at = point.end;
  }
  return result;
}

Span line_of(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t behind = text.find('\n', at);
  return {before == std::string_view::npos ? 0 : before + 1, behind == std::string_view::npos ? text.size() : behind};
}

}  // namespace

std::string caret_lines(std::string_view text, Span where) {
  const std::vector<Column> line = columns(text, line_of(text, std::min(where.start, text.size())));
  const auto first_at = std::find_if(line.begin(), line.end(), [&](const Column& c) { return c.start >= where.start; });
  const auto place = static_cast<std::size_t>(first_at - line.begin());
  const std::size_t first = place > shown_before ? place - shown_before : 0;
  const std::size_t last = std::min(line.size(), place + shown_behind);
  std::string shown;
  std::string marks;
  for (std::size_t i = first; i < last; ++i) {
    shown += line[i].bytes;
    const bool marked = line[i].start >= where.start && line[i].start < where.end;
    if (marked || line[i].start < where.start) marks.append(line[i].width, marked ? '^' : ' ');
  }
  if (marks.find('^') == std::string::npos) marks += '^';  // a place behind the end
  return shown + '\n' + marks;
}

}  // namespace dateline::searcher
