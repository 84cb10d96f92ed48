// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/line_writers.h"

#include "searcher/render/json.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {

JsonLinesWriter::JsonLinesWriter(TextSink& sink, const std::vector<std::string>& fields)
    : sink_(sink), fields_(fields) {}

void JsonLinesWriter::begin(const SearchResult& /*answer*/) {}

void JsonLinesWriter::add(const Hit& hit) {
  sink_.write(dump_json(fields_.json_of(hit), -1) + "\n");
}

void JsonLinesWriter::end(const ExportTrailer& /*trailer*/) {}

IdsWriter::IdsWriter(TextSink& sink) : sink_(sink) {}

void IdsWriter::begin(const SearchResult& /*answer*/) {}

void IdsWriter::add(const Hit& hit) {
  sink_.write(hit.id + "\n");
}

void IdsWriter::end(const ExportTrailer& /*trailer*/) {}

}  // namespace dateline::searcher
