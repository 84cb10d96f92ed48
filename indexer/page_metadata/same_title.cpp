// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/same_title.h"

#include "schema/fold.h"
#include "schema/utf8.h"

namespace dateline::indexer {

constexpr std::size_t max_compared_bytes = 2048;

std::string comparable_title(std::string_view title) {
  return schema::fold_filter_value(schema::cut_utf8(title, max_compared_bytes));
}

bool holds_words(std::string_view outer, std::string_view inner) noexcept {
  if (inner.empty()) return false;
  for (std::size_t at = outer.find(inner); at != std::string_view::npos; at = outer.find(inner, at + 1)) {
    const std::size_t end = at + inner.size();
    // fold_filter_value cuts long titles, so that their last word need not be whole.
    if ((at == 0 || outer[at - 1] == ' ') && (end == outer.size() || outer[end] == ' ' || inner.size() > 100))
      return true;
  }
  return false;
}

bool is_same_title(std::string_view one, std::string_view other) {
  static constexpr std::size_t least_bytes = 8;
  const std::string a = comparable_title(one);
  const std::string b = comparable_title(other);
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::string& inner = a.size() < b.size() ? a : b;
  const bool is_telling = inner.find(' ') != std::string::npos || inner.size() >= least_bytes;
  return is_telling && holds_words(a.size() < b.size() ? b : a, inner);
}

}  // namespace dateline::indexer
