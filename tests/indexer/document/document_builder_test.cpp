// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/document_builder.h"
#include "schema/date_value.h"
#include "schema/fields.h"
#include "schema/terms.h"
#include "schema/value_list.h"
#include "tests/archive/test_archive.h"
#include "tests/schema/random_text.h"

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::DocumentBuilder;
using indexer::EnrichedArticle;

namespace {

Xapian::Document document_of(const EnrichedArticle& article, bool with_positions = true) {
  const schema::Words title = schema::split_words(article.article.title, article.language);
  const schema::Words text = schema::split_words(article.article.text, article.language);
  return DocumentBuilder(with_positions).build({article, title, text});
}

std::set<std::string> terms_of(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

std::vector<Xapian::termpos> positions_of(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  if (found == document.termlist_end() || *found != term) return {};
  return {found.positionlist_begin(), found.positionlist_end()};
}

using Positions = std::vector<Xapian::termpos>;

}  // namespace

TEST_CASE("words are indexed as they are and by their stems", "[indexer][document]") {
  const auto terms = terms_of(document_of(tests::article_of(0, "Sanctions", "Workers left.")));
  for (const char* term : {"sanctions", "Zsanction", "Ssanctions", "ZSsanction", "workers", "Zworker", "left", "Zleft",
                           "XLworkers", "ZXLworker"}) {
    CAPTURE(term);
    CHECK(terms.contains(term));
  }
  CHECK_FALSE(terms.contains("Sworkers"));
  CHECK_FALSE(terms.contains("XLsanctions"));
}

TEST_CASE("positions count from the title through a gap into the text, so that no phrase spans both",
          "[indexer][document]") {
  const Xapian::Document document = document_of(tests::article_of(0, "two words", "three more words"));
  CHECK(positions_of(document, "two") == Positions{1});
  CHECK(positions_of(document, "words") == Positions{2, 105});
  CHECK(positions_of(document, "three") == Positions{103});
  CHECK(positions_of(document, "Swords") == Positions{2});
  CHECK(positions_of(document, "Zword") == Positions{2, 105});
}

TEST_CASE("a stem that equals its word has no positions of its own", "[indexer][document]") {
  const Xapian::Document document = document_of(tests::article_of(0, "", "left"));
  CHECK(positions_of(document, "left").size() == 1);
  CHECK(positions_of(document, "Zleft").empty());
  CHECK(terms_of(document).contains("Zleft"));
}

TEST_CASE("runs of Han, Kana and Hangul become characters and bigrams", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "", "北朝鮮 核");
  article.language = "ja";
  const auto terms = terms_of(document_of(article));
  for (const char* term : {"北", "朝", "鮮", "北朝", "朝鮮", "核"}) CHECK(terms.contains(term));
  CHECK_FALSE(terms.contains("鮮核"));
}

TEST_CASE("without positions the terms are the same", "[indexer][document]") {
  const EnrichedArticle article = tests::article_of(0, "Sanctions 北朝鮮", "Workers left.");
  const Xapian::Document document = document_of(article, false);
  CHECK(terms_of(document) == terms_of(document_of(article)));
  CHECK(positions_of(document, "workers").empty());
}

TEST_CASE("facet values become terms, slots and marks that the field has a value", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "", "text");
  article.countries = {{"KP", 0.9, true, {}}, {"RU", 0.1, false, {}}};
  article.organizations.push_back({"un", "United Nations", "igo", "", indexer::Confidence::High, {}});
  article.article.authors = {"Ann O'Hara", "ÉVA"};
  article.article.source = "The  Guardian";
  article.publisher_country = "GB";
  article.dateline = indexer::Dateline{};
  article.dateline->country = "CN";
  const Xapian::Document document = document_of(article);
  const auto terms = terms_of(document);
  for (const char* term : {"XCkp", "XCru", "XMkp", "XHcountry", "XHcountry.main", "XOun", "XHorganization", "XAeva",
                           "Aeva", "XHauthor", "XSthe guardian", "XHsource", "Len", "Tarticle", "XPgb", "XDcn",
                           "XHdateline"}) {
    CAPTURE(term);
    CHECK(terms.contains(term));
  }
  CHECK_FALSE(terms.contains("XMru"));
  using Values = std::vector<schema::FacetValue>;
  CHECK(schema::decode_values(document.get_value(schema::country_slot)) == Values{{"KP", "KP"}, {"RU", "RU"}});
  CHECK(schema::decode_values(document.get_value(schema::organization_slot)) == Values{{"un", "United Nations"}});
  CHECK(schema::decode_values(document.get_value(schema::source_slot)) == Values{{"the guardian", "The  Guardian"}});
}

