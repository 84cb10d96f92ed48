// SPDX-License-Identifier: GPL-3.0-or-later
// Is a feed that is written hit by hit complete, and are its times true?
#include "searcher/render/atom_writer.h"

#include "tests/searcher/render/written_text.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::ExportFormat;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

searcher::SearchResult answer() {
  searcher::SearchResult result;
  result.query = "oil & gas";
  result.index.id = "index";
  result.last_added = {2, "2020-01-02T00:00:00Z"};
  return result;
}

}  // namespace

TEST_CASE("a feed's time is the latest of its entries', which is when they were added", "[searcher][export][atom]") {
  searcher::Hit hit;
  hit.id = "abc";
  hit.title = "Oil";
  hit.added = {1, "2020-01-01T00:00:00Z"};
  const std::string feed =
      tests::written(ExportFormat::Atom, {hit}, {{}, "", "", "https://example.org/?q=a&b=c"}, answer());
  CHECK(holds(feed,
              "<title>oil &amp; gas</title>\n  <updated>2020-01-02T00:00:00Z</updated>\n"
              "  <link rel=\"self\" href=\"https://example.org/?q=a&amp;b=c\"/>\n"));
  CHECK(holds(feed, "<id>urn:dateline:index:search:"));
  CHECK(holds(feed, "<id>urn:dateline:index:abc</id>\n    <title>Oil</title>\n    <updated>2020-01-01T00:00:00Z</"));
  CHECK(feed.ends_with("</feed>\n"));
  CHECK(feed == tests::written(ExportFormat::Atom, {hit}, {{}, "", "", "https://example.org/?q=a&b=c"}, answer()));
}

TEST_CASE("a feed names what went while it was written, and may have no entries", "[searcher][export][atom]") {
  const std::string feed = tests::written(ExportFormat::Atom, {}, {{}, "another question", "My feed", ""}, answer(),
                                          searcher::ExportTrailer{0, {"abc", "def"}});
  CHECK(holds(feed, "</id>\n  <title>My feed</title>"));
  CHECK(holds(feed, "<!-- gone while the feed was written: abc def -->\n</feed>\n"));
  CHECK_FALSE(holds(feed, "rel=\"self\""));
  const auto feed_id = [](const std::string& text) { return text.substr(text.find("<id>"), 80); };
  CHECK(feed_id(feed) != feed_id(tests::written(ExportFormat::Atom, {}, {}, answer())));
}

TEST_CASE("a feed's title says what was asked, and all articles only where nothing restricts",
          "[searcher][export][atom]") {
  const auto title = [](const searcher::SearchResult& result) {
    const std::string feed = tests::written(ExportFormat::Atom, {}, {}, result);
    const std::size_t start = feed.find("<title>") + 7;
    return feed.substr(start, feed.find("</title>") - start);
  };
  searcher::SearchResult result;
  result.total = result.index.articles = 7;
  CHECK(title(result) == "all articles");
  result.total = 3;
  CHECK(title(result) == "selected articles");  // by dates
  result.filters = {{schema::Facet::Country, "ru", "RU", "Russia", false},
                    {schema::Facet::Language, "none", "", "", true}};
  CHECK(title(result) == "country: Russia; not language: none");
  result.similar_to = searcher::SimilarTo{"abc", "Oil", {}, 2};
  CHECK(title(result) == "similar to Oil; country: Russia; not language: none");
  result.query = "gas";
  CHECK(title(result) == "gas; similar to Oil; country: Russia; not language: none");
}
