// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/markup.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/html/elements.h"
#include "indexer/html/entities.h"
#include "indexer/readers/html/tokenizer.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 11> inline_elements{"b",   "i",   "u",   "em",   "strong", "span",
                                                           "sup", "sub", "img", "font", "small"};

bool is_known_tag(std::string_view name) {
  return find_element(name).has_value() ||
         std::find(inline_elements.begin(), inline_elements.end(), name) != inline_elements.end();
}

// The name in "<b>" or "</p" at `at`, if an element has that name and what follows may follow a name; else "".
std::string known_tag_at(std::string_view text, std::size_t at) {
  std::size_t start = at + 1;
  if (start < text.size() && text[start] == '/') ++start;
  std::size_t end = start;
  while (end < text.size() && end - start <= max_tag_name && (is_ascii_letter(text[end]) || is_ascii_digit(text[end])))
    ++end;
  if (end == start || end >= text.size()) return {};
  const bool ends = text[end] == '>' || text[end] == '/' || is_ascii_space(text[end]);
  std::string name = ends ? ascii_lower(text.substr(start, end - start)) : std::string();
  return is_known_tag(name) ? name : std::string();
}

bool is_link(std::string_view name) {
  return name == "a";
}

struct Markup {
  bool tags = false;
  bool blocks = false;  // paragraphs and line breaks are tags too: line ends of the source mean nothing
};

Markup find_markup(std::string_view text) {
  Markup markup;
  for (std::size_t at = text.find('<'); at != std::string_view::npos && !markup.blocks; at = text.find('<', at + 1)) {
    const std::string name = known_tag_at(text, at);
    markup.tags = markup.tags || !name.empty();
    markup.blocks = !name.empty() && !is_link(name) && find_element(name).has_value();
  }
  return markup;
}

bool is_code(std::string_view name) {
  return name == "script" || name == "style";
}

void add_break(const HtmlToken& token, std::string& out) {
  const std::optional<std::size_t> element = find_element(token.name);
  if (!element || is_link(token.name)) return;
  out += element_at(*element).role == ElementRole::Break ? "\n" : "\n\n";
}

// A line break of the source is white space where tags say what the paragraphs are, and where the next line is indented
// as source code is. A blank line stays a break: bodies mix both ways of writing paragraphs.
void add_text(std::string_view text, bool blocks, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool single_break = text[i] == '\n' && next != '\n' && (i == 0 || text[i - 1] != '\n');
    out += single_break && (blocks || next == ' ' || next == '\t') ? ' ' : text[i];
  }
}

std::string text_of_markup(std::string_view html, bool blocks) {
  std::string out;
  HtmlTokenizer tokenizer(html);
  bool code = false;
  for (HtmlToken token; tokenizer.next(token);) {
    if (token.kind != TokenKind::Text) {
      code = token.kind == TokenKind::StartTag && is_code(token.name);
      add_break(token, out);
    } else if (!code) {
      add_text(decode_entities(token.text), blocks, out);
    }
  }
  return out;
}

}  // namespace

std::string plain_text(std::string_view text) {
  const Markup markup = find_markup(text);
  return markup.tags ? text_of_markup(text, markup.blocks) : decode_entities(text);
}

std::string plain_line(std::string_view text) {
  return one_line(clean_characters(plain_text(text)));
}

}  // namespace dateline::indexer
