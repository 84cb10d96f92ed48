// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippets/snippet.h"

#include "schema/code_points.h"

#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::StoredArticle;
using searcher::make_snippet;
using searcher::Snippet;
using searcher::SnippetTerms;
using Texts = std::vector<std::string>;

namespace {

StoredArticle article_of(std::string text, std::string language = "en") {
  StoredArticle article;
  article.text = std::move(text);
  article.language = std::move(language);
  return article;
}

SnippetTerms exact(const std::set<std::string>& words) {
  SnippetTerms terms;
  for (const std::string& word : words) terms.exact.insert(word);
  return terms;
}

/// What is highlighted. Requires that highlights are in order, apart from each other and inside the text.
Texts highlighted(const Snippet& snippet) {
  const schema::CodePoints points(snippet.text);
  Texts texts;
  std::size_t last = 0;
  for (const auto& [start, end] : snippet.highlights) {
    REQUIRE(start >= last);
    REQUIRE(start < end);
    REQUIRE(end <= points.count());
    last = end;
    texts.push_back(points.slice(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)));
  }
  return texts;
}

/// "n0 n1 n2 ...": each word once.
std::string numbered_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "n" : " n") + std::to_string(i);
  return text;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("an empty article has an empty snippet", "[searcher][snippet]") {
  const Snippet snippet = make_snippet(article_of(""), exact({"oil"}), 3);
  CHECK(snippet.text.empty());
  CHECK(snippet.highlights.empty());
}

TEST_CASE("where nothing matches the text's start is shown, cut between words", "[searcher][snippet]") {
  const std::string text = numbered_words(200);
  const Snippet snippet = make_snippet(article_of(text), exact({"oil"}), 1);
  CHECK(text.starts_with(snippet.text + " "));
  CHECK(snippet.text.size() <= searcher::snippet_chars);
  CHECK(snippet.text.size() > searcher::snippet_chars - 10);
  CHECK(snippet.highlights.empty());
}

TEST_CASE("words are highlighted as written, stems in every form, wildcards by their start", "[searcher][snippet]") {
  SnippetTerms terms = exact({"elysee"});
  terms.stems.insert("worker");
  terms.starts.emplace_back("sanct");
  const Snippet snippet = make_snippet(article_of("WORKERS at the Élysée, a worker's sanctions; workshop."), terms, 1);
  CHECK(highlighted(snippet) == Texts{"WORKERS", "Élysée", "worker", "sanctions"});
}

TEST_CASE("the passage with most different words is chosen", "[searcher][snippet]") {
  const std::string text = "oil oil oil. " + numbered_words(100) + ". Here oil meets price. " + numbered_words(100);
  const Snippet snippet = make_snippet(article_of(text), exact({"oil", "price"}), 1);
  CHECK(snippet.text.starts_with("Here oil meets price."));
  CHECK(highlighted(snippet) == Texts{"oil", "price"});
}

TEST_CASE("a country's names and that of its former state are one thing, to be shown with others",
          "[searcher][snippet]") {
  const std::string first = "Russia, Moscow, Soviet. ";
  StoredArticle article = article_of(first + numbered_words(100) + ". Here Russia met workers. " + numbered_words(100));
  article.countries.push_back({"RU", "", 1, true, {{0, 6, "text", "name"}, {8, 14, "text", "capital"}}});
  article.countries.push_back({"SU", "", 1, true, {{16, 22, "text", "demonym"}}});
  SnippetTerms terms = exact({"russia", "workers"});
  terms.countries = {{"RU", "RU"}, {"SU", "RU"}};
  CHECK(make_snippet(article, terms, 1).text.starts_with("Here Russia met workers."));
}

TEST_CASE("passages come in the order of the text and show nothing twice", "[searcher][snippet]") {
  const std::string text = numbered_words(300);
  const Snippet snippet = make_snippet(article_of(text), exact({"n10", "n75", "n140", "n250"}), 4);
  CHECK(highlighted(snippet) == Texts{"n10", "n75", "n140", "n250"});
  for (std::size_t i = 0; i < 300; ++i) {
    INFO("n" << i << " in " << snippet.text);
    REQUIRE(occurrences(" " + snippet.text + " ", " n" + std::to_string(i) + " ") <= 1);
  }
}

TEST_CASE("passages with sentences show nothing twice", "[searcher][snippet][property]") {
  std::mt19937 random(23);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t words = 1 + random() % 200;
    for (std::size_t i = 0; i < words; ++i) {
      text += "N" + std::to_string(i) + (random() % 7 == 0 ? ". " : random() % 40 == 0 ? "\n\n" : " ");
    }
    std::set<std::string> wanted;
    for (auto i = random() % 6; i > 0; --i) wanted.insert("n" + std::to_string(random() % words));
    const Snippet snippet = make_snippet(article_of(text), exact(wanted), 1 + random() % 5);
    for (const std::string& word : highlighted(snippet)) CHECK(wanted.contains("n" + word.substr(1)));
    std::string spaced = " " + snippet.text + " ";
    for (char& c : spaced) c = c == '.' ? ' ' : c;
    for (std::size_t i = 0; i < words; ++i) {
      INFO("round " << round << ": N" << i << " in " << snippet.text);
      REQUIRE(occurrences(spaced, " N" + std::to_string(i) + " ") <= 1);
    }
  }
}

