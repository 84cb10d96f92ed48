// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/labels.h"

#include "searcher/facets/chosen_values.h"
#include "tests/archive/small_index.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Facet;
using searcher::key_of_typed_value;
using tests::build_gazetteer;

TEST_CASE("a typed country is a code, a name in any language or a demonym", "[searcher][facet]") {
  for (const char* typed : {"KP", "kp", "North Korea", "north korean", "Nordkorea", "КНДР"}) {
    INFO(typed);
    CHECK(key_of_typed_value(Facet::Country, typed, build_gazetteer()) == "KP");
  }
  CHECK(key_of_typed_value(Facet::Country, "Atlantis", build_gazetteer()) == "atlantis");
}

TEST_CASE("a typed language is a code or a name, with old codes made new", "[searcher][facet]") {
  CHECK(key_of_typed_value(Facet::Language, "German", build_gazetteer()) == "de");
  CHECK(key_of_typed_value(Facet::Language, "Deutsch", build_gazetteer()) == "de");
  CHECK(key_of_typed_value(Facet::Language, "iw", build_gazetteer()) == "he");
  CHECK(key_of_typed_value(Facet::Language, "pt-BR", build_gazetteer()) == "pt");
}

TEST_CASE("a typed organization is an id, a name or an alias, and its own key where no table lists it",
          "[searcher][facet]") {
  for (const char* typed : {"un-security-council", "United Nations Security Council", "UN Security Council"}) {
    INFO(typed);
    CHECK(key_of_typed_value(Facet::Organization, typed, build_gazetteer()) == "un-security-council");
  }
  CHECK(key_of_typed_value(Facet::Organization, "Varnholm Salt Guild", build_gazetteer()) == "varnholm-salt-guild");
  CHECK(key_of_typed_value(Facet::Organization, "varnholm-salt-guild", build_gazetteer()) == "varnholm-salt-guild");
  CHECK(key_of_typed_value(Facet::Organization, " ", build_gazetteer()).empty());
}

TEST_CASE("a typed outlet, author or type is compared without case, accents and punctuation", "[searcher][facet]") {
  for (const Facet facet : {Facet::Source, Facet::Author, Facet::Type}) {
    CHECK(key_of_typed_value(facet, " L'Éclair, ", build_gazetteer()) ==
          key_of_typed_value(facet, "l'eclair", build_gazetteer()));
    CHECK(key_of_typed_value(facet, "?!", build_gazetteer()).empty());
  }
  CHECK(key_of_typed_value(Facet::Month, "2019-03", build_gazetteer()) == "2019-03");
}

TEST_CASE("labels are names for people, the key where no table knows it", "[searcher][facet]") {
  indexer::EnrichedArticle article = tests::dated_article(1, "a", "2019", {"KP", "QQ"});
  article.article.source = "The HERALD";
  article.language = "de";
  indexer::OrganizationMention listed;
  listed.id = "un-security-council";
  listed.name = "Our Council";  // by a rule of the user
  indexer::OrganizationMention unlisted;
  unlisted.id = "varnholm-salt-guild";
  unlisted.name = "Varnholm Salt Guild";
  article.organizations = {listed, unlisted};
  const tests::SmallIndex small({article});
  const tests::OpenedIndex opened(small);
  const auto label = [&](Facet facet, const char* key) {
    const schema::FacetColumn& column = opened.index.columns.facet(facet);
    const auto ordinal = column.find(key);
    return ordinal ? searcher::facet_label(facet, column, *ordinal, build_gazetteer()) : std::string("no such key");
  };
  CHECK(label(Facet::Country, "KP") == "North Korea");
  CHECK(label(Facet::Country, "QQ") == "QQ");
  CHECK(label(Facet::Organization, "un-security-council") == "Our Council");
  CHECK(label(Facet::Organization, "varnholm-salt-guild") == "Varnholm Salt Guild");
  CHECK(label(Facet::Language, "de") == "German");
  CHECK(label(Facet::Source, "the herald") == "The HERALD");
  CHECK(label(Facet::Year, "2019") == "2019");

  const schema::Columns& columns = opened.index.columns;
  const auto chosen = [&](const char* typed) {
    return searcher::key_of_choice(Facet::Organization, typed, columns, build_gazetteer());
  };
  for (const char* typed : {"un-security-council", "UN Security Council", "our council"}) {
    CHECK(chosen(typed) == "un-security-council");
  }
  CHECK(chosen("varnholm SALT guild") == "varnholm-salt-guild");
  CHECK(chosen("No Such Council") == "no-such-council");
}
