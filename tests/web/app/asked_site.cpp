// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/app/asked_site.h"

#include "tests/archive/random_archive.h"
#include "web/http/target.h"

#include <random>
#include <stdexcept>
#include <utility>
#include <variant>

namespace dateline::tests {

AskedSite::AskedSite(const std::filesystem::path& index, std::chrono::milliseconds time_limit) {
  web::SiteOptions options;
  options.index = {index};
  options.gazetteer = &build_gazetteer();
  options.time_limit = time_limit;
  options.complain = [to = complaints_](std::string_view message) { to->emplace_back(message); };
  options.gauge = gauge_;
  responder_ = web::site_factory(options)();
}

web::Response AskedSite::get(std::string_view target) {
  auto parsed = web::parse_target(target);
  if (const auto* bad = std::get_if<web::BadTarget>(&parsed)) throw std::runtime_error(bad->reason);
  auto& asked = std::get<web::Target>(parsed);
  return responder_->respond(
      {std::move(asked.path), std::move(asked.query), std::move(asked.parameters), "http://news.example", {}});
}

std::string AskedSite::body(std::string_view target) {
  return body_of(get(target));
}

std::vector<HtmlElement> AskedSite::elements(std::string_view target) {
  const web::Response response = get(target);
  if (response.status != 200) {
    throw std::runtime_error(std::string(target) + " was answered " + std::to_string(response.status));
  }
  return html_elements(response.body);
}

std::string body_of(const web::Response& response) {
  class Collected final : public web::BodySink {
  public:
    void write(std::string_view piece) override { text += piece; }
    std::string text;
  };
  if (!response.stream) return response.body;
  Collected body;
  response.stream(body);
  return body.text;
}

std::string header_of(const web::Response& response, std::string_view name) {
  for (const auto& [header, value] : response.headers) {
    if (header == name) return value;
  }
  return {};
}

const SmallIndex& random_index() {
  static const SmallIndex index = [] {
    std::mt19937 random(2017);
    return SmallIndex(random_archive(200, random));
  }();
  return index;
}

std::vector<indexer::EnrichedArticle> oil_articles() {
  std::vector<indexer::EnrichedArticle> articles{
      dated_article(1, "Oil workers strike.", "2017-03-01", {"RU"}),
      dated_article(2, "Oil is sold.\n\nMore oil.", "2017-03-02", {"RU", "CN"}),
      dated_article(3, "Oil <script>alert(1)</script> & \"gas\"", "2018-01-01", {"KP"}),
      dated_article(4, "Oil again", "2018", {}),
      dated_article(5, "Oil without a date", "", {}),
      dated_article(6, "Gas", "2019-05-05", {"RU"})};
  for (indexer::EnrichedArticle& article : articles) article.article.source = "The Wire";
  articles.front().article.title = "Strike at the wells";
  return articles;
}

}  // namespace dateline::tests
