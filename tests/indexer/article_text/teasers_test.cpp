// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/teasers.h"

#include "tests/indexer/article_text/sentences.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::ptrdiff_t count_teasers(const std::string& html) {
  const HtmlTree tree = HtmlTree::parse(html);
  BlockList list = read_blocks(tree, {});
  mark_teasers(list);
  return std::count_if(list.blocks.begin(), list.blocks.end(), [](const TextBlock& block) { return block.teaser; });
}

const std::string headed = "<h3><a href=x>The title of another story</a></h3><p>Tuesday</p>" + paragraph(1);
const std::string item = "<li><a href=x>The title of another story</a> two hours ago</li>";

}  // namespace

TEST_CASE("three short texts behind linked headings are teasers", "[indexer][text]") {
  CHECK(count_teasers(headed + headed + headed + "<h2>End</h2>") == 9);
  CHECK(count_teasers(headed + headed + "<h2>End</h2>") == 0);
}

TEST_CASE("three list items that start with a long link are teasers", "[indexer][text]") {
  CHECK(count_teasers("<ul>" + item + item + item + "</ul>" + paragraph(1)) == 3);
  CHECK(count_teasers("<ul>" + item + "<li>No link in this one</li>" + item + item + "</ul>") == 0);
}

TEST_CASE("sections under linked headings are none", "[indexer][text]") {
  const std::string section = "<h2><a href=x>A product and its name</a></h2>" + paragraphs(1, 3);
  CHECK(count_teasers(section + section + section + section) == 0);
}

TEST_CASE("a page without blocks has no teasers", "[indexer][text]") {
  CHECK(count_teasers("") == 0);
}
