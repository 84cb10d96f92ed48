// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/furniture.h"
#include "indexer/readers/text/header_block.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/text/text_reader.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Paragraphs = std::vector<std::string>;

TEST_CASE("lines filled to one width are joined, others are paragraphs", "[indexer][text]") {
  const std::string wrapped =
      "The ministers of six countries met on Tuesday in a hotel near the\n"
      "lake and agreed on little more than the date of their next meeting,\n"
      "which will be held in the spring.\n"
      "    A spokesman said that was a success in itself, given how the last\n"
      "round of the talks had ended.\n";
  CHECK(split_paragraphs(wrapped).size() == 2);
  CHECK(split_paragraphs(wrapped)[0].ends_with(
      "near the lake and agreed on little more than the date of their next meeting, "
      "which will be held in the spring."));
  CHECK(split_paragraphs("A first line.\nA second line.\n\n\nA third.") ==
        Paragraphs{"A first line.", "A second line.", "A third."});
  CHECK(split_paragraphs("").empty());
  CHECK(split_paragraphs(" \n\n ").empty());
}

TEST_CASE("a list of short lines is not hard-wrapped", "[indexer][text]") {
  CHECK_FALSE(
      is_hard_wrapped(split_lines("one\ntwo\nthree\nand a line that is quite a lot longer than all of the others\n")));
}

TEST_CASE("a hyphen at the end of a filled line joins without a space", "[indexer][text]") {
  const std::string text =
      "The committee has published its long awaited report on the well-\n"
      "being of workers abroad and named twelve companies that it holds re-\n"
      "sponsible for the conditions in their camps.";
  CHECK(split_paragraphs(text).at(0).find("well-being of") != std::string::npos);
}

TEST_CASE("trailing furniture goes in several languages", "[indexer][furniture]") {
  for (const char* line : {"Be the first to comment",
                           "Leave a Reply",
                           "LEAVE A REPLY",
                           "Your email address will not be published.",
                           "Your email address will not be published. Required fields are marked *",
                           "Required fields are marked *",
                           "Save my name, email, and website in this browser for the next time I comment.",
                           "Post Comment",
                           "Share this:",
                           "Click to share on Twitter (Opens in new window)",
                           "Related articles",
                           "Notify me of new posts by email.",
                           "You must be logged in to post a comment.",
                           "3 Comments",
                           "We use cookies to improve your experience.",
                           "Laisser un commentaire",
                           "Votre adresse e-mail ne sera pas publiée.",
                           "Deja una respuesta",
                           "Tu dirección de correo electrónico no será publicada.",
                           "Schreibe einen Kommentar",
                           "Deine E-Mail-Adresse wird nicht veröffentlicht.",
                           "Deixe um comentário",
                           "Lascia un commento",
                           "Добавить комментарий",
                           "Ваш адрес email не будет опубликован.",
                           "« Articles similaires »"}) {
    INFO(line);
    CHECK(furniture_kind(line) == Furniture::Certain);
  }
  for (const char* line : {"Email *", "Name", "Website", "Facebook", "***"}) {
    INFO(line);
    CHECK(furniture_kind(line) == Furniture::Label);
  }
  CHECK(furniture_kind("The minister will leave a reply to the letter on his desk.") == Furniture::None);
}

TEST_CASE("only a run at the end goes, from its first certain line on", "[indexer][furniture]") {
  Paragraphs article{"Leave a Reply", "The text.", "Name",   "Be the first to comment",
                     "Leave a Reply", "Name *",    "Email *"};
  drop_trailing_furniture(article);
  CHECK(article == Paragraphs{"Leave a Reply", "The text.", "Name"});
  Paragraphs labels{"The text ends with a word:", "Email"};
  drop_trailing_furniture(labels);
  CHECK(labels.size() == 2);
  Paragraphs nothing_else{"Leave a Reply", "Post Comment"};
  drop_trailing_furniture(nothing_else);
  CHECK(nothing_else.empty());
}

