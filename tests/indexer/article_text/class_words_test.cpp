// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/class_words.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

ClassMeaning meaning_of(std::string_view classes) {
  return meaning_of_classes(classes).meaning;
}

}  // namespace

TEST_CASE("words of a class are found however they are joined", "[indexer][text]") {
  for (const std::string_view classes :
       {"related", "article-related", "relatedPosts", "RELATED", "box related_stories", "x y sidebar", "most-read"}) {
    INFO(classes);
    CHECK(meaning_of(classes) == ClassMeaning::Furniture);
  }
  CHECK(meaning_of("article-comments") == ClassMeaning::Comments);
  CHECK(meaning_of("cookie-banner") == ClassMeaning::Consent);
  CHECK(meaning_of("entry-content") == ClassMeaning::Content);
  CHECK(meaning_of("image-caption") == ClassMeaning::LikelyFurniture);
}

TEST_CASE("letters inside of words mean nothing", "[indexer][text]") {
  for (const std::string_view classes :
       {"commentary", "adsense1x", "header2", "unrelated", "shareholder", "download", "", "leadership", "navy"}) {
    INFO(classes);
    CHECK(meaning_of(classes) == ClassMeaning::None);
  }
}

TEST_CASE("layouts and topics mean nothing", "[indexer][text]") {
  for (const std::string_view classes : {"has-sidebar", "content-has-sidebar", "no-comments", "category-social",
                                         "tag-related", "with-ads", "field--label-hidden", "social-media-embed"}) {
    INFO(classes);
    CHECK(meaning_of(classes) == ClassMeaning::None);
  }
  CHECK(meaning_of("has-sidebar related") == ClassMeaning::Furniture);
  CHECK(meaning_of("image-embed-caption") == ClassMeaning::LikelyFurniture);
}

TEST_CASE("the strongest word decides and is told", "[indexer][text]") {
  CHECK(meaning_of("entry-content related") == ClassMeaning::Furniture);
  CHECK(meaning_of("sidebar comments") == ClassMeaning::Comments);
  CHECK(meaning_of_classes("my-sidebar").word == meaning_of_classes("sidebar wide").word);
  CHECK(meaning_of_classes("sidebar").word != meaning_of_classes("related").word);
  CHECK(meaning_of_classes("sidebar").word < class_word_count());
}

TEST_CASE("long classes are looked at in part", "[indexer][text]") {
  CHECK(meaning_of(std::string(600, 'x') + " related") == ClassMeaning::None);
  CHECK(meaning_of(std::string(300, 'x') + " related") == ClassMeaning::Furniture);
}
