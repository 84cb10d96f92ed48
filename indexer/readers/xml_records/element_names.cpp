// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/element_names.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::uint8_t caption_rank = summary_rank + 5;  // what a picture shows: where there is nothing else
constexpr std::uint8_t slug_rank = 19;                   // a working title
constexpr std::size_t longest_name = 80;

struct KnownElementName {
  std::string_view name;
  FieldMeaning meaning;
};

// Sorted by name. A row for each name that agencies, publishers and archives use in XML and nobody uses elsewhere.
constexpr std::array<KnownElementName, 40> known_names{{
    // clang-format off
    {"abstracttext", {ArticleField::Text, summary_rank}}, {"bodycontent", {ArticleField::Text, 0}},
    {"bodymatter", {ArticleField::Text, 1}}, {"caption", {ArticleField::Text, caption_rank}},
    {"captiontext", {ArticleField::Text, caption_rank}}, {"contentitemid", {ArticleField::Id, 0}},
    {"contentshort", {ArticleField::Text, summary_rank}}, {"contrib", {ArticleField::Author, 3}},
    {"createddatetime", {ArticleField::Date, 2}}, {"creditline", {ArticleField::Source, 3}},
    {"dateissued", {ArticleField::Date, 0}}, {"datestamp", {ArticleField::Date, modified_rank}},
    {"dateupdated", {ArticleField::Date, modified_rank}}, {"directorytext", {ArticleField::Text, summary_rank}},
    {"distributor", {ArticleField::Source, 3}}, {"documentdate", {ArticleField::Date, 1}},
    {"englishcaption", {ArticleField::Text, caption_rank}}, {"entrytitle", {ArticleField::Title, 1}},
    {"headline1", {ArticleField::Title, 0}}, {"headline2", {ArticleField::Title, 4}},
    {"hedline", {ArticleField::Title, 1}}, {"hl1", {ArticleField::Title, 0}}, {"issuedate", {ArticleField::Date, 1}},
    {"journaltitle", {ArticleField::Source, 3}}, {"lastmod", {ArticleField::Date, modified_rank}},
    {"leadtext", {ArticleField::Text, summary_rank}}, {"loc", {ArticleField::Url, 1}},
    {"longurl", {ArticleField::Url, 0}}, {"maintitle", {ArticleField::Title, 1}},
    {"newsitemid", {ArticleField::Id, 0}}, {"newsline", {ArticleField::Text, summary_rank}},
    {"publishdatetime", {ArticleField::Date, 0}}, {"releasedate", {ArticleField::Date, 0}},
    {"releaseid", {ArticleField::Id, 0}}, {"shortdescription", {ArticleField::Text, summary_rank}},
    {"slug", {ArticleField::Title, slug_rank}}, {"slugline", {ArticleField::Title, slug_rank}},
    {"slugproper", {ArticleField::Title, slug_rank}}, {"town", {ArticleField::Dateline, 3}},
    {"updateddatetime", {ArticleField::Date, modified_rank}},
    // clang-format on
}};
static_assert(std::is_sorted(known_names.begin(), known_names.end(),
                             [](const KnownElementName& a, const KnownElementName& b) { return a.name < b.name; }));

// Keys of records that name something else in XML: a picture or its kind, topics, a part of a text, a working title.
constexpr std::array<std::string_view, 6> other_in_xml{"heading", "key", "media", "medium", "pk", "subject"};

// Elements that all have one name, with what they hold in an attribute: Solr, dumps of databases, TYPO3, Reuters' RCV1.
constexpr std::array<std::string_view, 12> cells{"arr",    "cell",  "col", "column", "date", "dc",
                                                 "double", "field", "int", "long",   "meta", "str"};
constexpr std::array<std::string_view, 3> key_attributes{"name", "index", "element"};

constexpr std::array<std::string_view, 47> asides{
    "advert",          "advertisement", "assets",  "associations", "attachment",
    "attachments",     "audio",         "back",    "bibliography", "boilerplate",
    "comment",         "comments",      "contact", "contacts",     "copyright",
    "enclosure",       "fig",           "figure",  "figures",      "gallery",
    "galleries",       "image",         "images",  "keywords",     "license",
    "links",           "logo",          "logos",   "media",        "medialist",
    "multimedia",      "permissions",   "photo",   "photos",       "picture",
    "pictures",        "references",    "reflist", "related",      "relatedarticle",
    "relatedarticles", "relateditem",   "tags",    "thumbnail",    "video",
    "videos",          "xref"};

constexpr std::array<std::string_view, 6> paragraphs{"absatz", "p", "par", "para", "paragraph", "simpara"};
constexpr std::array<std::string_view, 9> text_parts{"blockquote", "chapter", "div",     "div1",     "sec",
                                                     "sect1",      "sect2",   "section", "abschnitt"};
