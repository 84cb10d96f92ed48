// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/docid_source.h"

#include <algorithm>

namespace dateline::searcher {

void DocidSource::init(const Xapian::Database& database) {
  set_maxweight(0);
  current_ = 0;
  started_ = false;
  shard_ = 0;
  if (shards_.size() > 1) {
    const auto own = std::find(shards_.begin(), shards_.end(), database.get_uuid());
    if (own == shards_.end()) throw Xapian::DatabaseModifiedError("a shard is another than the one that was opened");
    shard_ = static_cast<Docid>(own - shards_.begin());
  }
  count_ = shard_count() > 1 ? 0 : static_cast<Xapian::doccount>(docids_.count());
  if (shard_count() == 1) return;
  for (Docid docid = next_of_shard(1); docid != 0; docid = next_of_shard(docid + 1)) ++count_;
}

Docid DocidSource::next_of_shard(Docid from) const {
  Docid docid = docids_.next(from);
  while (docid != 0 && shard_count() > 1 && (docid - 1) % shard_count() != shard_) docid = docids_.next(docid + 1);
  return docid;
}

void DocidSource::next(double /*min_weight*/) {
  deadline_.tick();
  if (at_end()) return;
  started_ = true;
  current_ = next_of_shard(current_ + 1);
}

void DocidSource::skip_to(Xapian::docid docid, double /*min_weight*/) {
  deadline_.tick();
  if (at_end()) return;
  const Docid wanted = global(docid);
  if (started_ && wanted <= current_) return;
  started_ = true;
  current_ = next_of_shard(wanted);
}

}  // namespace dateline::searcher
