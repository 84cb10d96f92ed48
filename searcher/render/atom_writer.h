// SPDX-License-Identifier: GPL-3.0-or-later
// How are the hits of one search written as an Atom feed while they come?
#pragma once

#include "searcher/export.h"

#include <string>

namespace dateline::searcher {

/// The feed's `updated` is the latest of its entries', which is when the article was added. Articles gone since stand
/// in a comment at the end.
class AtomWriter : public HitWriter {
public:
  AtomWriter(TextSink& sink, const ExportOptions& options);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
  std::string feed_key_;
  std::string feed_title_;
  std::string self_link_;
  std::string index_id_;
  std::string updated_;
};

}  // namespace dateline::searcher