constexpr std::array<std::string_view, 3> versions{"rendition", "revision", "version"};
constexpr std::array<std::string_view, 8> event_starts{"dtstart",   "eventstart", "startdate", "startdatetime",
                                                       "starttime", "timestart",  "datestart", "eventdate"};
constexpr std::array<std::string_view, 9> event_ends{"dtend",    "enddate", "enddatetime", "endtime", "eventend",
                                                     "stopdate", "timeend", "dateend",     "stoptime"};

constexpr std::array<std::string_view, 39> other_roots{"animation-list",
                                                       "beans",
                                                       "catalog",
                                                       "configuration",
                                                       "coreproperties",
                                                       "coverage",
                                                       "definitions",
                                                       "gpx",
                                                       "kml",
                                                       "manifest",
                                                       "math",
                                                       "ncx",
                                                       "opensearchdescription",
                                                       "opml",
                                                       "package",
                                                       "playlist",
                                                       "plist",
                                                       "project",
                                                       "properties",
                                                       "relationships",
                                                       "resources",
                                                       "schema",
                                                       "settings",
                                                       "sitemapindex",
                                                       "smil",
                                                       "sst",
                                                       "stylesheet",
                                                       "svg",
                                                       "testsuite",
                                                       "testsuites",
                                                       "tmx",
                                                       "transform",
                                                       "ts",
                                                       "tv",
                                                       "types",
                                                       "worddocument",
                                                       "workbook",
                                                       "worksheet",
                                                       "xliff"};

// Addresses of the vocabularies of office documents, which name their roots as anyone might.
constexpr std::array<std::string_view, 5> office_vocabularies{
    "schemas.openxmlformats.org/", "urn:oasis:names:tc:opendocument", "schemas.microsoft.com/office/",
    "urn:schemas-microsoft-com:office", "openoffice.org/2000/"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view name) noexcept {
  return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

std::string comparable_name(std::string_view name) {
  name = local_name(name);
  if (starts_with_ignoring_case(name, "dc.")) name.remove_prefix(3);  // Dublin Core where no prefix can stand
  std::string out;
  for (const char c : name.substr(0, longest_name)) {
    if (c != '-' && c != '_' && c != '.') out += ascii_lower(c);
  }
  return out;
}

std::string_view key_of(const XmlElement& element) noexcept {
  const std::string_view written = local_name(element.name());
  const auto same = [written](std::string_view cell) {
    return cell.size() == written.size() && starts_with_ignoring_case(written, cell);
  };
  if (std::none_of(cells.begin(), cells.end(), same)) return element.name();
  for (const std::string_view name : key_attributes) {
    if (!element.attribute(name).empty()) return element.attribute(name);
  }
  return element.name();
}

std::optional<FieldMeaning> meaning_of_element(std::string_view key) {
  const std::string name = comparable_name(key);
  const auto found = std::lower_bound(known_names.begin(), known_names.end(), std::string_view(name),
                                      [](const KnownElementName& known, std::string_view n) { return known.name < n; });
  if (found != known_names.end() && found->name == name) return found->meaning;
  if (is_one_of(other_in_xml, name)) return std::nullopt;
  const std::optional<FieldMeaning> meaning = meaning_of(name);
  // A category is no kind of text.
  if (meaning && meaning->field == ArticleField::Type && meaning->rank > 0) return std::nullopt;
  return meaning;
}

bool is_weak_title(FieldMeaning meaning) noexcept {
  return meaning.field == ArticleField::Title && (meaning.rank == 3 || meaning.rank == slug_rank);
}

bool is_aside(std::string_view name) noexcept {
  return is_one_of(asides, name);
}

bool is_paragraph(std::string_view name) noexcept {
  return is_one_of(paragraphs, name);
}

bool is_text_part(std::string_view name) noexcept {
  return is_one_of(text_parts, name);
}

bool is_version(std::string_view name) noexcept {
  return is_one_of(versions, name);
}

bool is_event_start(std::string_view name) noexcept {
  return is_one_of(event_starts, name);
}

bool is_event_end(std::string_view name) noexcept {
  return is_one_of(event_ends, name);
}

bool holds_no_articles(std::string_view root, std::string_view head) noexcept {
  static constexpr std::size_t declarations = 4096;  // of namespaces, on the root
  const auto same = [root](std::string_view other) {
    return other.size() == root.size() && starts_with_ignoring_case(root, other);
  };
  if (std::any_of(other_roots.begin(), other_roots.end(), same)) return true;
  const std::string_view start = head.substr(0, declarations);
  return std::any_of(office_vocabularies.begin(), office_vocabularies.end(),
                     [start](std::string_view address) { return start.find(address) != std::string_view::npos; });
}

}  // namespace dateline::indexer
