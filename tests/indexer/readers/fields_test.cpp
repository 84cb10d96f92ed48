// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/fields/field_names.h"
#include "indexer/readers/fields/record_fields.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Names = std::vector<std::string>;

namespace {

Records delivered(Article article) {
  Records records;
  deliver(std::move(article), ReadOptions{}, sink_into(records));
  return records;
}

}  // namespace

TEST_CASE("keys are known in any spelling", "[indexer][fields]") {
  for (const char* key : {"headline", "Headline", "head-line", "HEAD_LINE", " headline "}) {
    REQUIRE(meaning_of(key).has_value());
    CHECK(meaning_of(key)->field == ArticleField::Title);
  }
  CHECK(meaning_of("content_original")->field == ArticleField::Text);
  CHECK(meaning_of("datePublished")->field == ArticleField::Date);
  CHECK(meaning_of("date_publish")->field == ArticleField::Date);
  CHECK(meaning_of("storyTitle")->field == ArticleField::Title);
  CHECK(meaning_of("_id")->field == ArticleField::Id);
  for (const char* key : {"заголовок", "tytuł", "Rubrik", "标题", "タイトル", "제목", "العنوان", "τίτλος", "כותרת"}) {
    INFO(key);
    REQUIRE(meaning_of(key).has_value());
    CHECK(meaning_of(key)->field == ArticleField::Title);
  }
  CHECK_FALSE(meaning_of("temperature").has_value());
  CHECK_FALSE(meaning_of("").has_value());
  CHECK_FALSE(meaning_of(std::string(100000, 'x')).has_value());
}

TEST_CASE("every field can be mapped by its name", "[indexer][fields]") {
  for (std::size_t i = 0; i < article_field_count; ++i) {
    const auto field = static_cast<ArticleField>(i);
    CHECK(mappable_field(name_of(field)) == field);
  }
  CHECK_FALSE(mappable_field("headline").has_value());
}

TEST_CASE("bylines are split into names", "[indexer][fields]") {
  CHECK(split_authors("By Jane Doe") == Names{"Jane Doe"});
  CHECK(split_authors("Jane Doe and John Roe") == Names{"Jane Doe", "John Roe"});
  CHECK(split_authors("Jane Doe, John Roe & Mary Major") == Names{"Jane Doe", "John Roe", "Mary Major"});
  CHECK(split_authors("by Janie Gabbett, Reuters") == Names{"Janie Gabbett"});
  CHECK(split_authors("Jane Doe, Political Correspondent") == Names{"Jane Doe"});
  CHECK(split_authors("Doe, Jane") == Names{"Doe, Jane"});
  CHECK(split_authors("Doe, Jane; Roe, John") == Names{"Doe, Jane", "Roe, John"});
  CHECK(split_authors("Martin Luther King, Jr.") == Names{"Martin Luther King, Jr."});
  CHECK(split_authors("jane@example.org (Jane Doe)") == Names{"Jane Doe"});
  CHECK(split_authors("\"Cortney OBrien\", Jane Doe, Jane Doe") == Names{"Cortney OBrien", "Jane Doe"});
}

TEST_CASE("what names no person gives no author", "[indexer][fields]") {
  for (const char* byline :
       {"", "  ", "Reuters", "by Associated Press", "https://example.org/jane", "jane@example.org", "123"}) {
    INFO(byline);
    CHECK(split_authors(byline).empty());
  }
}

TEST_CASE("names that begin like a byline stay whole", "[indexer][fields]") {
  CHECK(split_authors("Di Zhang") == Names{"Di Zhang"});
  CHECK(split_authors("Byron Tau") == Names{"Byron Tau"});
}

TEST_CASE("authors are bounded", "[indexer][fields]") {
  std::string many;
  for (int i = 0; i < 10000; ++i) many += "Name A" + std::to_string(i) + ", ";
  CHECK(split_authors(many).size() == 64);
}

