// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/text_blocks.h"

#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

using Texts = std::vector<std::string>;

Texts texts_of(std::string_view html, const BlockScope& scope = {}) {
  const HtmlTree tree = HtmlTree::parse(html);
  const BlockList list = read_blocks(tree, scope);
  Texts texts;
  for (const TextBlock& block : list.blocks) texts.emplace_back(list.text_of(block));
  return texts;
}

TextBlock only_block(std::string_view html) {
  const HtmlTree tree = HtmlTree::parse(html);
  const BlockList list = read_blocks(tree, {});
  REQUIRE(list.blocks.size() == 1);
  return list.blocks[0];
}

}  // namespace

TEST_CASE("blocks begin and end with block elements", "[indexer][text]") {
  CHECK(texts_of("<div>a<p>b <b>c</b></p>d<span>e</span></div>f") == Texts{"a", "b c", "de", "f"});
  CHECK(texts_of("<p>a<div></div>b") == Texts{"a", "b"});
  CHECK(texts_of("<ul><li>a<li>b</ul>c") == Texts{"a", "b", "c"});
  CHECK(texts_of(" <p>\n</p> &nbsp; ").empty());
}

TEST_CASE("two line breaks part blocks, one does not", "[indexer][text]") {
  CHECK(texts_of("a<br>b<br>\n<br/>c") == Texts{"a b", "c"});
  CHECK(texts_of("<pre>a\n b<br>c</pre>") == Texts{"a\n b\nc"});
}

TEST_CASE("what is never text is left out", "[indexer][text]") {
  CHECK(texts_of("a<script>b</script><style>c</style><svg><text>d</text></svg>e<nav>f</nav>g") == Texts{"ae", "g"});
  CHECK(texts_of("<figure><figcaption>a</figcaption></figure><button>b</button><select><option>c</select>").empty());
  CHECK(texts_of("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字</ruby>") == Texts{"漢字"});
  CHECK(texts_of("<noscript><p>a</noscript>b") == Texts{"b"});
  CHECK(texts_of("<noscript><p>a</noscript>b", {.noscript = true}) == Texts{"a", "b"});
}

TEST_CASE("references are resolved and white space collapses", "[indexer][text]") {
  CHECK(texts_of("<p>\n A&amp;T&nbsp;&nbsp;is\r\n <i> here </i>") == Texts{"A&T is here"});
}

TEST_CASE("prose has words, few links and an end", "[indexer][text]") {
  CHECK(only_block(paragraph(1)).good);
  CHECK_FALSE(only_block("<p>Six ministers met.</p>").good);
  CHECK_FALSE(only_block("<p><a href=x>" + sentence(1) + "</a></p>").good);
  CHECK_FALSE(only_block("<h2>" + sentence(1) + "</h2>").good);
  CHECK_FALSE(only_block("<p>Twelve words that do not end as a sentence does are not enough</p>").good);
  CHECK_FALSE(only_block("<p>The ministers of six countries met on Tuesday in a hotel near the […]</p>").good);
  CHECK(only_block("<p>六カ国の閣僚は火曜日、湖畔のホテルで会談し、次回の会合の日程を決めた。</p>").good);
}

TEST_CASE("blocks know their place and their links", "[indexer][text]") {
  const HtmlTree tree = HtmlTree::parse("<ul><li>ab<a href=x>cd</a><ul><li><a href=y>e</a>f</ul></ul><table><td>g");
  const BlockList list = read_blocks(tree, {});
  REQUIRE(list.blocks.size() == 3);
  CHECK(link_share(list.blocks[0]) == Approx(0.5));
  CHECK(list.blocks[0].kind == BlockKind::Item);
  CHECK(list.blocks[0].list == tree.find(Tag::Ul));
  CHECK(list.blocks[1].list == list.blocks[0].list);
  CHECK(list.blocks[1].item != list.blocks[0].item);
  CHECK(list.blocks[1].opens_with_link);
  CHECK(list.blocks[2].in_table);
  CHECK(list.blocks[2].kind == BlockKind::Cell);
  CHECK(tree[list.blocks[2].element].tag == Tag::Td);
}
