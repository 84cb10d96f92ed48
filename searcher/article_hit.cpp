// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/article_hit.h"

namespace dateline::searcher {

Hit article_hit(const schema::StoredArticle& article) {
  Hit hit;
  hit.id = article.id;
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
    hit.countries.push_back({country.code, country.name, country.main});
  }
  for (const schema::StoredOrganization& organization : article.organizations) {
    hit.organizations.push_back({organization.id, organization.name});
  }
  return hit;
}

}  // namespace dateline::searcher
