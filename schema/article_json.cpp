// SPDX-License-Identifier: GPL-3.0-or-later
// How is an article printed as JSON?
#include "schema/code_points.h"
#include "schema/stored_article.h"

#include <nlohmann/json.hpp>

namespace dateline::schema {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json date_or_null(const Date& date) {
  return or_null(to_string(date));
}

/// The texts that evidence points into, cut by code points.
class EvidenceTexts {
public:
  explicit EvidenceTexts(const StoredArticle& article) : text_(article.text), title_(article.title) {}

  [[nodiscard]] ordered_json list(const std::vector<Evidence>& evidence) const {
    ordered_json list = ordered_json::array();
    for (const Evidence& mention : evidence) {
      const CodePoints& field = mention.field == "title" ? title_ : text_;
      ordered_json item{{"text", field.slice(mention.start, mention.end)},
                        {"start", mention.start},
                        {"end", mention.end},
                        {"rule", mention.rule}};
      if (mention.field != "text") item["field"] = mention.field;
      list.push_back(std::move(item));
    }
    return list;
  }

private:
  CodePoints text_;
  CodePoints title_;
};

ordered_json published_json(const StoredArticle& article) {
  ordered_json published{{"date", date_or_null(article.published)},
                         {"precision", name_of(article.published.precision)},
                         {"from", or_null(article.published_from)}};
  if (!article.published_instant.empty()) published["instant"] = article.published_instant;
  if (!article.published_rejected.empty()) published["rejected"] = article.published_rejected;
  ordered_json candidates = ordered_json::array();
  for (const StoredDateCandidate& candidate : article.date_candidates) {
    ordered_json item{{"date", date_or_null(candidate.date)}, {"from", candidate.from}, {"raw", candidate.raw}};
    if (!candidate.rejected.empty()) item["rejected"] = candidate.rejected;
    candidates.push_back(std::move(item));
  }
  published["candidates"] = std::move(candidates);
  return published;
}

ordered_json countries_json(const StoredArticle& article, const EvidenceTexts& texts) {
  ordered_json list = ordered_json::array();
  for (const StoredCountry& country : article.countries) {
    list.push_back({{"code", country.code},
                    {"name", country.name},
                    {"mentions", country.evidence.size()},
                    {"salience", country.salience},
                    {"main", country.main},
                    {"evidence", texts.list(country.evidence)}});
  }
  return list;
}

ordered_json organizations_json(const StoredArticle& article, const EvidenceTexts& texts) {
  ordered_json list = ordered_json::array();
  for (const StoredOrganization& organization : article.organizations) {
    list.push_back({{"id", organization.id},
                    {"name", organization.name},
                    {"mentions", organization.evidence.size()},
                    {"type", or_null(organization.type)},
                    {"country", or_null(organization.country)},
                    {"confidence", organization.confidence},
                    {"evidence", texts.list(organization.evidence)}});
  }
  return list;
}

}  // namespace

ordered_json article_json(const StoredArticle& article) {
  ordered_json printed{{"id", article.id},
                       {"path", article.path},
                       {"member", article.member},
                       {"format", article.format},
                       {"title", article.title}};
  if (!article.title_from.empty()) printed["title_from"] = article.title_from;
  printed["text"] = article.text;
  printed["lead"] = article.lead;
  printed["url"] = or_null(article.url);
  printed["source"] = or_null(article.source);
  printed["author"] = article.authors;
  printed["language"] = article.language;
  if (!article.language_script.empty()) printed["language_script"] = article.language_script;
  printed["type"] = article.type;
  if (article.empty_text) printed["empty_text"] = true;
  printed["published"] = published_json(article);
  printed["dateline"] = nullptr;
  if (!article.dateline_place.empty()) {
    printed["dateline"] = {{"place", article.dateline_place}, {"country", or_null(article.dateline_country)}};
  }
  printed["publisher_country"] = or_null(article.publisher_country);
  const EvidenceTexts texts(article);
  printed["countries"] = countries_json(article, texts);
  printed["organizations"] = organizations_json(article, texts);
  ordered_json versions = ordered_json::array();
  for (const StoredVersion& version : article.versions) {
    versions.push_back(
        {{"published", or_null(version.published)}, {"captured", or_null(version.captured)}, {"hash", version.hash}});
  }
  printed["versions"] = std::move(versions);
  return printed;
}

}  // namespace dateline::schema
