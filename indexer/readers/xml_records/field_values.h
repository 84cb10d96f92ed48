// SPDX-License-Identifier: GPL-3.0-or-later
// What does an element say that holds a date, a name, a line or a text, however its document writes them?
#pragma once

#include "indexer/readers/xml/xml_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The line of an element that may hold markup, escaped or not; of a cell, the value in its attribute.
[[nodiscard]] std::string line_value(const XmlElement& element);

/// What an element calls the thing that it stands for: the text of a child "name", "label" or "value", else its own
/// text where it has no children, else "".
[[nodiscard]] std::string named_value(const XmlElement& element);

/// An address: the attribute "href" or "url", else the text.
[[nodiscard]] std::string address_value(const XmlElement& element);

/// The date that an attribute gives in standard form, else year, month and day in elements of their own (JATS), else
/// the text. "" where that is no date: less than four digits, or more than 64 bytes.
[[nodiscard]] std::string date_value(const XmlElement& element);

/// The people that an element names: given and family names in elements of their own joined, several people apart.
[[nodiscard]] std::vector<std::string> people_in(const XmlElement& element);

/// The text in paragraphs: markup, also where it is escaped, even twice, as text.
[[nodiscard]] std::string text_value(const XmlElement& element);

/// True if `text` may be a date as date_value demands it.
[[nodiscard]] bool may_be_date(std::string_view text) noexcept;

}  // namespace dateline::indexer
