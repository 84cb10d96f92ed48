// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/visible_frequency.h"

#include <algorithm>

namespace dateline::searcher {

std::size_t visible_frequency(const OpenIndex& index, const std::string& term) {
  const std::size_t all = index.database.get_termfreq(term);
  if (all == 0 || index.hidden.empty()) return all;
  auto posting = index.database.postlist_begin(term);
  const auto end = index.database.postlist_end(term);
  std::size_t hidden = 0;
  // Of several indexes nearly all articles can be hidden copies: the shorter list is gone through.
  if (all < index.hidden.size()) {
    for (; posting != end; ++posting) {
      if (std::binary_search(index.hidden.begin(), index.hidden.end(), *posting)) ++hidden;
    }
    return all - hidden;
  }
  for (const schema::Docid docid : index.hidden) {
    posting.skip_to(docid);
    if (posting == end) break;
    if (*posting == docid) ++hidden;
  }
  return all - hidden;
}

}  // namespace dateline::searcher
