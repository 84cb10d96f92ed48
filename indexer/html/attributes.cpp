// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/attributes.h"

#include "indexer/html/tokenizer.h"
#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept {
  return text.size() == lower.size() && starts_with_ignoring_case(text, lower);
}

constexpr bool ends_attribute_name(char c) noexcept {
  return is_ascii_space(c) || c == '=' || c == '/';
}

}  // namespace

AttributeCursor::AttributeCursor(std::string_view source) noexcept : rest_(source.substr(tag_name(source).size())) {}

void AttributeCursor::skip_space() noexcept {
  while (!rest_.empty() && is_ascii_space(rest_.front())) rest_.remove_prefix(1);
}

std::string_view AttributeCursor::take_value() noexcept {
  if (!rest_.empty() && (rest_.front() == '"' || rest_.front() == '\'')) {
    const std::size_t end = std::min(rest_.find(rest_.front(), 1), rest_.size());
    const std::string_view value = rest_.substr(1, end - 1);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return value;
  }
  std::size_t end = 0;
  while (end < rest_.size() && !is_ascii_space(rest_[end])) ++end;
  const std::string_view value = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return value;
}

bool AttributeCursor::next(Attribute& attribute) noexcept {
  while (!rest_.empty() && (is_ascii_space(rest_.front()) || rest_.front() == '/')) rest_.remove_prefix(1);
  if (rest_.empty() || ++seen_ > max_attributes) return false;
  std::size_t end = 1;  // a "=" in front belongs to the name
  while (end < rest_.size() && !ends_attribute_name(rest_[end])) ++end;
  attribute = {rest_.substr(0, end), {}};
  rest_.remove_prefix(end);
  skip_space();
  if (rest_.empty() || rest_.front() != '=') return true;
  rest_.remove_prefix(1);
  skip_space();
  attribute.value = take_value();
  return true;
}

std::optional<std::string_view> find_attribute(std::string_view source, std::string_view name) noexcept {
  AttributeCursor cursor(source);
  for (Attribute attribute; cursor.next(attribute);) {
    if (equals_ignoring_case(attribute.name, name)) return attribute.value;
  }
  return std::nullopt;
}

std::string_view take_token(std::string_view& list) noexcept {
  std::size_t start = 0;
  while (start < list.size() && is_ascii_space(list[start])) ++start;
  std::size_t end = start;
  while (end < list.size() && !is_ascii_space(list[end])) ++end;
  const std::string_view token = list.substr(start, end - start);
  list.remove_prefix(end);
  return token;
}

bool has_token(std::string_view list, std::string_view token) noexcept {
  while (!list.empty()) {
    if (equals_ignoring_case(take_token(list), token)) return true;
  }
  return false;
}

}  // namespace dateline::indexer
