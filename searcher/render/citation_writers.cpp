// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/citation_writers.h"

#include "searcher/render/citation.h"
#include "searcher/render/json.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {

RisWriter::RisWriter(TextSink& sink) : sink_(sink) {}

void RisWriter::begin(const SearchResult& /*answer*/) {}

void RisWriter::add(const Hit& hit) {
  sink_.write(ris_record(hit));
}

void RisWriter::end(const ExportTrailer& /*trailer*/) {}

CslWriter::CslWriter(TextSink& sink) : sink_(sink) {}

void CslWriter::begin(const SearchResult& /*answer*/) {
  sink_.write("[");
  any_ = false;
}

void CslWriter::add(const Hit& hit) {
  sink_.write((any_ ? ",\n" : "\n") + dump_json(csl_item(hit), -1));
  any_ = true;
}

void CslWriter::end(const ExportTrailer& /*trailer*/) {
  sink_.write(any_ ? "\n]\n" : "]\n");
}

}  // namespace dateline::searcher
