// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/line_writers.h"

#include "searcher/render/hit_fields.h"
#include "searcher/render/json.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::searcher {

JsonLinesWriter::JsonLinesWriter(TextSink& sink, std::vector<std::string> fields)
    : sink_(sink), fields_(std::move(fields)) {}

void JsonLinesWriter::begin(const SearchResult& /*answer*/) {}

void JsonLinesWriter::add(const Hit& hit) {
  sink_.write(dump_json(with_fields(hit_json(hit), fields_), -1) + "\n");
}

void JsonLinesWriter::end(const ExportTrailer& /*trailer*/) {}

IdsWriter::IdsWriter(TextSink& sink) : sink_(sink) {}

void IdsWriter::begin(const SearchResult& /*answer*/) {}

void IdsWriter::add(const Hit& hit) {
  sink_.write(hit.id + "\n");
}

void IdsWriter::end(const ExportTrailer& /*trailer*/) {}

}  // namespace dateline::searcher
