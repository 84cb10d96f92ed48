// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/news/newsml_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/news/wire_items.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::uint8_t nitf_rank = 8;

bool is_news_item(std::string_view name, std::size_t depth) {
  return name == "NewsItem" && depth == 1;
}

// One text of an item and what it is meant for.
struct ContentText {
  std::string role;
  std::string text;
  bool caption = false;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string text_of_content(const XmlElement& content) {
  const XmlElement nitf = content.descendant("nitf");
  if (nitf) return nitf_text(nitf);
  const XmlElement body = content.descendant("body.content");
  if (body) return body_text(markup_text(body));
  return content.children().empty() ? body_text(plain_text(content.text())) : body_text(markup_text(content));
}

std::string format_of(const XmlElement& item) {
  return ascii_lower(item.find("MediaType").attribute("FormalName")) + " " +
         ascii_lower(item.find("MimeType").attribute("FormalName"));
}

// Sounds and pictures may come as base64 in a DataContent.
bool is_text(const XmlElement& item) {
  const std::string format = format_of(item);
  const bool other =
      is_one_of(format.substr(0, format.find(' ')), {"photo", "graphic", "video", "audio", "animation"}) ||
      format.find(" image/") != std::string::npos || format.find(" audio/") != std::string::npos ||
      format.find(" video/") != std::string::npos || format.find(" text/css") != std::string::npos;
  return !other && !item.descendant("Encoding");
}

std::string role_of(const XmlElement& component) {
  return ascii_lower(component.find("Role").attribute("FormalName"));
}

std::vector<ContentText> texts_of(const XmlElement& item) {
  std::vector<ContentText> texts;
  for (const XmlElement& component : item.descendants("NewsComponent")) {
    for (const XmlElement& content : component.children("ContentItem")) {
      if (!is_text(content)) continue;
      std::string role = role_of(component);
      const bool aside = is_one_of(role, {"title", "headline", "subheadline", "caption", "photo", "contact", "quote",
                                          "tweettext", "stylesheet"});
      std::string text = text_of_content(content.find("DataContent"));
      if (!is_blank(text)) texts.push_back({std::move(role), std::move(text), aside});
    }
  }
  return texts;
}

std::string text_of(const std::vector<ContentText>& texts) {
  const ContentText* longest = nullptr;
  const ContentText* lead = nullptr;
  for (const ContentText& text : texts) {
    if (text.role == "lead" && lead == nullptr) lead = &text;
    const bool better = longest == nullptr || (longest->caption && !text.caption) ||
                        (longest->caption == text.caption && text.text.size() > longest->text.size());
    if (better) longest = &text;
  }
  if (longest == nullptr) return {};
  const bool apart = lead != nullptr && longest->role == "body" && longest->text.find(lead->text) == std::string::npos;
  return apart ? lead->text + "\n\n" + longest->text : longest->text;
}

// The first of an item's elements of that name that says something: components repeat what stands above them.
std::string first_line(const XmlElement& item, std::string_view name) {
  for (const XmlElement& element : item.descendants(name)) {
    std::string line = line_text(element);
    if (!line.empty()) return line;
  }
  return {};
}

std::string first_party(const XmlElement& item, std::string_view name) {
  for (const XmlElement& element : item.descendants(name)) {
    const std::string_view party = element.find("Party").attribute("FormalName");
    if (!is_blank(party)) return std::string(party);
  }
  return {};
}

std::string language_of(const XmlElement& item) {
  for (const XmlElement& language : item.descendants("Language")) {
    if (!is_blank(language.attribute("FormalName"))) return std::string(language.attribute("FormalName"));
  }
  for (const std::string_view name : {"NewsComponent", "ContentItem", "HeadLine", "body", "nitf"}) {
    const std::string_view language = item.descendant(name).attribute("xml:lang");
    if (!language.empty()) return std::string(language);
  }
  return std::string(item.attribute("xml:lang"));
}

void note_identity(const XmlElement& item, RecordFields& fields) {
  const XmlElement identifier = item.find("Identification/NewsIdentifier");
  // Some agencies give all their items one public identifier.
  const std::string item_id = line_text(identifier.find("NewsItemId"));
  const std::string public_id = line_text(identifier.find("PublicIdentifier"));
  const bool own = item_id.empty() || public_id.find(item_id) != std::string::npos;
  fields.add({ArticleField::Id, 0}, own && !public_id.empty() ? public_id : item_id);
  fields.add({ArticleField::Source, 7}, line_text(identifier.find("ProviderId")));
  fields.add({ArticleField::Date, 0}, line_text(item.find("NewsManagement/FirstCreated")));
  fields.add({ArticleField::Date, 1}, line_text(identifier.find("DateId")));
  fields.add({ArticleField::Date, modified_rank}, line_text(item.find("NewsManagement/ThisRevisionCreated")));
}

void read_news_item(const XmlElement& item, Article& article) {
  RecordFields fields("metadata");
  note_identity(item, fields);
  fields.add({ArticleField::Title, 0}, first_line(item, "HeadLine"));
  fields.add({ArticleField::Title, 20}, first_line(item, "SlugLine"));
  fields.add({ArticleField::Author, 0}, first_line(item, "ByLine"));
  fields.add({ArticleField::Dateline, 0}, first_line(item, "DateLine"));
  fields.add({ArticleField::Source, 0}, first_party(item, "Provider"));
  fields.add({ArticleField::Source, 1}, first_party(item, "Source"));
  fields.add({ArticleField::Source, 2}, first_line(item, "CreditLine"));
  fields.add({ArticleField::Author, 1}, first_party(item, "Author"));
  fields.add({ArticleField::Language, 0}, language_of(item));
  const XmlElement nitf = item.descendant("nitf");
  if (nitf) note_nitf(nitf, nitf_rank, fields);
  const std::vector<ContentText> texts = texts_of(item);
  for (const ContentText& text : texts) {
    if (text.role == "title" || text.role == "headline") fields.add({ArticleField::Title, 1}, text.text);
  }
  fields.move_into(article);
  article.text = text_of(texts);
  article.dateline = dateline_before(article.dateline, article.text);
  if (article.dateline.empty() && nitf) article.dateline = nitf_dateline(nitf, article.text);
}

}  // namespace

bool recognises_newsml(std::string_view head, std::string_view /*file_name*/, const ReadOptions& /*options*/) {
  return xml_root(head) == "NewsML";
}

void read_newsml(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  static constexpr WireKind kind{"newsml", is_news_item, read_news_item, nullptr};
  read_wire_items(kind, stream, options, sink);
}

}  // namespace dateline::indexer
