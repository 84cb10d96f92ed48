// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/feeds/rss_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/feeds/feed_reader.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

namespace dateline::indexer {
namespace {

// Under the root, or under its channel.
bool is_rss_item(std::string_view name, std::size_t depth) {
  return name == "item" && depth >= 1 && depth <= 2;
}

struct RssField {
  std::string_view name;
  FieldMeaning meaning;
};

constexpr std::array<RssField, 22> fields_of_items{{
    {"title", {ArticleField::Title, 0}},
    {"dc:title", {ArticleField::Title, 1}},
    {"media:title", {ArticleField::Title, 2}},
    {"itunes:title", {ArticleField::Title, 3}},
    {"pubDate", {ArticleField::Date, 0}},
    {"dc:date", {ArticleField::Date, 1}},
    {"atom:published", {ArticleField::Date, 1}},
    {"dcterms:issued", {ArticleField::Date, 1}},
    {"dcterms:created", {ArticleField::Date, 2}},
    {"wp:post_date_gmt", {ArticleField::Date, 3}},
    {"atom:updated", {ArticleField::Date, modified_rank}},
    {"dcterms:modified", {ArticleField::Date, modified_rank}},
    {"dc:creator", {ArticleField::Author, 0}},
    {"author", {ArticleField::Author, 1}},
    {"itunes:author", {ArticleField::Author, 2}},
    {"media:credit", {ArticleField::Author, 3}},
    {"source", {ArticleField::Source, 0}},
    {"dc:source", {ArticleField::Source, 2}},
    {"dc:publisher", {ArticleField::Source, 1}},
    {"dc:language", {ArticleField::Language, 0}},
    {"guid", {ArticleField::Id, 0}},
    {"dc:identifier", {ArticleField::Id, 2}},
}};

std::string first_text(const XmlElement& parent, std::initializer_list<std::string_view> paths) {
  for (const std::string_view path : paths) {
    std::string text = line_text(parent.find(path));
    if (!text.empty()) return text;
  }
  return {};
}

bool is_web_address(std::string_view text) {
  return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

std::string alternate_link(const XmlElement& item) {
  for (const XmlElement& link : item.children("atom:link")) {
    const std::string_view rel = link.attribute("rel");
    if (rel.empty() || rel == "alternate") return std::string(link.attribute("href"));
  }
  return {};
}

std::string link_of(const XmlElement& item) {
  std::string link = first_text(item, {"feedburner:origLink", "link"});
  if (link.empty()) link = item.find("link").attribute("href");
  if (link.empty()) link = alternate_link(item);
  const XmlElement guid = item.find("guid");
  if (link.empty() && guid.attribute("isPermaLink") != "false" && is_web_address(line_text(guid)))
    link = line_text(guid);
  if (link.empty()) link = item.attribute("rdf:about");
  return link;
}

FeedFrame frame_of(const XmlElement& root) {
  FeedFrame frame;
  const XmlElement channel = root.find("channel");
  frame.title = plain_line(first_text(channel, {"title", "dc:title", "dc:publisher"}));
  frame.language = first_text(channel, {"language", "dc:language"});
  if (frame.language.empty()) frame.language = root.attribute("xml:lang");
  frame.address = channel.attribute("xml:base");
  if (frame.address.empty()) frame.address = root.attribute("xml:base");
  const std::string link = first_text(channel, {"link"});
  frame.address = frame.address.empty() ? link : absolute_link(frame.address, link);
  return frame;
}

// XHTML inside an element is markup, escaped HTML is text.
std::string text_of(const XmlElement& element) {
  return element.children().empty() ? html_field_text(element.text()) : markup_text(element);
}

std::string first_long_text(const XmlElement& item, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string text = text_of(item.find(name));
    if (!is_blank(text)) return text;
  }
  return {};
}

void read_rss_item(const XmlElement& item, const FeedFrame& frame, Article& article) {
  RecordFields fields("metadata");
  for (const RssField& field : fields_of_items) {
    std::vector<std::string> values;
    for (const XmlElement& element : item.children(field.name)) values.push_back(line_text(element));
    fields.add_list(field.meaning, values);
  }
  fields.add_list({ArticleField::Author, 4}, {first_text(item, {"atom:author/atom:name"})});
  fields.add({ArticleField::Language, 1}, item.attribute("xml:lang"));
  fields.add({ArticleField::Language, 2}, frame.language);
  fields.add({ArticleField::Source, 3}, frame.title);
  fields.move_into(article);
  const std::string_view base = item.attribute("xml:base");
  article.url = absolute_link(link_of(item), base.empty() ? frame.address : absolute_link(base, frame.address));
  if (article.own_id.empty()) article.own_id = item.attribute("rdf:about");
  set_feed_text(
      {first_long_text(item, {"content:encoded", "html:body", "html:div", "body", "fullitem", "atom:content"}),
       first_long_text(item, {"description", "dc:description", "atom:summary", "itunes:summary", "media:description",
                              "media:group/media:description"})},
      article);
}

}  // namespace

bool recognises_rss(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  const std::string_view root = xml_root(head);
  if (root == "rss") return true;
  return root == "RDF" && (head.find("purl.org/rss/1.0") != std::string_view::npos ||
                           head.find("netscape.com/rdf/simple/0.9") != std::string_view::npos);
}

void read_rss(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  static constexpr FeedKind kind{"rss", is_rss_item, frame_of, read_rss_item};
  read_feed(kind, stream, options, sink);
}

}  // namespace dateline::indexer
