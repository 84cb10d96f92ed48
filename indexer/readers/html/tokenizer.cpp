// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/tokenizer.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

// Elements whose content has no tags (HTML standard, 13.1.2: raw text and escapable raw text).
constexpr std::array<std::string_view, 8> raw_elements{"script", "style",  "title",    "textarea",
                                                       "xmp",    "iframe", "noframes", "noembed"};

bool is_same(std::string_view name, std::string_view lower) noexcept {
  return name.size() == lower.size() && starts_with_ignoring_case(name, lower);
}

}  // namespace

std::string_view HtmlToken::attribute(std::string_view wanted) const noexcept {
  for (const HtmlAttribute& attribute : attributes) {
    if (is_same(attribute.name, wanted)) return attribute.value;
  }
  return {};
}

bool HtmlToken::has_attribute(std::string_view wanted) const noexcept {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const HtmlAttribute& attribute) { return is_same(attribute.name, wanted); });
}

bool HtmlTokenizer::starts_tag() const noexcept {
  if (at_ + 1 >= html_.size() || html_[at_] != '<') return false;
  const char c = html_[at_ + 1];
  if (c == '/') return at_ + 2 < html_.size() && is_ascii_letter(html_[at_ + 2]);
  return is_ascii_letter(c);
}

void HtmlTokenizer::skip_space() noexcept {
  while (at_ < html_.size() && (is_ascii_space(html_[at_]) || html_[at_] == '/')) ++at_;
}

bool HtmlTokenizer::take_text(HtmlToken& token, std::size_t end) {
  token.kind = TokenKind::Text;
  token.name.clear();
  token.attributes.clear();
  token.text = html_.substr(at_, end - at_);
  at_ = end;
  return true;
}

// "<!-- ... -->", "<!doctype ...>", "<?xml ...?>", "</3>". What has no end takes the rest, so that no byte is looked at
// twice.
void HtmlTokenizer::skip_declaration() {
  const std::string_view rest = html_.substr(at_);
  if (rest.starts_with("<![CDATA[")) {
    at_ += 9;
    return;
  }
  const std::string_view end_mark = rest.starts_with("<!--") ? "-->" : ">";
  const std::size_t end = html_.find(end_mark, at_ + 2);
  at_ = end == std::string_view::npos ? html_.size() : end + end_mark.size();
}

std::string_view HtmlTokenizer::take_value() {
  if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
    const std::size_t start = at_ + 1;
    const std::size_t end = std::min(html_.find(html_[at_], start), html_.size());
    at_ = std::min(end + 1, html_.size());
    return html_.substr(start, end - start);
  }
  const std::size_t start = at_;
  while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(start, at_ - start);
}

// The next attribute of the open tag; false at the tag's end.
bool HtmlTokenizer::take_attribute(HtmlToken& token) {
  skip_space();
  if (at_ >= html_.size() || html_[at_] == '>') return false;
  const std::size_t start = at_++;
  while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' &&
         html_[at_] != '/') {
    ++at_;
  }
  HtmlAttribute attribute{html_.substr(start, at_ - start), {}};
  while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
    attribute.value = take_value();
  }
  if (token.attributes.size() < max_attributes) token.attributes.push_back(attribute);
  return true;
}

bool HtmlTokenizer::take_tag(HtmlToken& token) {
  token.text = {};
  token.attributes.clear();
  token.kind = html_[at_ + 1] == '/' ? TokenKind::EndTag : TokenKind::StartTag;
  at_ += token.kind == TokenKind::EndTag ? 2 : 1;
  const std::size_t start = at_;
  while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') ++at_;
  token.name = ascii_lower(html_.substr(start, std::min(at_ - start, max_tag_name)));
  while (take_attribute(token)) {
  }
  at_ = std::min(at_ + 1, html_.size());
  const bool raw = std::find(raw_elements.begin(), raw_elements.end(), token.name) != raw_elements.end();
  if (raw && token.kind == TokenKind::StartTag) raw_until_ = "</" + token.name;
  return true;
}

bool HtmlTokenizer::next(HtmlToken& token) {
  if (!raw_until_.empty()) {
    const std::size_t end = std::min(find_ignoring_case(html_, raw_until_, at_), html_.size());
    raw_until_.clear();
    if (end > at_) return take_text(token, end);
  }
  while (at_ < html_.size()) {
    if (starts_tag()) return take_tag(token);
    const bool declaration = html_[at_] == '<' && at_ + 1 < html_.size() &&
                             (html_[at_ + 1] == '!' || html_[at_ + 1] == '?' || html_[at_ + 1] == '/');
    if (!declaration) return take_text(token, std::min(html_.find('<', at_ + 1), html_.size()));
    skip_declaration();
  }
  return false;
}

}  // namespace dateline::indexer
