// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/atom.h"

#include "schema/dates.h"
#include "schema/utf8.h"
#include "searcher/render/citation.h"

namespace dateline::searcher {
namespace {

bool is_xml_character(char32_t c) {
  if (c < U' ') return c == U'\t' || c == U'\n' || c == U'\r';
  return c != 0xFFFE && c != 0xFFFF;
}

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + xml_text(text) + "</" + std::string(name) + ">";
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    at = point.end;
    switch (point.value) {
      case U'&':
        escaped += "&amp;";
        break;
      case U'<':
        escaped += "&lt;";
        break;
      case U'>':
        escaped += "&gt;";
        break;
      case U'"':
        escaped += "&quot;";
        break;
      case U'\'':
        escaped += "&#39;";
        break;
      default:
        schema::append_utf8(is_xml_character(point.value) ? point.value : schema::replacement_character, escaped);
    }
  }
  return escaped;
}

std::string atom_id(std::string_view index_id, std::string_view article_id) {
  return "urn:dateline:" + std::string(index_id) + ":" + std::string(article_id);
}

std::string atom_entry(const Hit& hit, std::string_view index_id, std::string_view updated) {
  std::string entry = "  <entry>\n    " + element("id", atom_id(index_id, hit.id)) + "\n    " +
                      element("title", hit.title) + "\n    " + element("updated", updated) + "\n";
  if (hit.published.precision == schema::DatePrecision::Day) {
    entry += "    " + element("published", to_string(hit.published) + "T00:00:00Z") + "\n";
  }
  if (is_web_address(hit.url)) entry += "    <link rel=\"alternate\" href=\"" + xml_text(hit.url) + "\"/>\n";
  for (const std::string& author : hit.authors) {
    entry += "    <author>" + element("name", author) + "</author>\n";
  }
  // RFC 4287 wants an author for each entry; the outlet is the nearest to one.
  if (hit.authors.empty() && !hit.source.empty()) {
    entry += "    <author>" + element("name", hit.source) + "</author>\n";
  }
  for (const HitCountry& country : hit.countries) {
    entry += "    <category term=\"" + xml_text(country.code) + "\" label=\"" + xml_text(country.name) + "\"/>\n";
  }
  // Without a link an entry must have content, which a summary alone is not (section 4.1.2).
  if (!is_web_address(hit.url)) {
    entry += "    <content type=\"text\">" + xml_text(hit.snippet ? hit.snippet->text : hit.title) + "</content>\n";
  } else if (hit.snippet && !hit.snippet->text.empty()) {
    entry += "    <summary type=\"text\">" + xml_text(hit.snippet->text) + "</summary>\n";
  }
  return entry + "  </entry>\n";
}

std::string atom_head(const AtomFeed& feed) {
  std::string head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  " +
                     element("id", feed.id) + "\n  " + element("title", feed.title) + "\n  " +
                     element("updated", feed.updated) + "\n";
  if (!feed.self_link.empty()) head += "  <link rel=\"self\" href=\"" + xml_text(feed.self_link) + "\"/>\n";
  return head + "  <author><name>Dateline</name></author>\n  <generator>dateline-search</generator>\n";
}

std::string atom_document(const AtomFeed& feed, std::string_view entries) {
  return atom_head(feed) + std::string(entries) + std::string(atom_tail);
}

}  // namespace dateline::searcher
