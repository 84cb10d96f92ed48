// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/help_page.h"

#include "web/html/markup.h"
#include "web/pages/frame.h"
#include "web/state/search_state.h"

#include <array>

namespace dateline::web {
namespace {

struct Row {
  const char* written;
  const char* meaning;
};

constexpr std::array query_rows = std::to_array<Row>({
    {"North Korea workers",
     "articles with all of the words, in any of their forms; names of countries and organizations "
     "also find the articles that are about them"},
    {"\"asset freeze\"", "exactly these words, in this order"},
    {"sanctions -football", "without a word; NOT does the same"},
    {"oil OR gas", "either; parentheses group"},
    {"\"oil price\"~5", "the words near each other; oil NEAR/5 price, oil ADJ/3 price"},
    {"sanction*", "every word that begins so"},
    {"title:summit", "in the title; lead: and author: look there"},
    {"country:KP", "mentions a country, by code, name or demonym; country.main:, org:, source:, lang:, type:"},
    {"country:(KP OR RU)", "either country"},
    {"date:2017-03..2017-06", "published then; date:2017, date:..2019, date:3months.., date:last-month"},
    {"country:none, date:none", "without a country, without a date"},
    {"atleast3 uranium", "at least three times"},
});

constexpr std::array key_rows = std::to_array<Row>({
    {"/", "go to the search box"},
    {"j, k", "next and previous article of a list"},
    {"o or Enter", "open it"},
    {"n, p", "next and previous match in an article"},
    {"u", "back to the search"},
    {"?", "this page"},
});

template <typename Rows>
void add_table(Markup& html, const char* caption, const Rows& rows, bool are_queries) {
  html.open("table").element("caption", {}, caption).open("tbody");
  for (const Row& row : rows) {
    html.open("tr").open("th", {{"scope", "row"}});
    if (are_queries) {
      html.open("a", {{"href", address("/", {{"q", row.written}})}}).element("code", {}, row.written).close();
    } else {
      html.element("kbd", {}, row.written);
    }
    html.close().element("td", {}, row.meaning).close();
  }
  html.close().close();
}

}  // namespace

std::string help_page() {
  Markup html;
  html.open("div", {{"class", "wide"}}).element("h1", {}, "How to search");
  add_table(html, "Queries", query_rows, true);
  html.element("p", {},
               "What is typed is never refused for its form: what had to be repaired is said above the answer.");
  html.element("h2", {}, "What the numbers mean");
  html.element("p", {},
               "Totals, the numbers beside countries, organizations, months, languages and outlets, and the bars over "
               "time are exact counts of articles. Choosing a value leads to exactly as many articles as it showed.");
  add_table(html, "Keys", key_rows, false);
  html.open("p").text("Programs ask ").element("a", {{"href", "/search.json?q=climate"}}, "/search.json").text(", ");
  html.text(
      "/timeline.json, /facets/country.json, /suggest.json and /article/ID.json, with the parameters of the pages.");
  html.close().close();
  return page({"How to search - Dateline", nullptr, {}, {}}, html.take());
}

std::string error_page(int status, std::string_view message, std::string_view hint) {
  Markup html;
  html.open("div", {{"class", "wide error"}});
  html.element("h1", {}, status == 404 ? "Not found" : status == 400 ? "This cannot be asked" : "No answer");
  html.open("p").foreign(message).close();
  if (!hint.empty()) html.open("p").foreign(hint).close();
  html.open("p").element("a", {{"href", "/"}}, "To the start page").text(" · ");
  html.element("a", {{"href", "/help"}}, "How to search").close();
  html.close();
  return page({"Error " + std::to_string(status) + " - Dateline", nullptr, {}, {}}, html.take());
}

std::string opensearch_description(std::string_view origin) {
  const std::string base(origin);
  Markup xml;
  xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  xml.open("OpenSearchDescription", {{"xmlns", "http://a9.com/-/spec/opensearch/1.1/"}});
  xml.element("ShortName", {}, "Dateline").element("Description", {}, "Search the news archive");
  xml.element("InputEncoding", {}, "UTF-8");
  const auto add_url = [&](const char* type, const char* path, const char* relation) {
    xml.open("Url", {{"type", type}, {"template", base + path}, {"rel", relation}, {"indexOffset", "0"}}).close();
  };
  add_url("text/html", "/?q={searchTerms}&offset={startIndex?}", "results");
  add_url("application/atom+xml", "/search.atom?q={searchTerms}", "results");
  add_url("application/json", "/search.json?q={searchTerms}&limit={count?}", "results");
  add_url("application/x-suggestions+json", "/suggest.json?q={searchTerms}&form=opensearch", "suggestions");
  xml.open("Query", {{"role", "example"}, {"searchTerms", "North Korea workers Russia"}}).close();
  xml.close();
  return xml.take() + '\n';
}

}  // namespace dateline::web
