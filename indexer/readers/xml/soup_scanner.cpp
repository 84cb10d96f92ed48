// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/soup_scanner.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/html/entities.h"
#include "indexer/readers/xml/strict_scanner.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_reference = 32;
constexpr std::size_t most_attributes = 256;

bool is_name_start(char c) noexcept {
  return is_ascii_letter(c) || c == '_' || c == ':' || (c & 0x80) != 0;
}

bool is_name_part(char c) noexcept {
  return is_name_start(c) || is_ascii_digit(c) || c == '-' || c == '.';
}

void skip_space(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size() && is_ascii_space(text[at])) ++at;
}

std::string_view take_name(std::string_view text, std::size_t& at) noexcept {
  const std::size_t start = at;
  while (at < text.size() && is_name_part(text[at])) ++at;
  return text.substr(start, at - start);
}

}  // namespace

bool SoupScanner::may_wait() const noexcept {
  return !last_ && buffer_.size() - at_ < max_xml_token_bytes;
}

void SoupScanner::advance(std::size_t size) noexcept {
  at_ += size;
}

// Markup that is none.
void SoupScanner::literal(std::size_t size) {
  events_.text(rest().substr(0, size), span(size));
  advance(size);
}

void SoupScanner::scan(std::string_view bytes, bool last) {
  offset_ += at_;
  buffer_.erase(0, at_);
  at_ = 0;
  buffer_ += bytes;
  last_ = last;
  comments_ = cdata_ = Brackets{};
  while (at_ < buffer_.size()) {
    if ((buffer_[at_] == '<' ? take_markup() : take_text()) == Step::NeedsMore) return;
  }
}

SoupScanner::Step SoupScanner::take_text() {
  std::string_view text = rest().substr(0, rest().find('<'));
  const bool goes_on = text.size() == rest().size() && !last_;
  // A reference may be cut in two by the chunk's end.
  const std::size_t reference = goes_on ? text.rfind('&') : none;
  if (reference != none && text.size() - reference < longest_reference) text = text.substr(0, reference);
  if (text.empty()) return Step::NeedsMore;
  events_.text(decode_entities(text), span(text.size()));
  advance(text.size());
  return Step::Taken;
}

SoupScanner::Step SoupScanner::take_markup() {
  const std::string_view text = rest();
  static constexpr std::string_view cdata = "<![CDATA[";
  if (text.size() < cdata.size() && may_wait() && text.find('>') == none) return Step::NeedsMore;
  if (text.starts_with("<!--")) return take_bracketed("<!--", "-->", false);
  if (text.starts_with(cdata)) return take_bracketed(cdata, "]]>", true);
  if (text.starts_with("<!") || text.starts_with("<?")) return take_declaration();
  return take_tag();
}

// A comment or a CDATA section. One that does not end, or in which another one begins, is only its opening mark.
SoupScanner::Step SoupScanner::take_bracketed(std::string_view opening, std::string_view closing, bool is_text) {
  Brackets& known = is_text ? cdata_ : comments_;
  const std::string_view content = rest().substr(opening.size());
  const bool searched = known.no_end || at_ < known.nested;
  const std::size_t end = searched ? none : content.find(closing);
  if (end == none && !searched && may_wait()) return Step::NeedsMore;
  known.no_end = known.no_end || (end == none && !searched);
  const std::size_t nested = end == none ? none : content.substr(0, end).rfind(opening);
  if (nested != none) known.nested = at_ + opening.size() + nested;
  if (end == none || nested != none) {
    advance(opening.size());
    return Step::Taken;
  }
  const std::size_t size = opening.size() + end + closing.size();
  if (is_text) events_.text(content.substr(0, end), span(size));
  advance(size);
  return Step::Taken;
}

// "<?xml ... ?>" and "<!DOCTYPE ...>", up to the first ">"; what an internal subset holds is skipped mark by mark.
SoupScanner::Step SoupScanner::take_declaration() {
  const std::size_t end = rest().find_first_of("<>", 2);
  if (end == none && may_wait()) return Step::NeedsMore;
  advance(end == none ? rest().size() : rest()[end] == '>' ? end + 1 : end);
  return Step::Taken;
}

SoupScanner::Step SoupScanner::take_tag() {
  const std::string_view text = rest();
  const bool closes = text.size() > 1 && text[1] == '/';
  std::size_t at = closes ? 2 : 1;
  const std::string_view name = take_name(text, at);
  if (at == text.size() && may_wait()) return Step::NeedsMore;
  if (name.empty() || !is_name_start(name.front())) {
    literal(1);
    return Step::Taken;
  }
  attributes_.clear();
  const std::size_t behind_name = at;
  if (!take_attributes(at)) {
    // A quote that is never closed: the tag ends at its first ">", without attributes.
    attributes_.clear();
    at = text.find_first_of("<>", behind_name);
  }
  if ((at == none || at >= text.size()) && may_wait()) return Step::NeedsMore;
  at = std::min(at, text.size());
  const bool whole = at < text.size() && text[at] == '>';
  const std::size_t size = whole ? at + 1 : at;
  if (closes) {
    events_.end_element(name, span(size));
  } else {
    tell_start(name, whole && text[at - 1] == '/', size);
  }
  advance(size);
  return Step::Taken;
}

void SoupScanner::tell_start(std::string_view name, bool is_empty, std::size_t size) {
  told_.clear();
  for (const Attribute& attribute : attributes_) told_.push_back({attribute.name, attribute.value});
  events_.start_element(name, told_, span(size));
  if (is_empty) events_.end_element(name, span(size));
}

// Moves `at` to the ">", "<" or end of input that ends the tag; false where a quote stays open.
bool SoupScanner::take_attributes(std::size_t& at) {
  const std::string_view text = rest();
  while (true) {
    while (at < text.size() && (is_ascii_space(text[at]) || text[at] == '/')) ++at;
    if (at == text.size() || text[at] == '>' || text[at] == '<') return true;
    const std::string_view name = take_name(text, at);
    if (name.empty()) {
      ++at;
      continue;
    }
    skip_space(text, at);
    Attribute attribute{name, {}};
    if (at < text.size() && text[at] == '=' && !take_value(++at, attribute.value)) return false;
    if (attributes_.size() < most_attributes) attributes_.push_back(std::move(attribute));
  }
}

bool SoupScanner::take_value(std::size_t& at, std::string& value) {
  const std::string_view text = rest();
  skip_space(text, at);
  if (at == text.size()) return true;
  const char quote = text[at];
  if (quote != '"' && quote != '\'') {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n<>", at), text.size());
    value = decode_entities(text.substr(at, end - at));
    at = end;
    return true;
  }
  const char stops[] = {quote, '<', '\0'};
  const std::size_t end = text.find_first_of(stops, at + 1);
  if (end == none) {
    // Not there yet, or never.
    if (!may_wait()) return false;
    at = text.size();
    return true;
  }
  if (text[end] == '<') return false;
  value = decode_entities(text.substr(at + 1, end - at - 1));
  at = end + 1;
  return true;
}

}  // namespace dateline::indexer
