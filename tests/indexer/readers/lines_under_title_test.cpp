// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/lines_under_title.h"

#include "indexer/readers/text/text_reader.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

/// "from raw" of the only date, "" without one.
std::string date_of(const Article& article) {
  return article.dates.size() == 1 ? article.dates[0].from + ' ' + article.dates[0].raw : "";
}

}  // namespace

TEST_CASE("byline and date under the title are not the text", "[indexer][text]") {
  const Article article =
      article_of_text("Kenya votes\nBy John Doe\nMarch 4, 2013\n\nNAIROBI (Reuters) - Kenyans voted on Monday.\n");
  CHECK(article.title == "Kenya votes");
  CHECK(article.authors == std::vector<std::string>{"John Doe"});
  CHECK(date_of(article) == "header March 4, 2013");
  CHECK(article.text == "NAIROBI (Reuters) - Kenyans voted on Monday.");
}

TEST_CASE("blank lines, labels, keys and addresses may stand between title and text", "[indexer][text]") {
  const Article article = article_of_text(
      "Kenya votes\n\nPosted on 4 March 2013\n\nSource: Example Post\nhttps://example.org/1\n\nKenyans voted.\n");
  CHECK(date_of(article) == "header 4 March 2013");
  CHECK(article.source == "Example Post");
  CHECK(article.url == "https://example.org/1");
  CHECK(article.text == "Kenyans voted.");
  CHECK(article_of_text("Kenya votes\nDate: 2013-03-04\nAuthor: Jane Roe\n\nText").authors ==
        std::vector<std::string>{"Jane Roe"});
}

TEST_CASE("lines that say something else are the text", "[indexer][text]") {
  for (const char* text : {"Kenyans voted on March 4, 2013.", "2013", "20130304", "12.30", "Title: another one",
                           "Type: of the vote", "Summary: they voted", "By the time they voted it was over.",
                           "See https://example.org/1", "March 2013 was cold", ""}) {
    INFO(text);
    const std::vector<std::string_view> lines{text};
    Article article;
    CHECK(read_lines_under_title(lines, article) == 0);
    CHECK(article.dates.empty());
    CHECK(article.url.empty());
  }
}

TEST_CASE("no more than eight lines are read", "[indexer][text]") {
  const std::vector<std::string_view> lines(20, "March 4, 2013");
  Article article;
  CHECK(read_lines_under_title(lines, article) == 8);
  CHECK(read_lines_under_title({}, article) == 0);
}

TEST_CASE("a header block without a title leaves the title to the line behind it", "[indexer][text]") {
  const Article article = article_of_text(
      "Published: 12 May 2014\nhttps://example.com/x\n\nA headline\n\nThey waited.\n\n"
      "Be the first to comment on \"A headline\"\nLeave a Reply\nCancel reply\nComment\n");
  CHECK(article.title == "A headline");
  CHECK(article.url == "https://example.com/x");
  CHECK(date_of(article) == "header 12 May 2014");
  CHECK(article.text == "They waited.");
}