TEST_CASE("what an article does not have leaves no term and no slot", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "", "");
  article.article.type.clear();
  article.countries = {{"", 0, true, {}}};
  article.organizations.emplace_back();
  article.article.authors = {"", "..."};
  const Xapian::Document document = document_of(article);
  CHECK(terms_of(document) == std::set<std::string>{"Len", "XHlanguage", "Q" + article.id});
  CHECK(document.get_value(schema::country_slot).empty());
  CHECK(document.get_value(schema::author_slot).empty());
  CHECK(document.get_value(schema::date_slot).empty());
}

TEST_CASE("id, date and order stand in their slots", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "", "text");
  article.published.date = schema::parse_date("2019-03").value();
  const Xapian::Document document = document_of(article);
  CHECK(document.get_value(schema::id_slot) == article.id);
  CHECK(document.get_value(schema::date_slot) == "20190300");
  CHECK(document.get_value(schema::order_slot) == schema::order_value(article.published.date, article.id));
}

TEST_CASE("the words of an address are found by its canonical form", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "", "");
  article.article.url = "http://News.Example/world/sanctions.html?utm_source=feed";
  const auto terms = terms_of(document_of(article));
  CHECK(terms.contains("Usanctions"));
  CHECK_FALSE(terms.contains("Uutm"));
  CHECK_FALSE(terms.contains("Ufeed"));
}

TEST_CASE("offsets of mentions become code points", "[indexer][document]") {
  EnrichedArticle article = tests::article_of(0, "Séoul, Пхеньян", "В Пхеньяне и 北京.");
  article.countries = {{"KP", 1, true, {{8, 22, indexer::MentionField::Title, "capital"},
                                        {3, 19, indexer::MentionField::Text, "capital"},
                                        {23, 29, indexer::MentionField::Dateline, "dateline"}}}};
  const schema::StoredArticle stored = indexer::stored_article(article);
  const std::vector<schema::Evidence>& evidence = stored.countries.at(0).evidence;
  REQUIRE(evidence.size() == 3);
  CHECK((evidence[0].start == 7 && evidence[0].end == 14 && evidence[0].field == "title"));
  CHECK((evidence[1].start == 2 && evidence[1].end == 10 && evidence[1].field == "text"));
  CHECK((evidence[2].start == 13 && evidence[2].end == 15 && evidence[2].field == "dateline"));
}

TEST_CASE("title and text together make the content's hash", "[indexer][document]") {
  const auto hash = [](const char* title, const char* text) {
    return indexer::stored_article(tests::article_of(0, title, text)).content_hash;
  };
  CHECK(hash("a", "b") == hash("a", "b"));
  CHECK(hash("a", "b") != hash("ab", ""));
  CHECK(hash("a", "b") != hash("b", "a"));
}

TEST_CASE("a document of any article can be added to a database", "[indexer][document][property]") {
  tests::RandomText random(71);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 150; ++i) {
    EnrichedArticle article = tests::article_of(static_cast<std::size_t>(i), random.text(300), random.text(2000));
    article.article.source = random.text(900) + std::string(300, 's');
    article.article.authors = {random.text(900), std::string(5000, 'a')};
    article.article.type = random.text(50);
    article.article.url = "https://x.example/" + random.text(400);
    article.organizations.emplace_back();
    article.organizations.back().id = std::string(400, 'o') + random.text(200);
    article.lead = random.text(200);
    const Xapian::Document document = document_of(article);
    for (const std::string& term : terms_of(document)) {
      REQUIRE(term.size() <= schema::max_term_bytes);
      REQUIRE_FALSE(term.empty());
    }
    REQUIRE_NOTHROW(database.add_document(document));
  }
}
