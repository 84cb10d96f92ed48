// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/article_root.h"

#include "indexer/article_text/pruning.h"
#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// The id of the element that was chosen.
std::string root_of(const std::string& html) {
  const HtmlTree tree = HtmlTree::parse(html);
  BlockList list = read_blocks(tree, {});
  prune(tree, list, {});
  return tree.attribute(find_article_root(tree, list), "id");
}

}  // namespace

TEST_CASE("the root is the deepest element with nearly all the prose", "[indexer][text]") {
  CHECK(root_of("<div id=a><div id=b><div id=c>" + paragraphs(1, 4) + "</div><p>Short</p></div></div>") == "c");
  CHECK(root_of("<div id=a><div id=b>" + paragraphs(1, 2) + "</div><div id=c>" + paragraphs(3, 4) + "</div></div>") ==
        "a");
}

TEST_CASE("links and furniture speak against an element", "[indexer][text]") {
  std::string links;
  for (int i = 0; i < 30; ++i) links += "<li><a href=x>Another page of this site</a></li>";
  CHECK(root_of("<div id=a><div id=b>" + paragraphs(1, 4) + "</div><ul>" + links + "</ul>" + paragraph(5) + "</div>") ==
        "b");
  CHECK(root_of("<div id=a><div id=b>" + paragraphs(1, 4) + "</div><aside>" + paragraphs(6, 8) + "</aside>" +
                paragraph(5) + "</div>") == "b");
}

TEST_CASE("itemprop=articleBody wins if it holds a fifth of the prose", "[indexer][text]") {
  CHECK(root_of("<div id=a><div id=b itemprop='x articleBody'>" + paragraphs(1, 2) + "</div>" + paragraphs(3, 8) +
                "</div>") == "b");
  CHECK(root_of("<div id=a><div id=b itemprop=articleBody>" + paragraph(1) + "</div>" + paragraphs(2, 9) + "</div>") ==
        "a");
}

TEST_CASE("without prose the root is the page", "[indexer][text]") {
  const HtmlTree tree = HtmlTree::parse("<div><p>Short</div>");
  CHECK(find_article_root(tree, read_blocks(tree, {})) == 0);
}
