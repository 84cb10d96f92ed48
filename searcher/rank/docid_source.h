// SPDX-License-Identifier: GPL-3.0-or-later
// How does Xapian's matcher see the matches that the evaluator found?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/docid_set.h"

#include <xapian.h>

namespace dateline::searcher {

/// A set of docids as a source of weight 0: the matcher ranks within it and finds nothing beyond it. For one local
/// database; borrows the set and the deadline. next and skip_to throw DeadlinePassed: a time limit that holds through
/// the matcher, as its own does not.
class DocidSource : public Xapian::PostingSource {
public:
  DocidSource(const DocidSet& docids, Deadline& deadline)
      : docids_(docids), deadline_(deadline), count_(static_cast<Xapian::doccount>(docids.count())) {}

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return current_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  [[nodiscard]] bool at_end() const override { return started_ && current_ == 0; }
  void init(const Xapian::Database& database) override;
  [[nodiscard]] std::string get_description() const override { return "DocidSource"; }

private:
  const DocidSet& docids_;
  Deadline& deadline_;
  Xapian::doccount count_;
  Xapian::docid current_ = 0;
  bool started_ = false;
};

}  // namespace dateline::searcher
