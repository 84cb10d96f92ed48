// SPDX-License-Identifier: GPL-3.0-or-later
// How are hits written a line each, as JSON or by their ids alone?
#pragma once

#include "searcher/export.h"
#include "searcher/render/hit_fields.h"

#include <string>
#include <vector>

namespace dateline::searcher {

class JsonLinesWriter : public HitWriter {
public:
  /// Throws Error{Usage} for a field that is no key of a hit.
  JsonLinesWriter(TextSink& sink, const std::vector<std::string>& fields);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
  HitFields fields_;
};

class IdsWriter : public HitWriter {
public:
  explicit IdsWriter(TextSink& sink);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
};

}  // namespace dateline::searcher
