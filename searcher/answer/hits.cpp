// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/hits.h"

#include "schema/stored_article.h"
#include "searcher/answer/added.h"
#include "searcher/article_hit.h"

namespace dateline::searcher {

std::string country_name(const schema::Gazetteer& gazetteer, std::string_view code) {
  const auto country = gazetteer.country(code);
  return std::string(country ? country->name : code);
}

Hit make_hit(const OpenIndex& index, const schema::Gazetteer& gazetteer, const HitInput& input) {
  const schema::StoredArticle article =
      schema::decode_article(index.database.get_document(input.ranked.docid).get_data());
  Hit hit = article_hit(article);
  hit.rank = input.rank;
  hit.score = input.ranked.score;
  for (HitCountry& country : hit.countries) country.name = country_name(gazetteer, country.code);
  hit.added = added_by(index, input.ranked.docid);
  if (input.passages > 0) hit.snippet = make_snippet(article, input.terms, input.passages);
  return hit;
}

}  // namespace dateline::searcher
