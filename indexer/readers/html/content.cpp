// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/content.h"

#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace dateline::indexer {
namespace {

// A line of links or a teaser, not prose that links somewhere.
bool is_mostly_links(const PageBlock& block) {
  return block.link_bytes * 2 > block.text.size();
}

using Region = std::uint32_t PageBlock::*;

struct Weight {
  std::uint32_t id = 0;  // 0: there is no such region
  std::size_t bytes = 0;
};

// The region of one kind that holds most text; the first of equals.
Weight heaviest(const Page& page, Region region, bool count_items) {
  std::unordered_map<std::uint32_t, std::size_t> bytes;
  Weight best;
  for (const PageBlock& block : page.blocks) {
    if (block.*region == 0 || is_mostly_links(block) || (block.list_item && !count_items)) continue;
    const std::size_t sum = bytes[block.*region] += block.text.size();
    if (sum > best.bytes) best = {block.*region, sum};
  }
  return best;
}

std::size_t text_bytes(const Page& page) {
  std::size_t sum = 0;
  for (const PageBlock& block : page.blocks) sum += is_mostly_links(block) ? 0 : block.text.size();
  return sum;
}

void add_block(const PageBlock& block, std::vector<std::string>& paragraphs) {
  if (is_mostly_links(block)) return;
  for (std::string& paragraph : split_paragraphs(block.text)) paragraphs.push_back(std::move(paragraph));
}

std::vector<std::string> paragraphs_in(const Page& page, Region region, std::uint32_t id) {
  std::vector<std::string> paragraphs;
  for (const PageBlock& block : page.blocks) {
    if (block.*region == id) add_block(block, paragraphs);
  }
  return paragraphs;
}

// From the first to the last block of the heaviest container: lists and tables between its paragraphs belong to it.
std::vector<std::string> paragraphs_of_run(const Page& page) {
  const Weight run = heaviest(page, &PageBlock::container, false);
  const auto belongs = [&](const PageBlock& block) { return block.container == run.id; };
  const auto first = std::find_if(page.blocks.begin(), page.blocks.end(), belongs);
  const auto last = std::find_if(page.blocks.rbegin(), page.blocks.rend(), belongs).base();
  std::vector<std::string> paragraphs;
  for (auto block = first; block < last; ++block) add_block(*block, paragraphs);
  return paragraphs;
}

}  // namespace

std::vector<std::string> article_paragraphs(const Page& page) {
  const std::size_t all = text_bytes(page);
  const Weight body = heaviest(page, &PageBlock::body, true);
  if (body.id != 0 && body.bytes * 5 >= all) return paragraphs_in(page, &PageBlock::body, body.id);
  const Weight article = heaviest(page, &PageBlock::article, true);
  if (article.id != 0 && article.bytes * 3 >= all) return paragraphs_in(page, &PageBlock::article, article.id);
  const Weight main = heaviest(page, &PageBlock::main, true);
  if (main.id != 0 && main.bytes * 3 >= all) return paragraphs_in(page, &PageBlock::main, main.id);
  return paragraphs_of_run(page);
}

}  // namespace dateline::indexer
