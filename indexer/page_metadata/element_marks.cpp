// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/element_marks.h"

#include "indexer/html/entities.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_attribute_bytes = 256;

struct MarkName {
  std::string_view name;
  std::string_view ElementMarks::*member;
};
constexpr std::array<MarkName, 12> mark_names{{{"class", &ElementMarks::classes},
                                               {"id", &ElementMarks::id},
                                               {"itemprop", &ElementMarks::itemprop},
                                               {"property", &ElementMarks::itemprop},
                                               {"rel", &ElementMarks::rel},
                                               {"href", &ElementMarks::href},
                                               {"datetime", &ElementMarks::datetime},
                                               {"content", &ElementMarks::content},
                                               {"title", &ElementMarks::title},
                                               {"data-testid", &ElementMarks::test_id},
                                               {"data-test-id", &ElementMarks::test_id},
                                               {"data-component", &ElementMarks::test_id}}};

bool is_name(std::string_view written, std::string_view lower) {
  return written.size() == lower.size() && starts_with_ignoring_case(written, lower);
}

bool is_word(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return is_name(word, one); });
}

}  // namespace

ElementMarks marks_of(const HtmlTree& tree, NodeIndex node) noexcept {
  ElementMarks marks;
  AttributeCursor cursor(tree.source(node));
  Attribute attribute;
  while (cursor.next(attribute)) {
    if (is_name(attribute.name, "pubdate")) marks.has_pubdate = true;
    for (const MarkName& mark : mark_names) {
      if ((marks.*mark.member).empty() && is_name(attribute.name, mark.name)) marks.*mark.member = attribute.value;
    }
  }
  return marks;
}

std::string shown_text(const HtmlTree& tree, NodeIndex node, std::size_t max_bytes) {
  std::string text;
  for (NodeIndex n = node; n < tree[node].end && text.size() < max_bytes; ++n) {
    if (!tree.is_text(n) || tree[n].raw) continue;
    text += ' ';
    append_decoded(tree.source(n).substr(0, max_bytes), text);
  }
  return one_line(clean_characters(text));
}

bool has_word(std::string_view attribute, std::initializer_list<std::string_view> words) noexcept {
  attribute = attribute.substr(0, max_attribute_bytes);
  std::size_t start = 0;
  for (std::size_t i = 0; i <= attribute.size(); ++i) {
    const bool ends = i == attribute.size() || !is_ascii_letter(attribute[i]);
    const bool turns = !ends && i > start && is_ascii_upper(attribute[i]) && !is_ascii_upper(attribute[i - 1]);
    if (!ends && !turns) continue;
    if (i > start && is_word(attribute.substr(start, i - start), words)) return true;
    start = ends ? i + 1 : i;
  }
  return false;
}

}  // namespace dateline::indexer
