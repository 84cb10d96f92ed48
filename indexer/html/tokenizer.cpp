// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tokenizer.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <cstring>

namespace dateline::indexer {
namespace {

constexpr bool ends_name(char c) noexcept {
  return is_ascii_space(c) || c == '/' || c == '>';
}

}  // namespace

std::string_view tag_name(std::string_view source) noexcept {
  std::size_t end = 0;
  while (end < source.size() && !ends_name(source[end])) ++end;
  return source.substr(0, end);
}

std::size_t MarkupTokenizer::find(char wanted, std::size_t from) const noexcept {
  if (from >= html_.size()) return html_.size();
  const void* found = std::memchr(html_.data() + from, wanted, html_.size() - from);
  return found == nullptr ? html_.size() : static_cast<std::size_t>(static_cast<const char*>(found) - html_.data());
}

bool MarkupTokenizer::starts_tag(std::size_t at) const noexcept {
  const std::size_t name = at + 1 < html_.size() && html_[at + 1] == '/' ? at + 2 : at + 1;
  return name < html_.size() && is_ascii_letter(html_[name]);
}

// A "<" that begins no tag and no declaration is text.
std::size_t MarkupTokenizer::text_end() const noexcept {
  std::size_t at = find('<', at_);
  while (at < html_.size()) {
    const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
    if (is_ascii_letter(next) || next == '/' || next == '!' || next == '?') break;
    at = find('<', at + 1);
  }
  return at;
}

// The ">" of the tag whose attributes start at `from`. A quote hides it only where it opens a value.
std::size_t MarkupTokenizer::tag_end(std::size_t from) const noexcept {
  char before = ' ';
  for (std::size_t at = from; at < html_.size(); ++at) {
    const char c = html_[at];
    if (c == '>') return at;
    if ((c == '"' || c == '\'') && before == '=') {
      at = find(c, at + 1);
      before = ' ';
    } else if (!is_ascii_space(c)) {
      before = c;
    }
  }
  return html_.size();
}

// The "</script" that ends a script, or the end.
std::size_t MarkupTokenizer::raw_end() const noexcept {
  const std::string_view name = name_of(raw_until_);
  for (std::size_t at = find('<', at_); at < html_.size(); at = find('<', at + 1)) {
    if (at + 1 >= html_.size() || html_[at + 1] != '/' || !starts_with_ignoring_case(html_, name, at + 2)) continue;
    const std::size_t end = at + 2 + name.size();
    if (end >= html_.size() || ends_name(html_[end])) return at;
  }
  return html_.size();
}

// "<!-- ... -->", "<!doctype ...>", "<?xml ...?>", "</3>".
void MarkupTokenizer::skip_declaration() noexcept {
  const std::string_view rest = html_.substr(at_);
  if (!rest.starts_with("<!--") || rest.starts_with("<!-->")) {
    at_ = std::min(find('>', at_) + 1, html_.size());
    return;
  }
  for (std::size_t at = find('>', at_ + 5); at < html_.size(); at = find('>', at + 1)) {
    const std::string_view comment = html_.substr(at_, at - at_);
    if (comment.ends_with("--") || comment.ends_with("--!")) {
      at_ = at + 1;
      return;
    }
  }
  at_ = html_.size();
}

void MarkupTokenizer::take_tag(MarkupToken& token) noexcept {
  const bool is_end = html_[at_ + 1] == '/';
  const std::size_t start = at_ + (is_end ? 2 : 1);
  std::size_t name_end = start;
  while (name_end < html_.size() && !ends_name(html_[name_end])) ++name_end;
  const std::size_t end = tag_end(name_end);
  token.kind = is_end ? MarkupKind::EndTag : MarkupKind::StartTag;
  token.tag = find_tag(html_.substr(start, name_end - start));
  token.source = html_.substr(start, end - start);
  token.self_closing = token.source.ends_with('/');
  if (!is_end && has_trait(token.tag, RawTag)) raw_until_ = token.tag;
  at_ = std::min(end + 1, html_.size());
}

bool MarkupTokenizer::next(MarkupToken& token) noexcept {
  if (raw_until_ != Tag::Unknown) {
    const std::size_t start = at_;
    at_ = raw_end();
    raw_until_ = Tag::Unknown;
    token = {MarkupKind::RawText, Tag::Text, false, html_.substr(start, at_ - start)};
    if (at_ > start) return true;
  }
  while (at_ < html_.size()) {
    if (html_[at_] == '<' && starts_tag(at_)) {
      take_tag(token);
      return true;
    }
    const std::size_t start = at_;
    at_ = text_end();
    token = {MarkupKind::Text, Tag::Text, false, html_.substr(start, at_ - start)};
    if (at_ > start) return true;
    skip_declaration();
  }
  return false;
}

}  // namespace dateline::indexer
