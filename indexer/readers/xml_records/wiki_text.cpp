// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/wiki_text.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <vector>

namespace dateline::indexer {
namespace {

// What stands between `opening` and its `closing`, nested ones included, goes.
std::string without_nested(std::string_view text, std::string_view opening, std::string_view closing) {
  std::string out;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(opening)) {
      ++depth;
      i += opening.size();
    } else if (depth > 0 && text.substr(i).starts_with(closing)) {
      --depth;
      i += closing.size();
    } else {
      if (depth == 0) out += text[i];
      ++i;
    }
  }
  return out;
}

// Where "<ref name=x/>" or "<ref>...</ref>" ends: before its last ">".
std::size_t end_of_note(std::string_view text) {
  const std::size_t tag_end = text.find('>');
  if (tag_end == std::string_view::npos || text[tag_end - 1] == '/') return tag_end;
  return text.find("</ref>", tag_end);
}

// References and comments stand within sentences.
std::string without_notes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    out += text.substr(at, open - at);
    if (open == text.size()) break;
    const std::string_view rest = text.substr(open);
    const bool comment = rest.starts_with("<!--");
    const bool note = rest.starts_with("<ref>") || rest.starts_with("<ref ");
    if (!comment && !note) {
      out += '<';
      at = open + 1;
      continue;
    }
    const std::size_t end = comment ? rest.find("-->") : end_of_note(rest);
    if (end == std::string_view::npos) break;
    at = open + rest.find('>', end) + 1;
  }
  return out;
}

// "[[File:x.jpg|thumb|words]]" shows no words of the text, "[[Rome|the city]]" the last of its parts.
std::string link_words(std::string_view link) {
  const std::size_t bar = link.rfind('|');
  const std::string_view target = link.substr(0, link.find('|'));
  const std::size_t colon = target.find(':');
  if (colon != std::string_view::npos && colon > 0) return {};
  return std::string(bar == std::string_view::npos ? link : link.substr(bar + 1));
}

std::string with_link_words(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find("[[", at), text.size());
    out += text.substr(at, open - at);
    const std::size_t close = open == text.size() ? open : text.find("]]", open);
    if (close == std::string_view::npos || open == text.size()) break;
    // A picture's words may hold links: the innermost is taken first.
    const std::size_t inner = std::max(text.substr(0, close).rfind("[["), open);
    out += inner == open ? link_words(text.substr(open + 2, close - open - 2)) : std::string();
    at = close + 2;
  }
  return out;
}

std::string plain_line_of(std::string_view line) {
  line = trim(line);
  while (!line.empty() && std::string_view("=*#:;").find(line.front()) != std::string_view::npos) line.remove_prefix(1);
  while (!line.empty() && line.back() == '=') line.remove_suffix(1);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\'' && i + 1 < line.size() && line[i + 1] == '\'') {
      while (i + 1 < line.size() && line[i + 1] == '\'') ++i;
    } else {
      out += line[i];
    }
  }
  return std::string(trim(out));
}

}  // namespace

std::string wiki_text(std::string_view source) {
  std::string text = without_notes(source);
  text = without_nested(text, "{{", "}}");
  text = without_nested(text, "{|", "|}");
  text = with_link_words(text);
  std::vector<std::string> paragraphs;
  for (const std::string_view line : split_lines(text)) {
    std::string words = plain_text(plain_line_of(line));
    if (!is_blank(words)) paragraphs.push_back(std::move(words));
  }
  return join_paragraphs(paragraphs);
}

}  // namespace dateline::indexer
