// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/entity_terms.h"

#include "schema/fields.h"
#include "schema/terms.h"
#include "schema/value_list.h"

#include <map>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::set_entity_terms;

namespace {

std::map<std::string, Xapian::termcount> terms_of(const Xapian::Document& document) {
  std::map<std::string, Xapian::termcount> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    terms.emplace(*term, term.get_wdf());
  return terms;
}

schema::StoredArticle article() {
  schema::StoredArticle article;
  article.countries = {{"KP", "", 0.9, true, {}}, {"RU", "", 0.1, false, {}}};
  article.organizations = {
      {"un", "United Nations", "igo", "", "high", {{0, 2, "text", "alias"}, {5, 7, "text", "alias"}}}};
  article.dateline_country = "KP";
  article.publisher_country = "GB";
  return article;
}

}  // namespace

TEST_CASE("entities are set with their weights, whatever the document had of them", "[indexer][document]") {
  Xapian::Document fresh;
  fresh.add_posting("korea", 7);
  Xapian::Document other = fresh;
  set_entity_terms(fresh, article());

  schema::StoredArticle before;
  before.countries = {{"US", "", 0.9, true, {}}};
  before.organizations = {{"eu", "European Union", "igo", "", "high", {}}};
  before.dateline_country = "US";
  set_entity_terms(other, before);
  CHECK(terms_of(other).contains("XCus"));
  set_entity_terms(other, article());

  CHECK(terms_of(other) == terms_of(fresh));
  CHECK(terms_of(fresh).at("XCkp") == 3);
  CHECK(terms_of(fresh).at("XCru") == 1);
  CHECK(terms_of(fresh).at("XOun") == 2);
  CHECK(terms_of(fresh).contains("XMkp"));
  CHECK(terms_of(fresh).contains("XDkp"));
  CHECK(terms_of(fresh).contains("XPgb"));
  CHECK(terms_of(fresh).contains("korea"));
  CHECK(other.get_value(schema::country_slot) == fresh.get_value(schema::country_slot));
  CHECK(schema::decode_values(other.get_value(schema::organization_slot)).front().label == "United Nations");
}

TEST_CASE("an article without entities has none of their terms and values", "[indexer][document]") {
  Xapian::Document document;
  document.add_term("korea");
  set_entity_terms(document, article());
  set_entity_terms(document, article());
  set_entity_terms(document, {});
  CHECK(terms_of(document) == std::map<std::string, Xapian::termcount>{{"korea", 1}});
  CHECK(document.get_value(schema::country_slot).empty());
  CHECK(document.get_value(schema::organization_slot).empty());
  CHECK(document.values_count() == 0);
}
