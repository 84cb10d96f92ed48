// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/target.h"

#include "schema/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace dateline::web {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded.push_back(plus_is_space && text[at] == '+' ? ' ' : text[at]);
      continue;
    }
    const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
    const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    decoded.push_back(static_cast<char>(high * 16 + low));
    at += 2;
  }
  return decoded;
}

bool is_utf8_without_nul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    if (point.value == 0) return false;
    // A real U+FFFD takes three bytes.
    if (point.value == schema::replacement_character && point.end == at + 1) return false;
    at = point.end;
  }
  return true;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < ' ' || byte == 0x7F;
  });
}

std::optional<BadTarget> read_parameters(std::string_view query, Target& target) {
  while (!query.empty()) {
    const std::string_view piece = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), piece.size() + 1));
    if (piece.empty()) continue;
    const std::size_t equals = piece.find('=');
    auto name = percent_decode(piece.substr(0, equals), true);
    auto value = percent_decode(equals == std::string_view::npos ? "" : piece.substr(equals + 1), true);
    if (!name || !value) return BadTarget{"a parameter has broken percent-encoding"};
    if (!is_utf8_without_nul(*name) || !is_utf8_without_nul(*value)) {
      return BadTarget{"a parameter is not valid UTF-8, or holds a NUL"};
    }
    target.parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return std::nullopt;
}

bool has_scheme(std::string_view raw) {
  constexpr std::string_view scheme = "http://";
  return raw.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), raw.begin(), [](char ours, char theirs) {
           return ours == (theirs >= 'A' && theirs <= 'Z' ? static_cast<char>(theirs - 'A' + 'a') : theirs);
         });
}

bool is_allowed_in_query(char c) {
  constexpr std::string_view marks = "-._~!$&'()*+,;=:@/?%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         marks.find(c) != std::string_view::npos;
}

}  // namespace

std::string encoded_query(std::string_view sent) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(sent.size());
  for (const char c : sent) {
    if (is_allowed_in_query(c)) {
      encoded.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
  }
  return encoded;
}

std::variant<Target, BadTarget> parse_target(std::string_view raw) {
  Target target;
  if (has_control(raw) || raw.find(' ') != std::string_view::npos)
    return BadTarget{"it holds blanks or control characters"};
  if (has_scheme(raw)) {
    raw.remove_prefix(std::string_view("http://").size());
    const std::size_t end = std::min(raw.find_first_of("/?"), raw.size());
    target.authority = raw.substr(0, end);
    if (target.authority.empty()) return BadTarget{"the address names no host"};
    raw.remove_prefix(end);
    if (raw.empty() || raw.front() == '?') target.path = "/";
  }
  const std::string_view path = raw.substr(0, raw.find('?'));
  if (target.path.empty() && (path.empty() || path.front() != '/')) return BadTarget{"the path does not begin with /"};
  if (path.size() < raw.size()) target.query = raw.substr(path.size() + 1);
  if (!path.empty()) {
    auto decoded = percent_decode(path, false);
    if (!decoded) return BadTarget{"the path has broken percent-encoding"};
    target.path = std::move(*decoded);
  }
  if (!is_utf8_without_nul(target.path) || has_control(target.path)) {
    return BadTarget{"the path is not valid UTF-8, or holds control characters"};
  }
  if (auto bad = read_parameters(target.query, target)) return *std::move(bad);
  return target;
}

}  // namespace dateline::web
