// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/ninjs.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/news/wire_items.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_items.h"
#include "indexer/readers/xml/xml_root.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::indexer {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

struct NinjsField {
  std::string_view key;
  FieldMeaning meaning;
};

// Values that are one string or the name of an object or of the first object of a list.
constexpr std::array<NinjsField, 20> ninjs_fields{{
    {"headline", {ArticleField::Title, 0}},
    {"headlines", {ArticleField::Title, 0}},
    {"title", {ArticleField::Title, 1}},
    {"slugline", {ArticleField::Title, 20}},
    {"contentcreated", {ArticleField::Date, 0}},
    {"firstcreated", {ArticleField::Date, 1}},
    {"versioncreated", {ArticleField::Date, 2}},
    {"byline", {ArticleField::Author, 0}},
    {"by", {ArticleField::Author, 0}},
    {"provider", {ArticleField::Source, 0}},
    {"source", {ArticleField::Source, 1}},
    {"infosource", {ArticleField::Source, 2}},
    {"infosources", {ArticleField::Source, 2}},
    {"copyrightholder", {ArticleField::Source, 3}},
    {"language", {ArticleField::Language, 0}},
    {"uri", {ArticleField::Id, 0}},
    {"guid", {ArticleField::Id, 1}},
    {"type", {ArticleField::Type, 0}},
    {"dateline", {ArticleField::Dateline, 0}},
    {"located", {ArticleField::Dateline, 1}},
}};

std::string comparable(std::string_view key) {
  std::string lower = ascii_lower(key);
  std::erase(lower, '_');
  return lower;
}

std::optional<element> member(const object& members, std::string_view key) {
  for (const auto [name, value] : members) {
    if (comparable(name) == key) return value;
  }
  return std::nullopt;
}

std::string text_of_member(const object& members, std::string_view key) {
  const std::optional<element> value = member(members, key);
  std::string_view text;
  return value && value->get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string text_of(const element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  object members;
  if (value.get(members) != simdjson::SUCCESS) return {};
  for (const std::string_view key : {"value", "name", "literal", "code"}) {
    std::string found = text_of_member(members, key);
    if (!is_blank(found)) return found;
  }
  return {};
}

// Of several versions the one in the role "main", else the first.
std::string first_or_main(const element& value) {
  simdjson::dom::array versions;
  if (value.get(versions) != simdjson::SUCCESS) return text_of(value);
  std::string first;
  for (const element version : versions) {
    object members;
    const bool main = version.get(members) == simdjson::SUCCESS && text_of_member(members, "role") == "main";
    std::string text = text_of(version);
    if (main && !is_blank(text)) return text;
    if (first.empty()) first = std::move(text);
  }
  return first;
}

struct Bodies {
  std::string html;
  std::string plain;
  std::string description;

  void add(bool is_html, bool is_description, std::string value) {
    std::string& target = is_description ? description : is_html ? html : plain;
    if (is_blank(target)) target = std::move(value);
  }
};

// "bodies" and "descriptions" of ninjs 2 and 3.
void add_versions(const element& value, bool is_description, Bodies& bodies) {
  simdjson::dom::array versions;
  if (value.get(versions) != simdjson::SUCCESS) return;
  for (const element version : versions) {
    object members;
    if (version.get(members) != simdjson::SUCCESS) continue;
    const std::string kind = ascii_lower(text_of_member(members, "contenttype") + text_of_member(members, "role"));
    const bool markup = kind.find("html") != std::string::npos || kind.find("nitf") != std::string::npos;
    bodies.add(markup && kind.find("plain") == std::string::npos, is_description, text_of_member(members, "value"));
  }
}

Bodies bodies_of(const object& members) {
  Bodies bodies;
  for (const auto [key, value] : members) {
    const std::string name = comparable(key);
    if (name == "bodies" || name == "descriptions") add_versions(value, name == "descriptions", bodies);
    // ninjs 1: body_text, body_html, body_xhtml, body_whatever.
    const bool body = name.starts_with("body");
    std::string_view text;
    if ((!body && !name.starts_with("description")) || value.get(text) != simdjson::SUCCESS) continue;
    bodies.add(name != "bodytext", !body, std::string(text));
  }
  return bodies;
}

// Some agencies put a whole NITF document there.
std::string text_of_markup(const std::string& markup) {
  if (xml_root(markup) != "nitf") return body_text(plain_text(markup));
  MemoryStream stream(markup);
  ReadOptions options;
  options.max_record_bytes = markup.size();
  XmlItems items(stream, options, [](std::string_view, std::size_t depth) { return depth == 0; });
  XmlItem item;
  return items.next(item) ? nitf_text(item.tree.root()) : std::string();
}

void set_text(const object& members, Article& article) {
  const Bodies bodies = bodies_of(members);
  article.text = is_blank(bodies.html) ? body_text(bodies.plain) : text_of_markup(bodies.html);
  if (!article.text.empty()) return;
  article.text = body_text(plain_text(bodies.description));
  const bool is_text = article.type.empty() || article.type == "text";
  if (is_text && !article.text.empty()) article.type = "summary";
}

}  // namespace

bool is_ninjs(const object& object) {
  element standard;
  if (object["standard"].get(standard) == simdjson::SUCCESS) {
    simdjson::dom::object members;
    if (standard.get(members) == simdjson::SUCCESS && text_of_member(members, "name") == "ninjs") return true;
  }
  std::string_view uri;
  return object["uri"].get(uri) == simdjson::SUCCESS && member(object, "versioncreated").has_value();
}

void read_ninjs(const object& object, Article& article) {
  RecordFields fields("metadata");
  for (const NinjsField& field : ninjs_fields) {
    const std::optional<element> value = member(object, field.key);
    if (value) fields.add(field.meaning, first_or_main(*value));
  }
  fields.move_into(article);
  article.format = "ninjs";
  // The field holds a whole byline: "Von", "Par" and their like introduce it and begin no name.
  std::vector<std::string> names;
  for (const std::string_view key : {"byline", "by"}) {
    const std::optional<element> value = member(object, key);
    if (value && names.empty()) names = names_of_byline_line(plain_line(first_or_main(*value)));
  }
  if (!names.empty()) article.authors = std::move(names);
  set_text(object, article);
  article.dateline = dateline_before(article.dateline, article.text);
}

}  // namespace dateline::indexer