TEST_CASE("a header block is read and cut off", "[indexer][text]") {
  Article article;
  const std::string text =
      "Title: Talks resume\nDate: 27 March 2019\nBy: Jane Doe,\n  John Roe\nX-Other: 1\n\nThe text.";
  const std::size_t start = read_header_block(text, article);
  CHECK(text.substr(start) == "The text.");
  CHECK(article.title == "Talks resume");
  CHECK(article.authors == Paragraphs{"Jane Doe", "John Roe"});
  REQUIRE(article.dates.size() == 1);
  CHECK(article.dates[0].from == "header");
  CHECK(article.dates[0].raw == "27 March 2019");
}

TEST_CASE("front matter is a header block", "[indexer][text]") {
  Article article;
  const std::string text =
      "---\ntitle: \"Talks resume\"\ndate: 2019-03-27\n\nurl: https://example.org/1\n---\nThe text.";
  CHECK(read_header_block(text, article) == 0);  // a blank line inside is no header line
  const std::string whole = "---\ntitle: \"Talks resume\"\nurl: https://example.org/1\n---\nThe text.";
  CHECK(whole.substr(read_header_block(whole, article)) == "The text.");
  CHECK(article.title == "Talks resume");
  CHECK(article.url == "https://example.org/1");
}

TEST_CASE("prose with colons is no header block", "[indexer][text]") {
  Article article;
  for (const char* text :
       {"Analysis: what comes next\n\nThe text.", "Time: the story of a watch\n\nThe text.",
        "Summary: he resigned.\n\nText", "Title without colon\n\nText: yes", "Date: 2019\nand prose\n\nx",
        "http://example.org/\n\nText", ": no key\n\nx", "", "\n\n", "---", "---\ntitle: never closed"}) {
    INFO(text);
    CHECK(read_header_block(text, article) == 0);
  }
}

TEST_CASE("the first line is the title, a byline follows", "[indexer][text]") {
  const Article article = article_of_text("Talks resume\nBy Jane Doe\n\nThey met.\n\nThey left.\n\nLeave a Reply\n");
  CHECK(article.title == "Talks resume");
  CHECK(article.authors == Paragraphs{"Jane Doe"});
  CHECK(article.text == "They met.\n\nThey left.");
}

TEST_CASE("a first line that is no title stays in the text", "[indexer][text]") {
  CHECK(article_of_text("They met on Tuesday.\nThey left on Friday.\n").title.empty());
  CHECK(article_of_text("They met on Tuesday.").title.empty());
  CHECK(article_of_text(std::string(301, 'x') + "\n\nText").title.empty());
  const std::string wrapped =
      "Ministers of six countries met on Tuesday in a hotel near the lake\n"
      "and agreed on little more than the date of their next meeting, which\n"
      "will be in spring.\n";
  CHECK(article_of_text(wrapped).title.empty());
  CHECK(article_of_text("Is this the end?\n\nText").title == "Is this the end?");
}

TEST_CASE("Markdown headings are titles", "[indexer][text]") {
  CHECK(article_of_text("# Talks resume\n\nText").title == "Talks resume");
  CHECK(article_of_text("Talks resume\n============\nText").title == "Talks resume");
  CHECK(article_of_text("Talks resume\n============\nText").text == "Text");
}

TEST_CASE("a text file is one article with an empty member", "[indexer][text]") {
  const Records records = read_bytes("Talks resume\r\n\r\nThey met.\r\n", "a.txt");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member.empty());
  CHECK(records.articles[0].format == "text");
  CHECK(records.articles[0].path == "news/a.txt");
  CHECK(records.articles[0].relative_path == "a.txt");
  CHECK(records.articles[0].source_label == "news");
  CHECK(records.articles[0].text == "They met.");
}

TEST_CASE("a title alone is an article without text", "[indexer][text]") {
  const Records records = read_bytes("Talks resume\n", "a.txt");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].empty_text);
}

TEST_CASE("empty and oversized texts are rejected with a reason", "[indexer][text]") {
  CHECK(read_bytes("", "a.txt").rejected.at(0).reason == "empty");
  CHECK(read_bytes(" \n\n ", "a.txt").rejected.at(0).reason == "empty");
  ReadOptions options;
  options.max_record_bytes = 1000;
  CHECK(read_bytes(std::string(1000, 'x'), "a.txt", options).rejected.empty());
  CHECK(read_bytes(std::string(1001, 'x'), "a.txt", options).rejected.at(0).reason ==
        "longer than the 1000 bytes allowed");
}
