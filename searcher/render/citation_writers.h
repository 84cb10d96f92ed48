// SPDX-License-Identifier: GPL-3.0-or-later
// How are hits written for reference managers, as RIS or CSL-JSON?
#pragma once

#include "searcher/export.h"

namespace dateline::searcher {

/// Records as ris_record gives them.
class RisWriter : public HitWriter {
public:
  explicit RisWriter(TextSink& sink);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
};

/// One array of items as csl_item gives them, an item a line.
class CslWriter : public HitWriter {
public:
  explicit CslWriter(TextSink& sink);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
  bool any_ = false;
};

}  // namespace dateline::searcher
