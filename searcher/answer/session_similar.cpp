// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are like the one that a request names?
#include "searcher/answer/session.h"
#include "searcher/named_article.h"

namespace dateline::searcher {

std::optional<SimilarArticles> Searcher::Session::similar(const SearchRequest& request, Deadline& deadline,
                                                          SearchResult& result) {
  if (request.similar_to.empty()) return std::nullopt;
  const std::string id = article_id_of(request.similar_to).value_or("");
  const Docid docid = docid_of(id);
  if (docid == 0) {
    const std::string reason = reason_for_no_article(suppression(id));
    result.warnings.push_back({"unknown_article", "similar to " + request.similar_to + ": " + reason, 0, 0});
    return SimilarArticles{{}, 0, DocidSet(index_.columns.last_docid())};
  }
  const schema::StoredArticle liked = stored_article(docid);
  SimilarArticles found = similar_articles(index_, {docid, liked.language}, deadline);
  result.similar_to = SimilarTo{id, liked.title, {}, found.needed};
  for (const TellingTerm& term : found.terms) result.similar_to->terms.push_back(name_of(term));
  return found;
}

}  // namespace dateline::searcher
