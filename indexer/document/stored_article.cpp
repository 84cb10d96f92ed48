// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include "indexer/document/document_builder.h"
#include "schema/code_points.h"
#include "schema/content_hash.h"

namespace dateline::indexer {
namespace {

using schema::CodePoints;

std::vector<schema::Evidence> evidence_of(const std::vector<Mention>& mentions, const CodePoints& title,
                                          const CodePoints& text) {
  std::vector<schema::Evidence> evidence;
  evidence.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    const CodePoints& field = mention.field == MentionField::Title ? title : text;
    evidence.push_back({field.at_byte(mention.start), field.at_byte(mention.end), std::string(name_of(mention.field)),
                        std::string(mention.rule)});
  }
  return evidence;
}

void copy_source_fields(const Article& article, schema::StoredArticle& stored) {
  stored.path = article.path;
  stored.member = article.member;
  stored.format = article.format;
  stored.title = article.title;
  stored.title_from = article.title_from;
  stored.text = article.text;
  stored.url = article.url;
  stored.source = article.source;
  stored.authors = article.authors;
  stored.type = article.type;
  stored.empty_text = article.empty_text;
}

void copy_date(const Published& published, schema::StoredArticle& stored) {
  stored.published = published.date;
  stored.published_from = published.from;
  stored.published_instant = published.instant;
  stored.published_rejected = published.rejected;
  for (const DateCandidate& candidate : published.candidates) {
    stored.date_candidates.push_back({candidate.date, candidate.from, candidate.raw, candidate.rejected});
  }
}

}  // namespace

schema::StoredArticle stored_article(const EnrichedArticle& enriched) {
  schema::StoredArticle stored;
  copy_source_fields(enriched.article, stored);
  copy_date(enriched.published, stored);
  stored.id = enriched.id;
  stored.lead = enriched.lead;
  stored.language = enriched.language;
  stored.language_script = enriched.language_script;
  stored.publisher_country = enriched.publisher_country;
  stored.content_hash = schema::hash_in_print(stored.title + '\0' + stored.text);
  if (enriched.dateline) {
    stored.dateline_place = enriched.dateline->place;
    stored.dateline_country = enriched.dateline->country;
  }
  set_entities(stored, enriched.countries, enriched.organizations);
  return stored;
}

void set_entities(schema::StoredArticle& stored, const std::vector<CountryMention>& countries,
                  const std::vector<OrganizationMention>& organizations) {
  stored.countries.clear();
  stored.organizations.clear();
  const CodePoints title(stored.title);
  const CodePoints text(stored.text);
  for (const CountryMention& country : countries) {
    stored.countries.push_back(
        {country.code, {}, country.salience, country.main, evidence_of(country.evidence, title, text)});
  }
  for (const OrganizationMention& organization : organizations) {
    stored.organizations.push_back({organization.id, organization.name, organization.type, organization.country,
                                    std::string(name_of(organization.confidence)),
                                    evidence_of(organization.evidence, title, text)});
  }
}

}  // namespace dateline::indexer
