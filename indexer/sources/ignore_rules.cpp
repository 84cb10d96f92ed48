// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/ignore_rules.h"

#include "indexer/sources/glob.h"
#include "schema/text_lines.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_line_bytes = 4096;

template <typename Segment>
std::vector<Segment> split_segments(std::string_view path) {
  std::vector<Segment> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) segments.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

// Spaces at the end go unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

IgnoreRules::IgnoreRules(std::string_view text) {
  text = schema::without_byte_order_mark(text);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    add(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void IgnoreRules::add(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = without_trailing_spaces(line);
  if (line.empty() || line.front() == '#' || line.size() > max_line_bytes) return;
  Pattern pattern;
  pattern.takes_back = line.front() == '!';
  if (pattern.takes_back) line.remove_prefix(1);
  pattern.folders_only = line.ends_with('/');
  if (pattern.folders_only) line.remove_suffix(1);
  pattern.anchored = line.find('/') != std::string_view::npos;
  pattern.segments = split_segments<std::string>(line);
  if (pattern.segments.empty()) return;
  // "folder/**" means everything inside, not the folder itself.
  if (pattern.segments.back() == "**" && pattern.segments.size() > 1) pattern.segments.emplace_back("*");
  patterns_.push_back(std::move(pattern));
}

std::optional<bool> IgnoreRules::verdict(std::string_view path, bool is_folder) const {
  const std::vector<std::string_view> segments = split_segments<std::string_view>(path);
  if (segments.empty()) return std::nullopt;
  const std::vector<std::string_view> name{segments.back()};
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->folders_only && !is_folder) continue;
    if (matches_path(pattern->segments, pattern->anchored ? segments : name)) return !pattern->takes_back;
  }
  return std::nullopt;
}

}  // namespace dateline::indexer
