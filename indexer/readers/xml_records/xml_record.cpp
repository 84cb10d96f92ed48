// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/xml_record.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/news/wire_items.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_text.h"
#include "indexer/readers/xml_records/element_names.h"
#include "indexer/readers/xml_records/field_values.h"
#include "indexer/readers/xml_records/stated_fields.h"
#include "indexer/readers/xml_records/wiki_text.h"

#include <algorithm>
#include <compare>
#include <map>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::uint8_t outlet_rank = 30;  // of what is said of the outlet: less than what the record says of itself
constexpr std::uint8_t frame_rank = 40;

bool is_event(const XmlElement& record) {
  bool starts = false;
  bool ends = false;
  for (const XmlElement& child : record.children()) {
    const std::string name = comparable_name(key_of(child));
    starts = starts || (is_event_start(name) && !is_blank(child.text()));
    ends = ends || (is_event_end(name) && !is_blank(child.text()));
  }
  return starts && ends;
}

bool is_wiki_text(const XmlElement& record) {
  return line_text(record.descendant("format")) == "text/x-wiki" || line_text(record.descendant("model")) == "wikitext";
}

// A kind of text is a word or two: no number, no media type, no name of a class.
std::string kind_value(std::string_view value) {
  static constexpr std::size_t longest = 40;
  const bool word = value.size() <= longest && std::any_of(value.begin(), value.end(), [](char c) {
                      return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
                    });
  return word && value.find_first_of("/.:") == std::string_view::npos ? std::string(value) : std::string();
}

// A language is a tag or a word, not the number of one.
std::string language_value(std::string_view value) {
  return !value.empty() && !is_ascii_digit(value.front()) ? std::string(value) : std::string();
}

// Sitemaps and archives state the language of an outlet with its name.
std::string language_in(const XmlElement& outlet) {
  for (const XmlElement& child : outlet.children()) {
    if (comparable_name(child.name()) == "language") return language_value(line_text(child));
  }
  return {};
}

std::string value_of(const StatedField& field) {
  const XmlElement& element = field.element;
  switch (field.meaning.field) {
    case ArticleField::Title:
    case ArticleField::Id:
    case ArticleField::Dateline:
      return element ? line_value(element) : plain_line(field.attribute);
    case ArticleField::Date:
      return element ? date_value(element) : std::string(may_be_date(field.attribute) ? field.attribute : "");
    case ArticleField::Url:
      return element ? address_value(element) : std::string(field.attribute);
    case ArticleField::Type:
      return kind_value(element ? named_value(element) : std::string(field.attribute));
    case ArticleField::Language:
      return language_value(element ? named_value(element) : std::string(field.attribute));
    default:
      return element ? named_value(element) : std::string(field.attribute);
  }
}

// Elements of one name are the paragraphs of one text; of several texts, and of several versions, the longest counts.
class Texts {
public:
  void add(const StatedField& field, bool wiki) {
    std::string text = field.element ? text_value(field.element) : body_text(plain_text(field.attribute));
    if (wiki && field.element) text = body_text(wiki_text(field.element.text()));
    if (is_blank(text)) return;
    std::string& joined = joined_[{field.meaning.rank, field.version, std::string(field.element.name())}];
    if (!joined.empty()) joined += "\n\n";
    joined += text;
  }

  // The longest of the texts whose rank is in [first, last).
  [[nodiscard]] std::string longest(int first, int last) const {
    std::string longest;
    for (const auto& [key, text] : joined_) {
      if (key.rank >= first && key.rank < last && text.size() > longest.size()) longest = text;
    }
    return longest;
  }

private:
  struct Key {
    int rank;
    std::size_t version;
    std::string name;
    auto operator<=>(const Key&) const = default;
  };
  std::map<Key, std::string> joined_;
};

std::string text_of_paragraphs(const XmlElement& record) {
  std::vector<std::string> paragraphs;
  for (const XmlElement& child : record.children()) {
    const std::string name = comparable_name(child.name());
    if (is_paragraph(name) || is_text_part(name)) paragraphs.push_back(text_value(child));
  }
  std::erase_if(paragraphs, [](const std::string& text) { return is_blank(text); });
  return join_paragraphs(paragraphs);
}

void note_people(const std::vector<StatedField>& stated, RecordFields& fields) {
  std::map<std::uint8_t, std::vector<std::string>> by_rank;
  for (const StatedField& field : stated) {
    if (field.meaning.field != ArticleField::Author) continue;
    std::vector<std::string>& people = by_rank[field.meaning.rank];
    if (!field.element) people.emplace_back(field.attribute);
    for (std::string& person : people_in(field.element)) people.push_back(std::move(person));
  }
  for (const auto& [rank, people] : by_rank) fields.add_list({ArticleField::Author, rank}, people);
}

void settle_type(const std::string& summary, bool event, Article& article) {
  const bool short_form = article.text.empty();
  if (short_form) article.text = summary;
  if (event) {
    article.type = "event";
  } else if (article.type.empty() && short_form && !article.url.empty()) {
    article.type = "summary";
  }
}

}  // namespace

RecordFrame frame_of_records(const XmlElement& root, const ReadOptions& options) {
  RecordFields fields("metadata");
  for (const StatedField& field : stated_fields(root, options)) {
    const bool shared = field.meaning.field == ArticleField::Source || field.meaning.field == ArticleField::Language;
    if (shared) fields.add(field.meaning, value_of(field));
  }
  Article article;
  fields.move_into(article);
  return {article.source, article.language_hint};
}

void read_xml_record(const XmlElement& record, const RecordFrame& frame, const ReadOptions& options, Article& article) {
  const std::vector<StatedField> stated = stated_fields(record, options);
  const bool event = is_event(record);
  const bool wiki = is_wiki_text(record);
  RecordFields fields("metadata");
  Texts texts;
  for (const StatedField& field : stated) {
    if (field.meaning.field == ArticleField::Text) {
      texts.add(field, wiki);
    } else if (field.meaning.field == ArticleField::Date && event && field.meaning.rank > 0) {
      continue;  // the day on which it takes place
    } else if (field.meaning.field != ArticleField::Author) {
      fields.add(field.meaning, value_of(field));
    }
    if (field.meaning.field == ArticleField::Source) {
      fields.add({ArticleField::Language, outlet_rank}, language_in(field.element));
    }
  }
  note_people(stated, fields);
  fields.add({ArticleField::Source, frame_rank}, frame.source);
  fields.add({ArticleField::Language, frame_rank}, frame.language);
  fields.move_into(article);
  article.text = texts.longest(0, summary_rank);
  if (article.text.empty()) article.text = text_of_paragraphs(record);
  settle_type(texts.longest(summary_rank, 256), event, article);
  article.dateline = dateline_before(article.dateline, article.text);
}

std::string reason_against_record(const Article& article, std::string_view name) {
  const int stated =
      (article.title.empty() ? 0 : 1) + (is_blank(article.text) ? 0 : 1) + (article.dates.empty() ? 0 : 1);
  if (stated >= 2) return {};
  return "XML of a kind that is not read: a <" + std::string(local_name(name).substr(0, 60)) +
         "> without two of title, text and date";
}

}  // namespace dateline::indexer
