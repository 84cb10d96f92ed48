// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/citation.h"

#include "schema/dates.h"
#include "searcher/article_hit.h"
#include "searcher/render/one_line.h"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace dateline::searcher {
namespace {

using nlohmann::ordered_json;
using schema::DatePrecision;

std::string padded(int number, int digits) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%0*d", digits, number);
  return text.data();
}

/// "2019/03/27/": parts that are not known stay empty between the slashes.
std::string ris_date(const schema::Date& date) {
  std::string text = padded(date.year, 4) + "/";
  if (date.precision >= DatePrecision::Month) text += padded(date.month, 2);
  text += "/";
  if (date.precision >= DatePrecision::Day) text += padded(date.day, 2);
  return text + "/";
}

void add_tag(std::string& record, std::string_view tag, std::string_view value) {
  const std::string line = one_line(value);
  if (line.empty()) return;
  record += std::string(tag) + "  - " + line + "\r\n";
}

ordered_json date_parts(const schema::Date& date) {
  ordered_json parts{date.year};
  if (date.precision >= DatePrecision::Month) parts.push_back(date.month);
  if (date.precision >= DatePrecision::Day) parts.push_back(date.day);
  return {{"date-parts", ordered_json::array({parts})}};
}

std::string keywords(const Hit& hit) {
  std::string list;
  const auto add = [&](const std::string& name) { list += (list.empty() ? "" : ", ") + one_line(name); };
  for (const HitCountry& country : hit.countries) add(country.name);
  for (const HitOrganization& organization : hit.organizations) add(organization.name);
  return list;
}

constexpr std::array<std::string_view, 13> months{"",        "January",  "February", "March",  "April",
                                                  "May",     "June",     "July",     "August", "September",
                                                  "October", "November", "December"};

std::string date_for_people(const schema::Date& date) {
  std::string text;
  if (date.precision >= DatePrecision::Day) text += std::to_string(date.day) + ' ';
  if (date.precision >= DatePrecision::Month) text += std::string(months[date.month]) + ' ';
  return date.precision == DatePrecision::None ? text : text + std::to_string(date.year);
}

std::string names_for_people(const std::vector<std::string>& authors) {
  std::string names;
  for (std::size_t i = 0; i < authors.size(); ++i) {
    if (i > 0) names += i + 1 == authors.size() ? " and " : ", ";
    names += one_line(authors[i]);
  }
  return names;
}

/// With a full stop behind it, unless it ends with a sign that ends sentences.
std::string sentence(std::string text) {
  if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

}  // namespace

bool is_web_address(std::string_view url) noexcept {
  return url.starts_with("http://") || url.starts_with("https://");
}

Hit hit_of(const schema::StoredArticle& article) {
  Hit hit = article_hit(article);
  if (!article.lead.empty()) hit.snippet = Snippet{article.lead, {}};
  return hit;
}

std::string ris_record(const Hit& hit) {
  std::string record;
  add_tag(record, "TY", "NEWS");
  add_tag(record, "ID", hit.id);
  add_tag(record, "TI", hit.title);
  for (const std::string& author : hit.authors) add_tag(record, "AU", author);
  add_tag(record, "T2", hit.source);
  if (hit.published.precision != DatePrecision::None) {
    add_tag(record, "PY", padded(hit.published.year, 4));
    add_tag(record, "DA", ris_date(hit.published));
  }
  if (is_web_address(hit.url)) add_tag(record, "UR", hit.url);
  add_tag(record, "LA", hit.language);
  for (const HitCountry& country : hit.countries) add_tag(record, "KW", country.name);
  for (const HitOrganization& organization : hit.organizations) add_tag(record, "KW", organization.name);
  if (hit.snippet) add_tag(record, "AB", hit.snippet->text);
  return record + "ER  - \r\n";
}

ordered_json csl_item(const Hit& hit) {
  ordered_json item{{"id", hit.id}, {"type", "article-newspaper"}, {"title", one_line(hit.title)}};
  for (const std::string& author : hit.authors) item["author"].push_back({{"literal", one_line(author)}});
  if (!hit.source.empty()) item["container-title"] = one_line(hit.source);
  if (hit.published.precision != DatePrecision::None) item["issued"] = date_parts(hit.published);
  if (is_web_address(hit.url)) item["URL"] = hit.url;
  if (!hit.language.empty() && hit.language != "und") item["language"] = hit.language;
  if (hit.snippet && !hit.snippet->text.empty()) item["abstract"] = hit.snippet->text;
  if (const std::string list = keywords(hit); !list.empty()) item["keyword"] = list;
  return item;
}

std::string citation_text(const Hit& hit) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  };
  add(sentence(names_for_people(hit.authors)));
  if (const std::string title = one_line(hit.title); !title.empty()) add('"' + sentence(title) + '"');
  const std::string outlet = one_line(hit.source);
  const std::string date = date_for_people(hit.published);
  add(sentence(outlet + (outlet.empty() || date.empty() ? "" : ", ") + date));
  if (is_web_address(hit.url)) add(one_line(hit.url) + '.');
  return text;
}

}  // namespace dateline::searcher
