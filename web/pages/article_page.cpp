// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/article_page.h"

#include "schema/code_points.h"
#include "schema/language_names.h"
#include "web/html/markup.h"
#include "web/pages/article_text.h"
#include "web/pages/evidence_list.h"
#include "web/pages/frame.h"
#include "web/pages/hit_list.h"
#include "web/pages/numbers.h"

#include <algorithm>
#include <string>

namespace dateline::web {
namespace {

using schema::StoredArticle;

constexpr std::size_t listed_matches = 40;

std::string file_of(const StoredArticle& article) {
  return article.member.empty() ? article.path : article.path + ":" + article.member;
}

void add_row(Markup& html, const char* name, const std::string& value) {
  if (value.empty()) return;
  html.element("dt", {}, name).open("dd").foreign(value).close();
}

void add_facts(Markup& html, const StoredArticle& article) {
  html.open("dl", {{"class", "facts"}});
  add_row(html, "Outlet", article.source);
  html.element("dt", {}, "Published").open("dd");
  add_date(html, article.published, article.published_from);
  if (!article.published_rejected.empty()) html.text(" (" + article.published_rejected + ")");
  html.close();
  for (const std::string& author : article.authors) add_row(html, "Author", author);
  if (!article.language.empty()) add_row(html, "Language", schema::language_name(article.language));
  add_row(html, "Dateline", article.dateline_place);
  if (const std::string_view url = followable(article.url); !url.empty()) {
    html.element("dt", {}, "Source").open("dd");
    html.open("a", {{"href", url}, {"rel", "noreferrer noopener external"}}).foreign(article.url).close().close();
  } else {
    add_row(html, "Source", article.url);
  }
  add_row(html, "File", file_of(article));
  html.close();
}

/// `shown` of all `matches` stand in the part of the text that the page shows: only they have a place to lead to.
void add_matches(Markup& html, std::size_t matches, std::size_t shown) {
  if (matches == 0) return;
  html.open("nav", {{"class", "matches"}, {"aria-label", "Matches"}});
  html.element("span", {}, matches == 1 ? "1 match" : grouped(matches) + " matches").text(" ");
  for (std::size_t i = 1; i <= std::min(shown, listed_matches); ++i) {
    html.element("a", {{"href", "#hit-" + std::to_string(i)}}, std::to_string(i)).text(" ");
  }
  html.element("small", {}, "n and p go to the next and the previous one").close();
}

void add_rest(Markup& html, const StoredArticle& article) {
  if (shown_text(article).size() == article.text.size()) return;
  html.open("p", {{"class", "quiet"}}).text("The text is too long for a page: this is its beginning. ");
  html.element("a", {{"href", "/article/" + percent_encoded(article.id) + ".json"}}, "The whole text as JSON").close();
}

void add_versions(Markup& html, const StoredArticle& article) {
  if (article.versions.empty()) return;
  html.open("section").element("h2", {}, "Earlier versions").open("ul");
  for (const schema::StoredVersion& version : article.versions) {
    html.open("li").text(version.captured.empty() ? "captured at an unknown time" : "captured " + version.captured);
    if (!version.published.empty()) html.text(", published " + version.published);
    html.text(" ").element("small", {}, version.hash).close();
  }
  html.close().close();
}

void add_citation(Markup& html, const ArticleView& view) {
  const std::string base = "/article/" + percent_encoded(view.article.id);
  html.open("section", {{"aria-labelledby", "cite"}}).element("h2", {{"id", "cite"}}, "Cite");
  html.open("p", {{"class", "citation"}, {"id", "citation"}}).foreign(view.citation).close();
  html.open("p");
  html.element("a", {{"href", base + ".ris"}, {"download", ""}}, "RIS").text(" ");
  html.element("a", {{"href", base + ".csl"}, {"download", ""}}, "CSL-JSON").text(" ");
  html.element("a", {{"href", base + ".json"}}, "JSON").text(" ");
  html.element("a", {{"href", base + ".txt"}}, "Text").close().close();
}

void add_similar(Markup& html, const ArticleView& view) {
  if (view.similar.empty()) return;
  html.open("section", {{"aria-labelledby", "similar"}}).element("h2", {{"id", "similar"}}, "Similar articles");
  static const SearchState none;
  add_hits(html, none, view.similar);
  html.open("p");
  html.element("a", {{"href", address("/", {{"similar-to", view.article.id}})}}, "All similar articles");
  html.close().close();
}

}  // namespace

std::string article_page(const ArticleView& view) {
  const StoredArticle& article = view.article;
  const std::string title = article.title.empty() ? "Untitled" : article.title;
  Markup html;
  html.open("article", {{"class", "article"}});
  if (!parameters_of(view.state).empty()) {
    html.open("p")
        .element("a", {{"href", address("/", view.state)}, {"class", "back"}}, "‹ back to the search")
        .close();
  }
  html.open("h1", {{"dir", "auto"}, {"lang", article.language}}).text(title).close();
  add_facts(html, article);
  const std::size_t shown_points = schema::CodePoints(shown_text(article)).count();
  const auto is_shown = [&](const searcher::TextRange& match) { return match.first < shown_points; };
  add_matches(html, view.matches.size(),
              static_cast<std::size_t>(std::count_if(view.matches.begin(), view.matches.end(), is_shown)));
  add_text(html, article, view.matches, text_mentions(article));
  add_rest(html, article);
  if (article.text.empty()) html.element("p", {{"class", "quiet"}}, "The source has no text for this article.");
  html.close();
  html.open("aside", {{"class", "beside"}, {"aria-label", "About the article"}});
  add_evidence(html, article);
  add_citation(html, view);
  add_versions(html, article);
  html.close();
  add_similar(html, view);
  return page({title + " - Dateline", &view.state, {}, {}}, html.take());
}

}  // namespace dateline::web
