// SPDX-License-Identifier: GPL-3.0-or-later
// What do the pages of these tests say?
#pragma once

#include <string>

namespace dateline::indexer {

/// A paragraph of 30 words, different for every number.
inline std::string sentence(int number) {
  return "Paragraph " + std::to_string(number) +
         " tells that the ministers of six countries met on Tuesday in a hotel near the lake and agreed on little more "
         "than the date of their next meeting.";
}

inline std::string paragraph(int number) {
  return "<p>" + sentence(number) + "</p>";
}

/// The paragraphs [first, last].
inline std::string paragraphs(int first, int last) {
  std::string html;
  for (int i = first; i <= last; ++i) html += paragraph(i);
  return html;
}

/// Their text as an article has it.
inline std::string text_of_paragraphs(int first, int last) {
  std::string text = sentence(first);
  for (int i = first + 1; i <= last; ++i) text += "\n\n" + sentence(i);
  return text;
}

}  // namespace dateline::indexer
