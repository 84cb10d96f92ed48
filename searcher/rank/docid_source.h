// SPDX-License-Identifier: GPL-3.0-or-later
// How does Xapian's matcher see the matches that the evaluator found?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/docid_set.h"

#include <span>
#include <string>

#include <xapian.h>

namespace dateline::searcher {

/// A set of docids as a source of weight 0: the matcher ranks within it and finds nothing beyond it. The docids are
/// those of the whole database; the matcher asks each of its shards for its own (Xapian gives every n-th docid to a
/// shard), which are told apart by UUID. Borrows the set, the UUIDs (one per shard in order, all different) and the
/// deadline. next and skip_to throw DeadlinePassed: a time limit that holds through the matcher, as its own does not.
class DocidSource : public Xapian::PostingSource {
public:
  DocidSource(const DocidSet& docids, std::span<const std::string> shards, Deadline& deadline)
      : docids_(docids), shards_(shards), deadline_(deadline) {}

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return local(current_); }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  [[nodiscard]] bool at_end() const override { return started_ && current_ == 0; }
  /// Xapian deletes the copy.
  [[nodiscard]] PostingSource* clone() const override { return new DocidSource(docids_, shards_, deadline_); }
  void init(const Xapian::Database& database) override;
  [[nodiscard]] std::string get_description() const override { return "DocidSource"; }

private:
  [[nodiscard]] Docid local(Docid docid) const { return (docid - 1) / shard_count() + 1; }
  [[nodiscard]] Docid global(Docid docid) const { return (docid - 1) * shard_count() + shard_ + 1; }
  [[nodiscard]] Docid shard_count() const { return static_cast<Docid>(shards_.size()); }
  /// The first docid >= `from` of this shard in the set; 0 if there is none.
  [[nodiscard]] Docid next_of_shard(Docid from) const;

  const DocidSet& docids_;
  std::span<const std::string> shards_;
  Deadline& deadline_;
  Docid shard_ = 0;
  Xapian::doccount count_ = 0;
  Docid current_ = 0;  // of the whole database
  bool started_ = false;
};

}  // namespace dateline::searcher
