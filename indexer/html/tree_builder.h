// SPDX-License-Identifier: GPL-3.0-or-later
// How do tags become a tree?
#pragma once

#include "indexer/html/open_tags.h"
#include "indexer/html/tokenizer.h"
#include "indexer/html/tree.h"

#include <string_view>

namespace dateline::indexer {

/// Builds one tree. The rules are those of the HTML standard, 13.2.6, as far as they decide where a text belongs: which
/// start tags close which elements, and which end tags close what. Left out: reconstruction of <b> and its like,
/// texts moved out of tables, elements that are made up.
class TreeBuilder {
public:
  explicit TreeBuilder(std::string_view html);
  [[nodiscard]] HtmlTree build();

private:
  void start(const MarkupToken& token);
  void end(const MarkupToken& token);
  void add_text(const MarkupToken& token);
  [[nodiscard]] bool is_dropped(const MarkupToken& token) const noexcept;
  void close_implied(Tag tag);
  void close_table_parts(Tag tag);
  void leave_head(Tag tag);
  void close_inline(const MarkupToken& token);
  void close_to(std::uint32_t place);
  NodeIndex add_node(Tag tag, std::string_view source);

  HtmlTree tree_;
  OpenTags open_;
  bool in_link_ = false;
};

}  // namespace dateline::indexer
