// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/pruning.h"

#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// The numbers of the paragraphs that stay.
std::vector<int> kept_in(const std::string& html, const PruneRules& rules = {}) {
  const HtmlTree tree = HtmlTree::parse(html);
  BlockList list = read_blocks(tree, {});
  prune(tree, list, rules);
  std::vector<int> kept;
  for (const TextBlock& block : list.blocks) {
    if (!block.dropped) kept.push_back(std::stoi(std::string(list.text_of(block).substr(10))));
  }
  return kept;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("furniture goes by tag, role, hidden state and class", "[indexer][text]") {
  const std::string article = "<main>" + paragraphs(1, 3) + "</main>";
  for (const std::string open : {"<aside>", "<footer>", "<div role=navigation>", "<div hidden>",
                                 "<div style='color:red; display : none'>", "<div aria-hidden=true>",
                                 "<div class=sidebar>", "<div id=newsletter>", "<section class='box related-posts'>"}) {
    INFO(open);
    CHECK(kept_in(article + open + paragraph(4) + "</div></aside></footer></section>") == Numbers{1, 2, 3});
  }
}

TEST_CASE("what holds most of the prose stays", "[indexer][text]") {
  CHECK(kept_in("<div hidden>" + paragraphs(1, 3) + "</div>" + paragraph(4)) == Numbers{1, 2, 3, 4});
  CHECK(kept_in("<div class=sidebar>" + paragraphs(1, 3) + "</div>" + paragraph(4)) == Numbers{1, 2, 3, 4});
}

TEST_CASE("a word that names most of the prose, piece by piece, means something else", "[indexer][text]") {
  std::string pieces;
  for (int i = 1; i <= 4; ++i) pieces += "<div class=promo>" + paragraph(i) + "</div>";
  CHECK(kept_in(pieces + paragraph(5)) == Numbers{1, 2, 3, 4, 5});
}

TEST_CASE("comments go even where they are longer than the article", "[indexer][text]") {
  CHECK(kept_in(paragraphs(1, 3) + "<div id=comments>" + paragraphs(4, 12) + "</div>") == Numbers{1, 2, 3});
  CHECK(kept_in(paragraph(1) + "<div id=comments>" + paragraphs(2, 4) + "</div>") == Numbers{1, 2, 3, 4});
}

TEST_CASE("what is only likely furniture stays if it holds prose", "[indexer][text]") {
  const std::string article = paragraphs(1, 9);
  CHECK(kept_in(article + "<div class=widget>" + paragraph(10) + "</div>") == Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9});
  CHECK(kept_in(article + "<div class=widget>" + paragraphs(10, 12) + "</div>").size() == 12);
  CHECK(kept_in(article + "<header>" + paragraph(10) + "</header>").size() == 9);
}

TEST_CASE("an article is never pruned by its classes", "[indexer][text]") {
  const std::string more = paragraphs(1, 6);
  for (const std::string open : {"<article class=related>", "<div class='hentry promo'>",
                                 "<div itemprop=articleBody class=social>", "<main id=sidebar>"}) {
    INFO(open);
    CHECK(kept_in(more + open + paragraph(7) + "</article></div></main>").size() == 7);
  }
  CHECK(kept_in(more + "<div class=related>" + paragraph(7) + "</div>", {.by_class = false}).size() == 7);
}
