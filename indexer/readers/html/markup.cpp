// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/markup.h"

#include "indexer/html/entities.h"
#include "indexer/html/tokenizer.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"

namespace dateline::indexer {
namespace {

// Paragraphs and line breaks.
bool is_break(Tag tag) {
  return has_trait(tag, BlockTag) || tag == Tag::Br;
}

// Names that people also write between angle brackets without meaning a tag ("<source>", "<time>") do not count.
bool is_inline_markup(Tag tag) {
  using enum Tag;
  switch (tag) {
    case A:
    case B:
    case Button:
    case Em:
    case Font:
    case I:
    case Iframe:
    case Img:
    case Noscript:
    case Object:
    case Script:
    case Select:
    case Small:
    case Span:
    case Strong:
    case Style:
    case Sub:
    case Sup:
    case Svg:
    case Textarea:
    case U:
    case Video:
      return true;
    default:
      return false;
  }
}

// The tag "<b>" or "</p" at `at`, if what follows its name may follow a name; else Unknown.
Tag known_tag_at(std::string_view text, std::size_t at) {
  std::size_t start = at + 1;
  if (start < text.size() && text[start] == '/') ++start;
  std::size_t end = start;
  while (end < text.size() && end - start <= 16 && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) ++end;
  const bool ends = end < text.size() && (text[end] == '>' || text[end] == '/' || is_ascii_space(text[end]));
  const Tag tag = ends ? find_tag(text.substr(start, end - start)) : Tag::Unknown;
  return is_break(tag) || is_inline_markup(tag) ? tag : Tag::Unknown;
}

struct Markup {
  bool tags = false;
  bool blocks = false;  // paragraphs and line breaks are tags too: line ends of the source mean nothing
};

Markup find_markup(std::string_view text) {
  Markup markup;
  for (std::size_t at = text.find('<'); at != std::string_view::npos && !markup.blocks; at = text.find('<', at + 1)) {
    const Tag tag = known_tag_at(text, at);
    markup.tags = markup.tags || tag != Tag::Unknown;
    markup.blocks = is_break(tag);
  }
  return markup;
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
  MarkupTokenizer tokenizer(html);
  for (MarkupToken token; tokenizer.next(token);) {
    if (token.kind == MarkupKind::Text) {
      add_text(decode_entities(token.source), blocks, out);
    } else if (token.kind != MarkupKind::RawText && is_break(token.tag)) {
      out += token.tag == Tag::Br ? "\n" : "\n\n";
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
