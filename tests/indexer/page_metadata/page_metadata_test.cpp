// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_metadata.h"

#include "indexer/page_metadata/element_marks.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

PageMetadata metadata_of(std::string_view html, std::string_view address = {}) {
  return read_page_metadata(HtmlTree::parse(html), address);
}

}  // namespace

TEST_CASE("a canonical address is absolute and no front page", "[indexer][metadata]") {
  CHECK(metadata_of("<link rel='x canonical' href='https://e.org/a#b'>").url == "https://e.org/a");
  CHECK(metadata_of("<link rel=canonical href='/a'>").url.empty());
  CHECK(metadata_of("<link rel=canonical href='/a'>", "https://e.org/b").url == "https://e.org/a");
  CHECK(metadata_of("<base href='https://f.org/x/'><link rel=canonical href='a'>").url == "https://f.org/x/a");
  CHECK(metadata_of("<link rel=canonical href='https://e.org/'>", "https://e.org/b").url == "https://e.org/b");
  CHECK(metadata_of("<link rel=canonical href='https://e.org/'><meta property=og:url content='https://e.org/c'>").url ==
        "https://e.org/c");
  CHECK(metadata_of("<link rel=canonical href='javascript:x'>").url.empty());
  CHECK(metadata_of("<p>x", "https://e.org/b").url == "https://e.org/b");
}

TEST_CASE("the outlet is named or its host", "[indexer][metadata]") {
  CHECK(metadata_of("<meta property='og:site_name' content='The Paper'>").outlet == "The Paper");
  CHECK(metadata_of("<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"The "
                    "Paper\"}}</script>")
            .outlet == "The Paper");
  CHECK(metadata_of("<meta name='application-name' content='The Paper'>").outlet == "The Paper");
  CHECK(metadata_of("<link rel=canonical href='https://www.e.org/a'>").outlet == "e.org");
  CHECK(metadata_of("<p>x").outlet.empty());
}

TEST_CASE("the language is a hint in BCP 47", "[indexer][metadata]") {
  CHECK(metadata_of("<html lang=de-AT>").language == "de-AT");
  CHECK(metadata_of("<meta property='og:locale' content=pt_BR>").language == "pt-BR");
  CHECK(metadata_of("<meta http-equiv='Content-Language' content='fr, en'>").language == "fr");
  CHECK(metadata_of("<p>x").language.empty());
}

TEST_CASE("news of any kind is an article, other works keep their type", "[indexer][metadata]") {
  const auto typed = [](const std::string& type) {
    return metadata_of("<script type='application/ld+json'>{\"@type\":\"" + type + "\"}</script>").type;
  };
  CHECK(typed("OpinionNewsArticle") == "article");
  CHECK(typed("WebPage") == "article");
  CHECK(typed("Recipe") == "Recipe");
  CHECK(metadata_of("<meta property=og:type content='video.other'>").type == "video");
  CHECK(metadata_of("").type == "article");
}

TEST_CASE("an empty page says nothing", "[indexer][metadata]") {
  const PageMetadata page = metadata_of("");
  CHECK((page.title.empty() && page.authors.empty() && page.url.empty() && page.dates.empty()));
  CHECK(page.stated_text.empty());
}

TEST_CASE("words of a class end where letters do and where a capital begins", "[indexer][metadata]") {
  CHECK(has_word("post-date", {"date"}));
  CHECK(has_word("postDate", {"date"}));
  CHECK(has_word("DATE_of", {"date"}));
  CHECK_FALSE(has_word("candidate updates", {"date", "update"}));
  CHECK_FALSE(has_word("", {"date"}));
}
