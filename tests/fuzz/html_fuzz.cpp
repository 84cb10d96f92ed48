// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the tree of a page, its article text or the reader of pages?
#include "indexer/article_text/article_text.h"
#include "indexer/html/tree.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/html/markup.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

namespace {

// Parents come first, ranges nest, views lie in the source, attributes can be asked for.
void check_tree(const indexer::HtmlTree& tree, std::size_t source_bytes) {
  fuzz::require(tree.size() >= 1 && tree[0].end == tree.size());
  for (indexer::NodeIndex node = 1; node < tree.size(); ++node) {
    const indexer::HtmlNode& at = tree[node];
    fuzz::require(at.parent < node && at.end > node && at.end <= tree[at.parent].end);
    fuzz::require(at.begin + at.length <= source_bytes);
    fuzz::require(!tree.is_text(node) || (at.end == node + 1 && at.length > 0));
    fuzz::require(fuzz::is_tidy(tree.attribute(node, "class")));
    const indexer::NodeIndex next = tree.next_sibling(node);
    fuzz::require(next == indexer::no_node || tree[next].parent == at.parent);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const indexer::HtmlTree tree = indexer::HtmlTree::parse(input);
  check_tree(tree, input.size());
  fuzz::require(fuzz::is_tidy(tree.text_of(0)));
  fuzz::require(fuzz::is_tidy(indexer::article_text(tree, {})));
  fuzz::check_reader(input, indexer::read_html);
  (void)indexer::plain_text(input);
  return 0;
}
