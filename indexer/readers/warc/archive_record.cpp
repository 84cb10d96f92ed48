// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/archive_record.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/headers/header_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_arc_line_bytes = 16u << 10;
constexpr std::size_t arc_1_fields = 5;
constexpr std::size_t arc_2_fields = 10;

std::string_view without_brackets(std::string_view uri) noexcept {
  if (uri.starts_with('<') && uri.ends_with('>') && uri.size() > 1) uri = uri.substr(1, uri.size() - 2);
  return uri;
}

std::optional<std::uint64_t> parse_length(std::string_view text) noexcept {
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return length;
}

RecordKind kind_of(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, RecordKind>, 8> kinds{{
      {"response", RecordKind::Response},
      {"resource", RecordKind::Resource},
      {"conversion", RecordKind::Conversion},
      {"revisit", RecordKind::Revisit},
      {"continuation", RecordKind::Continuation},
      {"request", RecordKind::Description},
      {"metadata", RecordKind::Description},
      {"warcinfo", RecordKind::Description},
  }};
  const std::string lower = ascii_lower(type);
  for (const auto& [name, kind] : kinds) {
    if (name == lower) return kind;
  }
  return RecordKind::Unknown;
}

std::vector<std::string_view> split_at_spaces(std::string_view line) {
  std::vector<std::string_view> fields;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    fields.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return fields;
}

bool is_arc_date(std::string_view field) noexcept {
  if (field.size() < 12 || field.size() > 18) return false;
  for (const char c : field) {
    if (!is_ascii_digit(c)) return false;
  }
  return true;
}

/// "http:", "dns:", "filedesc:".
bool starts_with_scheme(std::string_view line) noexcept {
  std::size_t i = 0;
  while (i < line.size() && i < 16 && (is_ascii_letter(line[i]) || is_ascii_digit(line[i]))) ++i;
  return i > 1 && i < line.size() && line[i] == ':';
}

}  // namespace

bool is_warc_version(std::string_view line) noexcept {
  return starts_with_ignoring_case(line, "warc/") && line.size() > 5 && is_ascii_digit(line[5]);
}

ArchiveRecord parse_warc_header(std::string_view block) {
  const HeaderFields fields(block);
  ArchiveRecord record;
  record.kind = kind_of(fields.first("warc-type"));
  record.id = without_brackets(fields.first("warc-record-id"));
  record.target = without_brackets(fields.first("warc-target-uri"));
  record.content_type = fields.first("content-type");
  record.captured_at = parse_capture_date(fields.first("warc-date")).value_or(0);
  record.length = parse_length(fields.first("content-length"));
  record.is_truncated = !fields.first("warc-truncated").empty();
  return record;
}

std::optional<ArchiveRecord> parse_arc_header(std::string_view line) {
  if (line.size() > max_arc_line_bytes || !starts_with_scheme(line)) return std::nullopt;
  const std::vector<std::string_view> fields = split_at_spaces(trim(line));
  if (fields.size() < arc_1_fields) return std::nullopt;
  const bool describes_file = line.starts_with("filedesc:");
  const bool second = fields.size() >= arc_2_fields && is_arc_date(fields[fields.size() - 8]);
  const std::size_t url_fields = fields.size() - (second ? arc_2_fields : arc_1_fields) + 1;
  const std::string_view date = fields[url_fields + 1];
  // Writers without a date left "-" or "null" in its place; the rest of the line must then be beyond doubt.
  const std::string_view type = fields[url_fields + 2];
  const bool undated = fields.size() == arc_1_fields && line.find("://") != std::string_view::npos &&
                       (type == "-" || type.find('/') != std::string_view::npos) && parse_length(fields.back());
  if (!is_arc_date(date) && !undated && !describes_file) return std::nullopt;
  ArchiveRecord record;
  record.kind = describes_file ? RecordKind::Description : RecordKind::Response;
  const std::string_view url_end = fields[url_fields - 1];
  record.target = trim(line).substr(0, static_cast<std::size_t>(url_end.data() + url_end.size() - trim(line).data()));
  record.content_type = type;
  record.captured_at = parse_capture_date(date).value_or(0);
  record.length = parse_length(fields.back());
  return record;
}

}  // namespace dateline::indexer
