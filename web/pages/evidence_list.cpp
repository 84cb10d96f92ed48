// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/evidence_list.h"

#include "schema/code_points.h"
#include "searcher/evidence_rules.h"
#include "web/pages/numbers.h"
#include "web/state/search_state.h"

#include <array>
#include <cstdio>
#include <string>

namespace dateline::web {
namespace {

using schema::Evidence;
using schema::StoredArticle;

/// A country or an organization with what the page says of it.
struct Entity {
  std::string kind;  // "country", "organization"
  std::string key;   // for anchors and the facet
  std::string name;
  std::string note;   // "main", "uncertain", ""
  std::string facts;  // "salience 0.93"; "company, high confidence"
  const std::vector<Evidence>& evidence;
};

std::string facts_of(const schema::StoredCountry& country) {
  std::array<char, 32> text{};
  (void)std::snprintf(text.data(), text.size(), "salience %.2f", country.salience);
  return text.data();
}

std::string facts_of(const schema::StoredOrganization& organization) {
  const std::string type = organization.type.empty() ? "type unknown" : organization.type;
  return type + (organization.country.empty() ? "" : " of " + organization.country) + ", " + organization.confidence +
         " confidence";
}

std::vector<Entity> entities_of(const StoredArticle& article) {
  std::vector<Entity> entities;
  for (const schema::StoredCountry& country : article.countries) {
    entities.push_back(
        {"country", country.code, country.name, country.main ? "main" : "", facts_of(country), country.evidence});
  }
  for (const schema::StoredOrganization& organization : article.organizations) {
    entities.push_back({"organization", organization.id, organization.name,
                        organization.confidence == "high" ? "" : "uncertain", facts_of(organization),
                        organization.evidence});
  }
  return entities;
}

std::string anchor_of(const Entity& entity, std::size_t number) {
  return entity.kind + '-' + percent_encoded(entity.key) + '-' + std::to_string(number + 1);
}

bool is_in_text(const Evidence& mention) {
  return mention.field != "title" && mention.start < mention.end;
}

void add_mention(Markup& html, const Entity& entity, std::size_t number, const std::string& text) {
  const Evidence& mention = entity.evidence[number];
  html.open("li");
  if (is_in_text(mention)) {
    // Twice encoded: what stands in an address after # is decoded before it is compared with an id.
    html.open("a", {{"href", "#" + percent_encoded(anchor_of(entity, number))}}).foreign(text).close();
  } else {
    html.foreign(text);
  }
  const std::string place = mention.field == "title" ? ", in the title" : "";
  html.text(" ").element("small", {}, std::string(searcher::rule_in_words(mention.rule)) + place).close();
}

/// Where mentions stand: built once, since an article may name hundreds of entities.
struct MentionedTexts {
  schema::CodePoints title;
  schema::CodePoints text;  // as far as the page shows it
};

void add_mentions(Markup& html, const MentionedTexts& texts, const Entity& entity) {
  std::size_t unlisted = 0;
  html.open("ol");
  for (std::size_t i = 0; i < entity.evidence.size(); ++i) {
    const Evidence& mention = entity.evidence[i];
    if (is_in_text(mention) && mention.start >= texts.text.count()) {
      ++unlisted;
      continue;
    }
    add_mention(html, entity, i,
                (mention.field == "title" ? texts.title : texts.text).slice(mention.start, mention.end));
  }
  html.close();
  if (unlisted > 0) html.element("p", {{"class", "quiet"}}, grouped(unlisted) + " further on in the text");
}

void add_entity(Markup& html, const MentionedTexts& texts, const Entity& entity) {
  html.open("li").open("details").open("summary");
  html.foreign(entity.name);
  html.element("span", {{"class", "count"}}, " " + counted(entity.evidence.size(), "mention"));
  if (!entity.note.empty()) html.text(" ").element("small", {{"class", entity.note}}, entity.note);
  html.close();
  SearchState others;
  others.typed.choices.emplace_back(*schema::facet_named(entity.kind), std::vector{entity.key});
  html.open("p").element("a", {{"href", address("/", others)}}, "All articles");
  html.text(" ").element("small", {}, entity.facts).close();
  add_mentions(html, texts, entity);
  html.close().close();
}

void add_kind(Markup& html, const StoredArticle& article, const MentionedTexts& texts, std::string_view kind,
              std::string_view heading) {
  html.element("h3", {}, heading);
  Markup list;
  for (const Entity& entity : entities_of(article)) {
    if (entity.kind == kind) add_entity(list, texts, entity);
  }
  const std::string listed = list.take();
  if (listed.empty()) {
    html.element("p", {{"class", "quiet"}}, "none found");
  } else {
    html.open("ul", {{"class", "evidence"}}).add(listed).close();
  }
}

}  // namespace

std::vector<TextMention> text_mentions(const StoredArticle& article) {
  std::vector<TextMention> mentions;
  for (const Entity& entity : entities_of(article)) {
    for (std::size_t i = 0; i < entity.evidence.size(); ++i) {
      const Evidence& mention = entity.evidence[i];
      if (!is_in_text(mention)) continue;
      mentions.push_back(
          {mention.start, mention.end, anchor_of(entity, i), entity.kind,
           entity.name + " (" + entity.kind + ", " + std::string(searcher::rule_in_words(mention.rule)) + ")"});
    }
  }
  return mentions;
}

void add_evidence(Markup& html, const StoredArticle& article) {
  html.open("section", {{"aria-labelledby", "evidence"}}).element("h2", {{"id", "evidence"}}, "Named in the article");
  const MentionedTexts texts{schema::CodePoints(article.title), schema::CodePoints(shown_text(article))};
  add_kind(html, article, texts, "country", "Countries");
  add_kind(html, article, texts, "organization", "Organizations");
  html.close();
}

}  // namespace dateline::web
