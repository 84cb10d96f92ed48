// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include "schema/date_value.h"
#include "schema/error.h"

#include <nlohmann/json.hpp>

namespace dateline::schema {
namespace {

using nlohmann::json;

// Each text member under its key: one table for both directions.
struct TextMember {
  const char* key;
  std::string StoredArticle::*member;
};
constexpr TextMember text_members[] = {
    {"i", &StoredArticle::id},
    {"p", &StoredArticle::path},
    {"m", &StoredArticle::member},
    {"f", &StoredArticle::format},
    {"t", &StoredArticle::title},
    {"tf", &StoredArticle::title_from},
    {"x", &StoredArticle::text},
    {"l", &StoredArticle::lead},
    {"u", &StoredArticle::url},
    {"s", &StoredArticle::source},
    {"g", &StoredArticle::language},
    {"y", &StoredArticle::type},
    {"df", &StoredArticle::published_from},
    {"di", &StoredArticle::published_instant},
    {"dr", &StoredArticle::published_rejected},
    {"dp", &StoredArticle::dateline_place},
    {"dc", &StoredArticle::dateline_country},
    {"pc", &StoredArticle::publisher_country},
    {"h", &StoredArticle::content_hash},
};

json evidence_list(const std::vector<Evidence>& evidence) {
  json list = json::array();
  for (const Evidence& mention : evidence) {
    list.push_back(json::array({mention.start, mention.end, mention.field, mention.rule}));
  }
  return list;
}

std::vector<Evidence> evidence_of(const json& list) {
  std::vector<Evidence> evidence;
  for (const json& mention : list) {
    evidence.push_back({mention.at(0), mention.at(1), mention.at(2), mention.at(3)});
  }
  return evidence;
}

json lists_of(const StoredArticle& article) {
  json lists;
  for (const StoredDateCandidate& candidate : article.date_candidates) {
    lists["dates"].push_back({date_value(candidate.date), candidate.from, candidate.raw, candidate.rejected});
  }
  for (const StoredCountry& country : article.countries) {
    lists["countries"].push_back({country.code, country.salience, country.main, evidence_list(country.evidence)});
  }
  for (const StoredOrganization& organization : article.organizations) {
    lists["organizations"].push_back({organization.id, organization.name, organization.type, organization.country,
                                      organization.confidence, evidence_list(organization.evidence)});
  }
  for (const StoredVersion& version : article.versions) {
    lists["versions"].push_back({version.published, version.captured, version.hash});
  }
  return lists;
}

void read_lists(const json& lists, StoredArticle& article) {
  for (const json& row : lists.value("dates", json::array())) {
    article.date_candidates.push_back(
        {date_of_value(row.at(0).get<std::string>()).value_or(Date{}), row.at(1), row.at(2), row.at(3)});
  }
  for (const json& row : lists.value("countries", json::array())) {
    article.countries.push_back({row.at(0), {}, row.at(1), row.at(2), evidence_of(row.at(3))});
  }
  for (const json& row : lists.value("organizations", json::array())) {
    article.organizations.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), evidence_of(row.at(5))});
  }
  for (const json& row : lists.value("versions", json::array())) {
    article.versions.push_back({row.at(0), row.at(1), row.at(2)});
  }
}

}  // namespace

std::string encode_article(const StoredArticle& article) {
  json map = lists_of(article);
  for (const TextMember& member : text_members) {
    if (const std::string& text = article.*member.member; !text.empty()) map[member.key] = text;
  }
  if (article.published.precision != DatePrecision::None) map["d"] = date_value(article.published);
  if (!article.authors.empty()) map["a"] = article.authors;
  if (article.empty_text) map["e"] = true;
  std::string encoded;
  json::to_cbor(map, encoded);
  return encoded;
}

StoredArticle decode_article(std::string_view encoded) {
  try {
    const json map = json::from_cbor(encoded.begin(), encoded.end());
    StoredArticle article;
    for (const TextMember& member : text_members) {
      if (const auto text = map.find(member.key); text != map.end()) article.*member.member = text->get<std::string>();
    }
    article.published = date_of_value(map.value("d", std::string())).value_or(Date{});
    article.authors = map.value("a", std::vector<std::string>());
    article.empty_text = map.value("e", false);
    read_lists(map, article);
    return article;
  } catch (const json::exception& error) {
    throw Error(ErrorKind::Damaged, std::string("read a stored article: ") + error.what(), "rebuild the index");
  }
}

}  // namespace dateline::schema