TEST_CASE("a byline line is told from a sentence", "[indexer][fields]") {
  CHECK(names_of_byline_line("By Jane Doe and John Roe") == Names{"Jane Doe", "John Roe"});
  CHECK(names_of_byline_line("Von Max Mustermann") == Names{"Max Mustermann"});
  CHECK(names_of_byline_line("Par Jeanne d'Arc").empty());
  CHECK(names_of_byline_line("By noon the rain had stopped").empty());
  CHECK(names_of_byline_line("By Monday Morning.").empty());
  CHECK(names_of_byline_line("Jane Doe").empty());
}

TEST_CASE("epoch numbers become instants, written dates stay", "[indexer][fields]") {
  CHECK(readable_date("1553644800") == "2019-03-27T00:00:00Z");
  CHECK(readable_date("1553644800123") == "2019-03-27T00:00:00Z");
  CHECK(readable_date("1553644800.5") == "2019-03-27T00:00:00Z");
  CHECK(readable_date("1553644800000000000") == "2019-03-27T00:00:00Z");
  for (const char* raw :
       {"2019", "201903", "20190327", "20190327101500", "201903271015", "2019-03-27", "27 March 2019", "0"}) {
    CHECK(readable_date(raw) == raw);
  }
}

TEST_CASE("the most telling key wins, dates are all kept", "[indexer][fields]") {
  RecordFields fields("metadata");
  fields.add(*meaning_of("description"), "A summary.");
  fields.add(*meaning_of("body"), "The text.");
  fields.add(*meaning_of("updated"), "2019-03-28");
  fields.add(*meaning_of("date"), "2019-03-27");
  fields.add(*meaning_of("title"), "  ");
  fields.add(*meaning_of("name"), "A name &amp; more");
  Article article;
  fields.move_into(article);
  CHECK(article.text == "The text.");
  CHECK(article.title == "A name & more");
  REQUIRE(article.dates.size() == 2);
  CHECK(article.dates[0].from == "metadata");
  CHECK(article.dates[0].raw == "2019-03-27");
  CHECK(article.dates[1].from == "modified");
}

TEST_CASE("a title, a date or an id make an article without text", "[indexer][fields]") {
  Article titled;
  titled.title = "Title";
  Article dated;
  dated.dates.push_back({"metadata", "2019"});
  Article known;
  known.own_id = "7";
  for (const Article& article : {titled, dated, known}) {
    const Records records = delivered(article);
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].empty_text);
    CHECK(records.rejected.empty());
  }
  Article none;
  none.member = "12";
  none.offset = 99;
  const Records records = delivered(none);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "no text, title, date or id");
  CHECK(records.rejected[0].member == "12");
  CHECK(records.rejected[0].offset == 99);
}

TEST_CASE("the first 80 characters stand in for a title", "[indexer][fields]") {
  Article article;
  for (int i = 0; i < 30; ++i) article.text += "wörter ";
  const Records records = delivered(article);
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title_from == "text");
  CHECK(count_code_points(records.articles[0].title) == 80);
  CHECK(article.text.starts_with(records.articles[0].title));
}

TEST_CASE("a first paragraph that repeats the title goes", "[indexer][fields]") {
  Article article;
  article.title = "Rain stops  play";
  article.text = "Rain stops play\n\nIt rained.";
  CHECK(delivered(article).articles.at(0).text == "It rained.");
  article.text = "Rain stops play again\n\nIt rained.";
  CHECK(delivered(article).articles.at(0).text == article.text);
}

TEST_CASE("types of plain articles have one name", "[indexer][fields]") {
  Article article;
  article.title = "T";
  for (const char* type : {"", "text", "NewsArticle", "news"}) {
    article.type = type;
    CHECK(delivered(article).articles.at(0).type == "article");
  }
  article.type = "Opinion";
  CHECK(delivered(article).articles.at(0).type == "opinion");
}