TEST_CASE("runs of white space become one space, and highlights count in what is shown", "[searcher][snippet]") {
  const Snippet snippet = make_snippet(article_of("One  oil\t\t price"), exact({"oil", "price"}), 1);
  CHECK(snippet.text == "One oil price");
  CHECK(highlighted(snippet) == Texts{"oil", "price"});
}

TEST_CASE("a phrase is highlighted as a whole and only where it stands", "[searcher][snippet]") {
  SnippetTerms terms;
  terms.phrases.push_back({"bank", "of", "china"});
  const Snippet snippet = make_snippet(article_of("A bank of the river. The Bank of China, a bank."), terms, 1);
  CHECK(highlighted(snippet) == Texts{"Bank of China"});
}

TEST_CASE("characters are highlighted where the whole run stands", "[searcher][snippet]") {
  SnippetTerms terms;
  terms.phrases.push_back({"北", "朝", "鮮"});
  const Snippet snippet = make_snippet(article_of("今朝、北朝鮮労働者は北へ向かった。", "ja"), terms, 1);
  CHECK(highlighted(snippet) == Texts{"北朝鮮"});
}

TEST_CASE("a text without spaces is cut between characters, around its match", "[searcher][snippet]") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "漢字";
  text += "朝鮮";
  for (int i = 0; i < 500; ++i) text += "文章";
  SnippetTerms terms;
  terms.phrases.push_back({"朝", "鮮"});
  const Snippet snippet = make_snippet(article_of(text, "ja"), terms, 1);
  CHECK(highlighted(snippet) == Texts{"朝鮮"});
  const schema::CodePoints points(snippet.text);
  CHECK(points.count() <= searcher::snippet_chars);
  CHECK(snippet.text.size() == std::size_t{3} * points.count());  // no character is cut
}

TEST_CASE("Arabic words are highlighted with their marks", "[searcher][snippet]") {
  const Snippet snippet =
      make_snippet(article_of("قال مسؤول إن العُمّال عادوا. ثم عاد العمال؟", "ar"), exact({"العمال"}), 1);
  CHECK(highlighted(snippet) == Texts{"العُمّال", "العمال"});
}

TEST_CASE("evidence of a chosen country is highlighted, that of the title is not", "[searcher][snippet]") {
  StoredArticle article = article_of("In Pyongyang, officials of the North met.");
  article.countries.push_back({"KP", "", 1, true, {{0, 5, "title", "name"}, {3, 12, "text", "capital"}}});
  article.organizations.push_back({"un", "", "", "", "", {{14, 23, "text", "name"}}});
  SnippetTerms terms;
  terms.countries["KP"] = "KP";
  CHECK(highlighted(make_snippet(article, terms, 1)) == Texts{"Pyongyang"});
  terms.organizations.insert("un");
  CHECK(highlighted(make_snippet(article, terms, 1)) == Texts{"Pyongyang", "officials"});
}

TEST_CASE("evidence that lies outside of the text or is empty changes nothing", "[searcher][snippet]") {
  StoredArticle article = article_of("In Pyongyang officials met about oil.");
  article.countries.push_back({"KP",
                               "",
                               1,
                               true,
                               {{3, 3, "text", "capital"},
                                {9, 4, "text", "capital"},
                                {20, 4000, "text", "capital"},
                                {4000000, 4000009, "text", "capital"}}});
  SnippetTerms terms = exact({"oil"});
  terms.countries["KP"] = "KP";
  CHECK(highlighted(make_snippet(article, terms, 3)) == Texts{"oil"});
}

TEST_CASE("highlights of any text and any words lie inside and apart", "[searcher][snippet][property]") {
  static const Texts pieces{"oil",   "北",   "朝鮮", "العمال", " ",      "  ",
                            "\n\n",  ".",    "½",    "é",      "\u0301", "👩‍👩‍👧",
                            "صה\"ל", "U.S.", "'s",   "한국",   "ไทย",    "\xF0\x9F\x87\xB0\xF0\x9F\x87\xB5",
                            "-",     "a"};
  std::mt19937 random(29);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (auto i = random() % 400; i > 0; --i) text += pieces[random() % pieces.size()];
    SnippetTerms terms = exact({"oil", "العمال", "1", "us", "a"});
    terms.phrases = {{"北", "朝"}, {"朝", "鮮"}, {"1", "2"}, {"oil", "oil", "a"}};
    terms.starts = {"e"};
    terms.countries["KP"] = "KP";
    StoredArticle article = article_of(text, "und");
    schema::StoredCountry country{"KP", "", 1, true, {}};
    for (auto i = random() % 9; i > 0; --i) {
      const auto start = static_cast<std::uint32_t>(random() % 500);
      country.evidence.push_back({start, start + static_cast<std::uint32_t>(random() % 9), "text", "name"});
    }
    article.countries.push_back(country);
    highlighted(make_snippet(article, terms, 1 + random() % 4));
  }
}
