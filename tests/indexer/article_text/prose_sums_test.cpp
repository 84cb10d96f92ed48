// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/prose_sums.h"

#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("sums are those of the blocks inside", "[indexer][text]") {
  const std::string html =
      "<div>" + paragraph(1) + "<p>ab <a href=x>cde</a></div><section>" + paragraph(2) + "</section>";
  const HtmlTree tree = HtmlTree::parse(html);
  BlockList list = read_blocks(tree, {});
  REQUIRE(list.blocks.size() == 3);
  const NodeIndex div = tree.find(Tag::Div);
  const ProseSums sums(tree, list);
  CHECK(sums.good(div) == list.blocks[0].letters);
  CHECK(sums.bad(div) == 3);
  CHECK(sums.all_good() == list.blocks[0].letters + list.blocks[2].letters);
  list.blocks[0].dropped = true;
  list.blocks[1].teaser = true;
  const ProseSums after(tree, list);
  CHECK(after.good(div) == 0);
  CHECK(after.bad(div) == list.blocks[0].letters + 5);
}
