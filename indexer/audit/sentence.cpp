// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/sentence.h"

#include "indexer/entities/letter_case.h"

#include <algorithm>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::string_view ellipsis = "…";

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Byte of the code point with this number, that of the end included.
std::optional<std::size_t> byte_of(std::string_view text, std::uint32_t code_point) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (!continues_code_point(text[at]) && count++ == code_point) return at;
  return count == code_point ? std::optional(text.size()) : std::nullopt;
}

/// True if a sentence ends right before the blank at `at`.
bool ends_before(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size() || (text[at] != ' ' && text[at] != '\n')) return false;
  if (std::string_view(".?!").find(text[at - 1]) == std::string_view::npos) return false;
  const bool is_initial = at >= 2 && case_at(text, at - 2) == LetterCase::Upper;  // "J. Smith", "U.S. Senate"
  return !is_initial && case_at(text, at + 1) == LetterCase::Upper;
}

std::size_t sentence_start(std::string_view text, std::size_t mention) {
  for (std::size_t at = mention; at-- > 0;) {
    if (text.substr(at).starts_with("\n\n")) return at + 2;
    if (at + 1 < mention && ends_before(text, at)) return at + 1;
  }
  return 0;
}

std::size_t sentence_end(std::string_view text, std::size_t mention_end) {
  for (std::size_t at = mention_end; at < text.size(); ++at)
    if (text.substr(at).starts_with("\n\n") || ends_before(text, at)) return at;
  return text.size();
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return line;
}

std::string last_part(std::string_view text) {
  if (text.size() <= max_side_bytes) return on_one_line(text);
  const std::string_view part = text.substr(text.size() - max_side_bytes);
  const std::size_t blank = part.find_first_of(" \n");
  std::size_t first = blank == std::string_view::npos ? 0 : blank;
  while (first < part.size() && continues_code_point(part[first])) ++first;
  return std::string(ellipsis) + on_one_line(part.substr(first));
}

std::string first_part(std::string_view text) {
  if (text.size() <= max_side_bytes) return on_one_line(text);
  std::string_view part = text.substr(0, max_side_bytes);
  const std::size_t blank = part.find_last_of(" \n");
  std::size_t size = blank == std::string_view::npos ? part.size() : blank + 1;
  while (size > 0 && continues_code_point(text[size])) --size;
  return on_one_line(text.substr(0, size)) + std::string(ellipsis);
}

}  // namespace

MarkedSentence sentence_around(std::string_view text, std::uint32_t start, std::uint32_t end) {
  const auto first = byte_of(text, start);
  const auto last = byte_of(text, end);
  if (!first || !last || *first >= *last) return {};
  const std::size_t sentence = sentence_start(text, *first);
  const std::size_t behind = sentence_end(text, *last);
  return {last_part(text.substr(sentence, *first - sentence)), on_one_line(text.substr(*first, *last - *first)),
          first_part(text.substr(*last, behind - *last))};
}

}  // namespace dateline::indexer
