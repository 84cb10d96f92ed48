// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tree.h"

#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("a page without anything is a root", "[indexer][html]") {
  const HtmlTree tree = HtmlTree::parse("");
  CHECK(tree.size() == 1);
  CHECK(tree.first_child(0) == no_node);
  CHECK(tree.next_sibling(0) == no_node);
  CHECK(tree.text_of(0).empty());
}

TEST_CASE("subtrees are ranges and children are walked in order", "[indexer][html]") {
  const HtmlTree tree = HtmlTree::parse("<div><p>a</p><p>b</p></div><hr>");
  const NodeIndex div = tree.find(Tag::Div);
  REQUIRE(div != no_node);
  CHECK(tree[div].end == tree.find(Tag::Hr));
  std::vector<NodeIndex> children;
  for (NodeIndex n = tree.first_child(div); n != no_node; n = tree.next_sibling(n)) children.push_back(n);
  REQUIRE(children.size() == 2);
  CHECK(tree.text_of(children[1]) == "b");
  CHECK(tree[children[0]].parent == div);
  CHECK(tree.find(Tag::P, children[0] + 1) == children[1]);
}

TEST_CASE("ranges nest for any soup", "[indexer][html]") {
  const HtmlTree tree = HtmlTree::parse("<b><p><table><i></b><td><a><li></p></table></a><a>x</i><tr></b>y<svg><a/>");
  for (NodeIndex n = 1; n < tree.size(); ++n) {
    const NodeIndex parent = tree[n].parent;
    REQUIRE(parent < n);
    REQUIRE(tree[n].end > n);
    REQUIRE(tree[n].end <= tree[parent].end);
  }
}

TEST_CASE("attributes are resolved on demand", "[indexer][html]") {
  const HtmlTree tree = HtmlTree::parse("<a title='1 &amp;\n 2' class='One two' hidden>x</a>");
  const NodeIndex a = tree.find(Tag::A);
  CHECK(tree.attribute(a, "title") == "1 & 2");
  CHECK(tree.raw_attribute(a, "title") == "1 &amp;\n 2");
  CHECK(tree.raw_attribute(a, "href").empty());
  CHECK(tree.has_attribute(a, "hidden"));
  CHECK(tree.has_class(a, "one"));
  CHECK_FALSE(tree.has_class(a, "tw"));
  CHECK(tree.raw_attribute(a + 1, "title").empty());
  CHECK_FALSE(tree.has_attribute(a + 1, "title"));
}

TEST_CASE("text is what a reader sees", "[indexer][html]") {
  const HtmlTree tree =
      HtmlTree::parse("<div>a<b>b</b> &lt;c&gt;<br>d<script>if (x<y)</script><p>e</div><script>z &amp;</script>");
  CHECK(tree.text_of(tree.find(Tag::Div)) == "ab <c> d e");
  CHECK(tree.text_of(tree.find(Tag::Script, tree.find(Tag::P))) == "z &amp;");
  CHECK(HtmlTree::parse("<title>a &amp; b</title>").text_of(0) == "a & b");
  CHECK(tree.text_of(0, 1).size() < 4);
}
