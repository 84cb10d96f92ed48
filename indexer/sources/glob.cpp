// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/glob.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"

#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;

// The character at `i`, or for bytes that are not UTF-8 a value of their own, so that such names can be matched too.
char32_t character_at(std::string_view text, std::size_t& i) noexcept {
  const std::size_t start = i;
  const char32_t c = next_code_point(text, i);
  return c == not_utf8 ? 0x110000 + static_cast<unsigned char>(text[start]) : c;
}

bool in_class(std::string_view name, char32_t c) noexcept {
  if (c >= 0x80) return false;
  const char byte = static_cast<char>(c);
  if (name == "alpha") return is_ascii_letter(byte);
  if (name == "digit") return is_ascii_digit(byte);
  if (name == "alnum") return is_ascii_letter(byte) || is_ascii_digit(byte);
  if (name == "upper") return is_ascii_upper(byte);
  if (name == "lower") return is_ascii_letter(byte) && !is_ascii_upper(byte);
  if (name == "space") return is_ascii_space(byte);
  return name == "punct" && c > ' ' && c < 0x7F && !is_ascii_letter(byte) && !is_ascii_digit(byte);
}

struct SetMatch {
  bool matches = false;
  std::size_t end = 0;  // behind the "]"
};

// A bracket expression that starts at `open`; nullopt where it is never closed.
std::optional<SetMatch> match_set(std::string_view pattern, std::size_t open, char32_t c) noexcept {
  std::size_t i = open + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  bool matches = false;
  for (bool first = true; i < pattern.size(); first = false) {
    if (pattern[i] == ']' && !first) return SetMatch{matches != negated, i + 1};
    const std::size_t class_end = pattern.substr(i).starts_with("[:") ? pattern.find(":]", i + 2) : none;
    if (class_end != none) {
      matches = matches || in_class(pattern.substr(i + 2, class_end - i - 2), c);
      i = class_end + 2;
      continue;
    }
    if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
    const char32_t low = character_at(pattern, i);
    char32_t high = low;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      i += pattern[i + 1] == '\\' && i + 2 < pattern.size() ? 2u : 1u;
      high = character_at(pattern, i);
    }
    matches = matches || (c >= low && c <= high);
  }
  return std::nullopt;
}

// One character of the name against the part of the pattern that starts at `p`; none if it does not match, else where
// the next part starts.
std::size_t match_one(std::string_view pattern, std::size_t p, char32_t c) noexcept {
  if (pattern[p] == '?') return p + 1;
  if (pattern[p] == '[') {
    if (const std::optional<SetMatch> set = match_set(pattern, p, c)) return set->matches ? set->end : none;
  }
  if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
  return character_at(pattern, p) == c ? p : none;
}

}  // namespace

bool matches_segment(std::string_view pattern, std::string_view name) noexcept {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = none;    // the part behind the last "*"
  std::size_t star_name = 0;  // how far that "*" has swallowed the name
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      star_name = n;
      continue;
    }
    std::size_t next_name = n;
    const char32_t c = character_at(name, next_name);
    const std::size_t next = p < pattern.size() ? match_one(pattern, p, c) : none;
    if (next != none) {
      p = next;
      n = next_name;
    } else if (star != none) {
      // Only the last "*" ever needs to take more: what earlier ones took can stay as it is.
      (void)character_at(name, star_name);
      n = star_name;
      p = star;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool matches_path(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) noexcept {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = none;
  std::size_t star_path = 0;
  while (n < path.size()) {
    if (p < pattern.size() && pattern[p] == "**") {
      star = ++p;
      star_path = n;
    } else if (p < pattern.size() && matches_segment(pattern[p], path[n])) {
      ++p;
      ++n;
    } else if (star != none) {
      n = ++star_path;
      p = star;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == "**") ++p;
  return p == pattern.size();
}

}  // namespace dateline::indexer
