// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/docid_source.h"

namespace dateline::searcher {

void DocidSource::init(const Xapian::Database& /*database*/) {
  set_maxweight(0);
  current_ = 0;
  started_ = false;
}

void DocidSource::next(double /*min_weight*/) {
  skip_to(current_ + 1, 0);
}

void DocidSource::skip_to(Xapian::docid docid, double /*min_weight*/) {
  deadline_.tick();
  if (at_end()) return;
  if (started_ && docid <= current_) return;
  started_ = true;
  current_ = docids_.next(docid);
}

}  // namespace dateline::searcher
