// SPDX-License-Identifier: GPL-3.0-or-later
// What does a writer make of some hits?
#pragma once

#include "searcher/export.h"

#include <string>
#include <vector>

namespace dateline::tests {

class WrittenText : public searcher::TextSink {
public:
  void write(std::string_view piece) override { text += piece; }
  std::string text;
};

inline std::string written(searcher::ExportFormat format, const std::vector<searcher::Hit>& hits,
                           const searcher::ExportOptions& options = {}, const searcher::SearchResult& answer = {},
                           const searcher::ExportTrailer& trailer = {}) {
  WrittenText sink;
  const auto writer = searcher::make_hit_writer(format, sink, options);
  writer->begin(answer);
  for (const searcher::Hit& hit : hits) writer->add(hit);
  writer->end(trailer);
  return sink.text;
}

}  // namespace dateline::tests
