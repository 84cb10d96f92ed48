// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/enricher.h"

#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/enrich/publisher_country.h"
#include "indexer/entities/article_entities.h"
#include "indexer/language/detect_language.h"

#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t lead_code_points = 500;

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// A dateline that the source keeps apart belongs before the text, as the article was sent.
void join_dateline(Article& article) {
  if (article.dateline.empty()) return;
  const bool ends_with_dash = article.dateline.ends_with('-') || article.dateline.ends_with("—");
  article.text.insert(0, article.dateline + (ends_with_dash ? " " : " - "));
}

}  // namespace

std::string lead_of(std::string_view text, std::size_t text_start) {
  std::string_view lead = text.substr(std::min(text_start, text.size()));
  const std::size_t first = lead.find_first_not_of(" \n");
  lead.remove_prefix(std::min(first, lead.size()));
  lead = lead.substr(0, lead.find("\n\n"));
  std::size_t code_points = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    if (continues_code_point(lead[i])) continue;
    if (code_points++ == lead_code_points) return std::string(lead.substr(0, last_space != 0 ? last_space : i));
    if (lead[i] == ' ') last_space = i;
  }
  return std::string(lead);
}

Enrichment Enricher::enrich(Article article, std::string id) const {
  join_dateline(article);
  Enrichment result;
  EnrichedArticle& enriched = result.article;
  enriched.id = std::move(id);
  const bool has_own_title = article.title_from.empty();
  const std::string_view title = has_own_title ? std::string_view(article.title) : std::string_view();

  enriched.language = detect_language(title, article.text, article.language_hint);
  enriched.language_script = language_script(enriched.language, article.text);
  enriched.dateline = parse_dateline(article.text, enriched.language);
  enriched.published =
      settle_publication_date(article, enriched.dateline, {today_, article.captured_at, enriched.language});
  enriched.publisher_country = publisher_country_of(tables_.gazetteer, article.url);
  enriched.lead = lead_of(article.text, enriched.dateline ? enriched.dateline->text_end : 0);

  result.title_words = schema::split_words(title, enriched.language);
  result.text_words = schema::split_words(article.text, enriched.language);
  ArticleEntities entities = find_article_entities(
      tables_, {title, article.text, result.title_words, result.text_words, enriched.language, enriched.published.date},
      enriched.dateline);
  if (enriched.dateline) enriched.dateline->country = std::move(entities.dateline_country);
  enriched.organizations = std::move(entities.organizations);
  enriched.countries = std::move(entities.countries);
  enriched.article = std::move(article);
  return result;
}

}  // namespace dateline::indexer
