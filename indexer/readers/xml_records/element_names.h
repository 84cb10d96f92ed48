// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an article does the name of an element say that it holds, in documents of no known vocabulary?
#pragma once

#include "indexer/readers/fields/field_names.h"
#include "indexer/readers/xml/xml_tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// A name as it is compared: without prefix, "-", "_" and ".", ASCII in lower case. "news:publication_date" and
/// "PublicationDate" both give "publicationdate".
[[nodiscard]] std::string comparable_name(std::string_view name);

/// What an element names: its own name, or, of the cells of a table or of Solr (<field name="title">, <str
/// name="title">), the one in its attribute.
[[nodiscard]] std::string_view key_of(const XmlElement& element) noexcept;

/// The meaning of a key: names that only vocabularies of XML use, else those of every record (field_names.h) but for
/// the ones that mean something else in XML ("media", "subject", "section").
[[nodiscard]] std::optional<FieldMeaning> meaning_of_element(std::string_view key);

/// A title that many things other than articles have ("name", "slug"): says little about what its element is.
[[nodiscard]] bool is_weak_title(FieldMeaning meaning) noexcept;

/// The following take names as comparable_name gives them.

/// What stands beside an article and has titles, texts and dates of its own: pictures, comments, references, contacts.
[[nodiscard]] bool is_aside(std::string_view name) noexcept;
/// One paragraph ("p", "para").
[[nodiscard]] bool is_paragraph(std::string_view name) noexcept;
/// A part of a text that holds paragraphs ("sec", "section", "div").
[[nodiscard]] bool is_text_part(std::string_view name) noexcept;
/// One of several versions of what its parent is ("revision").
[[nodiscard]] bool is_version(std::string_view name) noexcept;
/// When something begins, or ends, that has not been written but takes place.
[[nodiscard]] bool is_event_start(std::string_view name) noexcept;
[[nodiscard]] bool is_event_end(std::string_view name) noexcept;

/// True for documents that never hold articles, whatever their elements are called: schemas, style sheets, drawings,
/// settings, play lists, maps, office documents. `root` is the name of the root without its prefix, `head` the first
/// bytes.
[[nodiscard]] bool holds_no_articles(std::string_view root, std::string_view head) noexcept;

}  // namespace dateline::indexer
