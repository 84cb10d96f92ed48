// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/block_filter.h"

#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// What stays of a page, joined by "|"; paragraphs by their number.
std::string filtered(const std::string& html, const std::vector<std::string>& titles = {}) {
  const HtmlTree tree = HtmlTree::parse(html);
  const BlockList list = read_blocks(tree, {});
  std::string out;
  for (const TextBlock* block : filter_blocks(tree, list, 0, titles)) {
    const std::string_view text = list.text_of(*block);
    out += out.empty() ? "" : "|";
    out += text.starts_with("Paragraph ") ? text.substr(10, 1) : text;
  }
  return out;
}

}  // namespace

TEST_CASE("titles are not text", "[indexer][text]") {
  CHECK(filtered("<h1>Ministers meet</h1>" + paragraphs(1, 2)) == "1|2");
  CHECK(filtered("<h2>Ministers meet</h2>" + paragraphs(1, 2), {"Ministers meet"}) == "1|2");
}

TEST_CASE("phrases of furniture go", "[indexer][text]") {
  CHECK(filtered(paragraph(1) + "<p>Read more: Another story</p><p>Advertisement</p>" + paragraph(2)) == "1|2");
}

TEST_CASE("lists of links go, lists of text stay", "[indexer][text]") {
  const std::string links = "<ul><li><a href=x>One story</a><li><a href=x>Two stories</a></ul>";
  CHECK(filtered(paragraph(1) + links + paragraph(2)) == "1|2");
  CHECK(filtered(paragraph(1) + "<p>The reports say:</p>" + links + paragraph(2)) ==
        "1|The reports say:|One story|Two stories|2");
  CHECK(filtered(paragraph(1) + "<ul><li>First<li><a href=x>Second</a> thing</ul>" + paragraph(2)) ==
        "1|First|Second thing|2");
}

TEST_CASE("a paragraph repeated elsewhere goes", "[indexer][text]") {
  CHECK(filtered("<div>" + paragraphs(1, 2) + "</div><div>" + paragraph(1) + "</div>") == "1|2");
  CHECK(filtered("<div>" + paragraph(1) + paragraph(2) + paragraph(1) + "</div>") == "1|2|1");
}

TEST_CASE("what stands before and behind the prose goes", "[indexer][text]") {
  CHECK(filtered("<p>By Jane Doe</p><p>Tuesday</p><h2>Under the title</h2>" + paragraphs(1, 2)) ==
        "Under the title|1|2");
  CHECK(filtered("<div>" + paragraphs(1, 2) + "<p>They left.</p></div><div>Contact us.</div>") == "1|2|They left.");
  CHECK(filtered(paragraph(1) + "<h2>Background</h2>" + "<p>It rained.</p><h2>More</h2>") == "1|Background|It rained.");
}

TEST_CASE("headings without text go", "[indexer][text]") {
  CHECK(filtered(paragraph(1) + "<h2>Empty</h2><h2>Full</h2>" + paragraph(2)) == "1|Full|2");
  CHECK(filtered(paragraph(1) + "<h2>Part</h2><h3>Section</h3>" + paragraph(2)) == "1|Part|Section|2");
}

TEST_CASE("a page without prose keeps what it has", "[indexer][text]") {
  CHECK(filtered("<p>Short</p><p>Words</p>") == "Short|Words");
  CHECK(filtered("").empty());
}
