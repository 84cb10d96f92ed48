// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/hits.h"

#include "schema/stored_article.h"
#include "searcher/answer/added.h"

namespace dateline::searcher {

std::string country_name(const schema::Gazetteer& gazetteer, std::string_view code) {
  const auto country = gazetteer.country(code);
  return std::string(country ? country->name : code);
}

Hit make_hit(const OpenIndex& index, const schema::Gazetteer& gazetteer, const HitInput& input) {
  const schema::StoredArticle article =
      schema::decode_article(index.database.get_document(input.ranked.docid).get_data());
  Hit hit;
  hit.id = article.id;
  hit.rank = input.rank;
  hit.score = input.ranked.score;
  hit.title = article.title;
  hit.title_from = article.title_from;
  hit.published = article.published;
  hit.published_from = article.published_from;
  hit.language = article.language;
  hit.source = article.source;
  hit.authors = article.authors;
  hit.url = article.url;
  hit.path = article.path;
  hit.member = article.member;
  for (const schema::StoredCountry& country : article.countries) {
    hit.countries.push_back({country.code, country_name(gazetteer, country.code), country.main});
  }
  for (const schema::StoredOrganization& organization : article.organizations) {
    hit.organizations.push_back({organization.id, organization.name});
  }
  hit.added = added_by(index, input.ranked.docid);
  if (input.passages > 0) hit.snippet = make_snippet(article, input.terms, input.passages);
  return hit;
}

}  // namespace dateline::searcher
