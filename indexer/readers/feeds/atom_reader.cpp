// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/feeds/atom_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/feeds/feed_reader.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

bool is_entry(std::string_view name, std::size_t depth) {
  return name == "atom:entry" && depth <= 2;
}

// "text" and "text/plain" mean what they say; 0.3 says "escaped" in `mode`, and everything else is markup of some kind.
bool is_literal(const XmlElement& construct) {
  const std::string_view type = construct.attribute("type");
  return (type.empty() || type == "text" || type == "text/plain") && construct.attribute("mode") != "escaped";
}

std::string text_of(const XmlElement& construct) {
  if (!construct || construct.attribute("mode") == "base64") return {};
  if (!construct.children().empty()) return markup_text(construct);
  // Many feeds declare no type for HTML; text that only looks like HTML is rarer by far.
  return is_literal(construct) && construct.attribute("type") == "text/plain" ? body_text(construct.text())
                                                                              : html_field_text(construct.text());
}

std::string title_of(const XmlElement& construct) {
  if (!construct.children().empty()) return line_text(construct);
  return plain_line(construct.text());
}

// RFC 4287, 4.2.7: a link without `rel` is an alternate.
std::string link_of(const XmlElement& parent) {
  std::string other;
  for (const XmlElement& link : parent.children("atom:link")) {
    const std::string_view rel = link.attribute("rel");
    if (!rel.empty() && rel != "alternate") continue;
    const std::string_view type = link.attribute("type");
    std::string address(link.attribute("href"));
    if (address.empty()) address = line_text(link);
    if (type.empty() || type.find("html") != std::string_view::npos) return address;
    if (other.empty()) other = std::move(address);
  }
  return other;
}

std::vector<std::string> names_in(const XmlElement& parent) {
  std::vector<std::string> names;
  for (const XmlElement& author : parent.children("atom:author")) {
    std::string name = line_text(author.find("atom:name"));
    // Some feeds write the name without its element.
    if (name.empty() && author.children().empty()) name = line_text(author);
    names.push_back(std::move(name));
  }
  return names;
}

FeedFrame frame_of(const XmlElement& root) {
  FeedFrame frame;
  frame.title = title_of(root.find("atom:title"));
  frame.language = root.attribute("xml:lang");
  if (frame.language.empty()) frame.language = line_text(root.find("dc:language"));
  for (const std::string& name : names_in(root)) frame.author += frame.author.empty() ? name : ";" + name;
  frame.address = absolute_link(root.attribute("xml:base"), link_of(root));
  if (frame.address.empty()) frame.address = link_of(root);
  return frame;
}

constexpr std::array<std::pair<std::string_view, std::uint8_t>, 9> date_elements{{{"atom:published", 0},
                                                                                  {"atom:issued", 0},
                                                                                  {"dc:date", 1},
                                                                                  {"dcterms:issued", 1},
                                                                                  {"pubDate", 1},
                                                                                  {"atom:created", 2},
                                                                                  {"atom:updated", modified_rank},
                                                                                  {"atom:modified", modified_rank},
                                                                                  {"dcterms:modified", modified_rank}}};

void read_entry(const XmlElement& entry, const FeedFrame& frame, Article& article) {
  RecordFields fields("metadata");
  for (const auto& [name, rank] : date_elements) fields.add({ArticleField::Date, rank}, line_text(entry.find(name)));
  const XmlElement source = entry.find("atom:source");
  fields.add_list({ArticleField::Author, 0}, names_in(entry));
  fields.add({ArticleField::Author, 1}, line_text(entry.find("dc:creator")));
  fields.add_list({ArticleField::Author, 2}, names_in(source));
  fields.add({ArticleField::Author, 3}, frame.author);
  fields.add({ArticleField::Source, 0}, title_of(source.find("atom:title")));
  fields.add({ArticleField::Source, 1}, frame.title);
  fields.add({ArticleField::Language, 0}, entry.attribute("xml:lang"));
  fields.add({ArticleField::Language, 1}, entry.find("atom:content").attribute("xml:lang"));
  fields.add({ArticleField::Language, 2}, frame.language);
  fields.add({ArticleField::Id, 0}, line_text(entry.find("atom:id")));
  fields.move_into(article);
  article.title = title_of(entry.find("atom:title"));
  if (article.title.empty()) article.title = line_text(entry.find("media:group/media:title"));
  const std::string link = line_text(entry.find("feedburner:origLink"));
  const std::string base = absolute_link(entry.attribute("xml:base"), frame.address);
  // Without a link an id that is a web address says where the entry is.
  const std::string stated = link.empty() ? link_of(entry) : link;
  if (!stated.empty()) article.url = absolute_link(stated, base.empty() ? frame.address : base);
  std::string summary = text_of(entry.find("atom:summary"));
  if (summary.empty()) summary = body_text(entry.find("media:group/media:description").text());
  set_feed_text({text_of(entry.find("atom:content")), std::move(summary)}, article);
}

}  // namespace

bool recognises_atom(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  const std::string_view root = xml_root(head);
  const bool atom = head.find("w3.org/2005/Atom") != std::string_view::npos ||
                    head.find("purl.org/atom/ns") != std::string_view::npos;
  return root == "feed" || (root == "entry" && atom);
}

void read_atom(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  static constexpr FeedKind kind{"atom", is_entry, frame_of, read_entry};
  read_feed(kind, stream, options, sink);
}

}  // namespace dateline::indexer
