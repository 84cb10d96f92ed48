// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/news/wire_items.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <array>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::array<WireField, 19> nitf_fields{{
    {"body/body.head/hedline/hl1", "", {ArticleField::Title, 0}},
    {"body/body.head/headline/hl1", "", {ArticleField::Title, 1}},
    {"body/body.head/hedline", "", {ArticleField::Title, 1}},
    {"head/title", "", {ArticleField::Title, 2}},
    {"body/body.head/hedline/hl2", "", {ArticleField::Title, 3}},
    {"head/docdata/date.release", "norm", {ArticleField::Date, 1}},
    {"head/docdata/date.issue", "norm", {ArticleField::Date, 1}},
    {"head/pubdata", "date.publication", {ArticleField::Date, 0}},
    {"body/body.head/dateline/story.date", "norm", {ArticleField::Date, 2}},
    {"head/docdata/doc-id", "id-string", {ArticleField::Id, 0}},
    {"head/docdata/doc-id", "regsrc", {ArticleField::Source, 3}},
    {"head/pubdata", "name", {ArticleField::Source, 0}},
    {"body/body.head/distributor", "", {ArticleField::Source, 1}},
    {"body/body.head/rights/rights.owner", "", {ArticleField::Source, 2}},
    {"head/docdata/doc.copyright", "holder", {ArticleField::Source, 4}},
    {"head/docdata/del-list/from-src", "src-name", {ArticleField::Source, 3}},
    {"head/pubdata", "ex-ref", {ArticleField::Url, 0}},
    {"body", "xml:lang", {ArticleField::Language, 1}},
    {"body/body.content/lang", "lang", {ArticleField::Language, 3}},
}};

// Names of people where they are marked up, else the line without what the person is.
std::vector<std::string> names_in(const XmlElement& byline) {
  std::vector<std::string> names;
  for (const XmlElement& person : byline.descendants("person")) names.push_back(line_text(person));
  if (!names.empty()) return names;
  std::string line;
  for (XmlWalk walk(byline); walk.next();) {
    if (walk.kind() == XmlWalk::Kind::Start && walk.name() == "byttl") walk.skip();
    if (walk.kind() == XmlWalk::Kind::Text) line += walk.text();
  }
  return {line};
}

bool is_nitf_root(std::string_view name, std::size_t depth) {
  return depth == 0 && name == "nitf";
}

void read_nitf_item(const XmlElement& nitf, Article& article) {
  RecordFields fields("metadata");
  note_nitf(nitf, 0, fields);
  fields.move_into(article);
  article.text = nitf_text(nitf);
  article.dateline = nitf_dateline(nitf, article.text);
}

}  // namespace

void note_nitf(const XmlElement& nitf, std::uint8_t rank, RecordFields& fields) {
  note_fields(nitf, nitf_fields, rank, fields);
  const auto behind = [rank](ArticleField field, int own) {
    return FieldMeaning{field, static_cast<std::uint8_t>(rank + own)};
  };
  fields.add(behind(ArticleField::Language, 0), nitf.attribute("xml:lang"));
  fields.add(behind(ArticleField::Language, 2), nitf.attribute("baselang"));
  std::vector<std::string> names;
  for (const XmlElement& byline : nitf.find("body/body.head").children("byline")) {
    for (std::string& name : names_in(byline)) names.push_back(std::move(name));
  }
  fields.add_list(behind(ArticleField::Author, 0), names);
}

std::string nitf_text(const XmlElement& nitf) {
  std::string text = markup_text(nitf.find("body/body.content"));
  if (is_blank(text)) text = markup_text(nitf.find("body/body.head/abstract"));
  // Some systems put HTML there and escape it.
  return body_text(text.find("</") == std::string::npos ? text : plain_text(text));
}

std::string nitf_dateline(const XmlElement& nitf, std::string_view text) {
  std::string line;
  for (XmlWalk walk(nitf.find("body/body.head/dateline")); walk.next();) {
    if (walk.kind() == XmlWalk::Kind::Start && walk.name() == "story.date") walk.skip();
    if (walk.kind() == XmlWalk::Kind::Text) line.append(walk.text()).append(" ");
  }
  return dateline_before(line, text);
}

bool recognises_nitf(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return xml_root(head) == "nitf";
}

void read_nitf(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  static constexpr WireKind kind{"nitf", is_nitf_root, read_nitf_item, nullptr};
  read_wire_items(kind, stream, options, sink);
}

}  // namespace dateline::indexer
