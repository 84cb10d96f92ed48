// SPDX-License-Identifier: GPL-3.0-or-later
// Which words does a page show, by our tree and by another parser's?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The words between white space and tags of <body>, without scripts, styles and templates, in document order.
[[nodiscard]] std::vector<std::string> words_of_our_tree(std::string_view html);
[[nodiscard]] std::vector<std::string> words_of_gumbo(std::string_view html);

}  // namespace dateline::indexer
