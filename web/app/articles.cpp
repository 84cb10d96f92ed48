// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"
#include "web/app/pages.h"
#include "web/pages/article_page.h"

#include <algorithm>
#include <array>
#include <string>

#include <nlohmann/json.hpp>

namespace dateline::web {
namespace {

constexpr int not_found = 404;
constexpr int gone = 410;

constexpr std::array endings{".json", ".ris", ".csl", ".txt"};

Response no_article(const Asked& asked, const std::string& id) {
  if (const auto suppression = asked.searcher.suppression(id)) {
    return refusal(asked.request, {gone,
                                   "this article was taken out of the archive" +
                                       (suppression->reason.empty() ? "" : ": " + suppression->reason),
                                   ""});
  }
  return refusal(asked.request, {not_found, "there is no article " + id, "it may have another id after a move"});
}

Response page_of(const Asked& asked, const schema::StoredArticle& article) {
  const SearchState state = read_state(asked.request.parameters);
  searcher::SearchRequest request = request_of(state);
  request.time_limit = asked.options.time_limit;
  ArticleView view{state, article, {}, {}, {}};
  if (!state.typed.query.empty()) view.matches = asked.searcher.highlights(article, request);
  return html_response(article_page(view));
}

}  // namespace

Response answer_article(const Asked& asked) {
  const auto* const ending =
      std::find_if(endings.begin(), endings.end(), [&](const char* end) { return asked.rest.ends_with(end); });
  const std::string_view form = ending == endings.end() ? "" : *ending;
  const std::string id(asked.rest.substr(0, asked.rest.size() - form.size()));
  const auto article = asked.searcher.article(id);
  if (!article) return no_article(asked, id);
  if (form.empty()) return page_of(asked, *article);
  return json_response(searcher::dump_json(schema::article_json(*article), -1) + '\n');
}

}  // namespace dateline::web
