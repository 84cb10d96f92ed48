// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export.h"
#include "searcher/render/citation.h"
#include "searcher/render/json.h"
#include "searcher/time_limit_passed.h"
#include "searcher/typed_request.h"
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

constexpr std::size_t similar_shown = 5;

/// None where finding them takes too long: the article is what was asked for.
std::vector<searcher::Hit> similar_to(const Asked& asked, const std::string& id) {
  searcher::SearchRequest request;
  request.similar_to = id;
  request.limit = similar_shown;
  request.snippets = 0;
  request.may_relax = false;
  request.today = searcher::utc_today();
  request.time_limit = asked.time_left();
  try {
    return asked.searcher.search(request).hits;
  } catch (const searcher::TimeLimitPassed&) {
    return {};
  }
}

Response page_of(const Asked& asked, const schema::StoredArticle& article) {
  const SearchState state = read_state(asked.request.parameters);
  searcher::SearchRequest request = request_of(state);
  request.time_limit = asked.time_left();
  ArticleView view{state, article, {}, similar_to(asked, article.id), citation_text(searcher::hit_of(article))};
  if (!state.typed.query.empty()) view.matches = asked.searcher.highlights(article, request);
  return html_response(article_page(view));
}

Response citation(const schema::StoredArticle& article, std::string_view form) {
  const searcher::Hit hit = searcher::hit_of(article);
  Response response;
  if (form == ".txt") {
    response.body = citation_text(hit) + '\n';
    return response;
  }
  const bool ris = form == ".ris";
  const auto* const format = searcher::export_format_named(ris ? "ris" : "csl");
  response.content_type = format->content_type;
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + article.id + std::string(format->extension) + '"');
  response.body =
      ris ? ris_record(hit) : searcher::dump_json(nlohmann::ordered_json::array({csl_item(hit)}), -1) + '\n';
  return response;
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
  if (form == ".json") return json_response(searcher::dump_json(schema::article_json(*article), -1) + '\n');
  return citation(*article, form);
}

}  // namespace dateline::web
