// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/news/newsml_g2_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/news/wire_items.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 6> item_names{"newsItem",      "packageItem", "conceptItem",
                                                     "knowledgeItem", "catalogItem", "planningItem"};
constexpr std::uint8_t nitf_rank = 8;  // what NITF says again counts less than what the item says

bool is_g2_item(std::string_view name, std::size_t depth) {
  return depth <= 3 && std::find(item_names.begin(), item_names.end(), name) != item_names.end();
}

constexpr std::array<WireField, 16> g2_fields{{
    {"itemMeta/title", "", {ArticleField::Title, 2}},
    {"contentMeta/slugline", "", {ArticleField::Title, 20}},
    {"contentMeta/contentCreated", "", {ArticleField::Date, 0}},
    {"itemMeta/firstCreated", "", {ArticleField::Date, 1}},
    {"itemMeta/versionCreated", "", {ArticleField::Date, 2}},
    {"contentMeta/contentModified", "", {ArticleField::Date, modified_rank}},
    {"contentMeta/dateline", "", {ArticleField::Dateline, 0}},
    {"contentMeta/language", "tag", {ArticleField::Language, 0}},
    {"contentSet/inlineXML", "xml:lang", {ArticleField::Language, 1}},
    {"itemMeta/title", "xml:lang", {ArticleField::Language, 2}},
    {"contentMeta/by", "", {ArticleField::Author, 0}},
    {"rightsInfo/copyrightHolder/name", "", {ArticleField::Source, 6}},
    {"rightsInfo/copyrightHolder", "literal", {ArticleField::Source, 7}},
    {"contentMeta/creditline", "", {ArticleField::Source, 5}},
    {"itemMeta/service/name", "", {ArticleField::Source, 8}},
    {"itemMeta/provider", "uri", {ArticleField::Source, 9}},
}};

// Who or what a property names: its name, its literal, or the code without its scheme ("nprov:dpa").
std::string named(const XmlElement& property) {
  std::string name = line_text(property.find("name"));
  if (name.empty()) name = property.attribute("literal");
  if (name.empty() && property.children().empty()) name = line_text(property);
  if (!name.empty()) return name;
  const std::string_view code = property.attribute("qcode");
  return std::string(trim(code.substr(std::min(code.find(':') + 1, code.size()))));
}

// A creator may be a code or an initial of the newsroom: a name has several words.
void note_persons(const XmlElement& item, RecordFields& fields) {
  std::vector<std::string> names;
  for (const XmlElement& creator : item.find("contentMeta").children("creator")) {
    std::string name = named(creator);
    const bool is_name = name.find(' ') != std::string::npos && std::none_of(name.begin(), name.end(), is_ascii_digit);
    if (is_name) names.push_back(std::move(name));
  }
  fields.add_list({ArticleField::Author, nitf_rank + 4}, names);
}

void note_headlines(const XmlElement& item, RecordFields& fields) {
  for (const XmlElement& headline : item.find("contentMeta").children("headline")) {
    fields.add({ArticleField::Title, 0}, line_text(headline));
  }
  fields.add({ArticleField::Source, 0}, named(item.find("itemMeta/provider")));
  fields.add({ArticleField::Source, 4}, named(item.find("contentMeta/infoSource")));
  fields.add({ArticleField::Id, 0}, item.attribute("guid"));
  fields.add({ArticleField::Language, 3}, item.attribute("xml:lang"));
}

std::string text_of_content(const XmlElement& content) {
  if (content.attribute("encoding") == "base64") return {};
  if (content.children().empty()) return body_text(plain_text(content.text()));
  const XmlElement nitf = content.find("nitf");
  return nitf ? nitf_text(nitf) : body_text(markup_text(content));
}

// The longest of an item's texts: others are abstracts, or the same in another form.
std::string longest_text(const XmlElement& item) {
  std::string longest;
  for (const XmlElement& content : item.find("contentSet").children()) {
    if (content.name() != "inlineXML" && content.name() != "inlineData") continue;
    std::string text = text_of_content(content);
    if (text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

// What a package refers to, a line each.
std::string package_text(const XmlElement& item) {
  std::vector<std::string> lines;
  for (const XmlElement& reference : item.descendants("itemRef")) {
    std::string line = line_text(reference.find("headline"));
    if (line.empty()) line = line_text(reference.find("title"));
    if (!line.empty() && (lines.empty() || lines.back() != line)) lines.push_back(std::move(line));
  }
  return join_paragraphs(lines);
}

std::string description_of(const XmlElement& item) {
  std::string longest;
  for (const XmlElement& description : item.find("contentMeta").children("description")) {
    std::string text = body_text(plain_text(description.text()));
    if (text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

std::string class_of(const XmlElement& item) {
  const std::string_view code = item.find("itemMeta/itemClass").attribute("qcode");
  return ascii_lower(code.substr(std::min(code.find(':') + 1, code.size())));
}

void set_text(const XmlElement& item, Article& article) {
  const std::string kind = item.name() == "packageItem" ? "package" : class_of(item);
  if (!kind.empty() && kind != "text") article.type = kind;
  article.text = longest_text(item);
  if (article.text.empty() && item.name() == "packageItem") article.text = package_text(item);
  if (!article.text.empty()) return;
  article.text = description_of(item);
  if (article.type.empty() && !article.text.empty()) article.type = "summary";
}

void read_g2_item(const XmlElement& item, Article& article) {
  RecordFields fields("metadata");
  note_fields(item, g2_fields, 0, fields);
  note_headlines(item, fields);
  note_persons(item, fields);
  const XmlElement nitf = item.find("contentSet/inlineXML/nitf");
  if (nitf) note_nitf(nitf, nitf_rank, fields);
  fields.move_into(article);
  set_text(item, article);
  article.dateline = dateline_before(article.dateline, article.text);
  if (article.dateline.empty() && nitf) article.dateline = nitf_dateline(nitf, article.text);
}

std::string reason_against(const XmlElement& item) {
  if (item.name() == "newsItem" || item.name() == "packageItem") return {};
  return "a " + std::string(item.name()) + " of NewsML-G2, which holds no news";
}

}  // namespace

bool recognises_newsml_g2(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  const std::string_view root = xml_root(head);
  return root == "newsMessage" || is_g2_item(root, 0);
}

void read_newsml_g2(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  static constexpr WireKind kind{"newsml-g2", is_g2_item, read_g2_item, reason_against};
  read_wire_items(kind, stream, options, sink);
}

}  // namespace dateline::indexer
