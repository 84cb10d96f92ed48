// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export.h"

#include "searcher/render/atom_writer.h"
#include "searcher/render/citation_writers.h"
#include "searcher/render/line_writers.h"
#include "searcher/render/table_writer.h"

#include <algorithm>

namespace dateline::searcher {

const ExportFormatRow* export_format_named(std::string_view name) noexcept {
  const auto row = std::find_if(export_formats.begin(), export_formats.end(),
                                [&](const ExportFormatRow& known) { return known.name == name; });
  return row == export_formats.end() ? nullptr : &*row;
}

std::unique_ptr<HitWriter> make_hit_writer(ExportFormat format, TextSink& sink, const ExportOptions& options) {
  switch (format) {
    case ExportFormat::JsonLines:
      return std::make_unique<JsonLinesWriter>(sink, options.fields);
    case ExportFormat::Ids:
      return std::make_unique<IdsWriter>(sink);
    case ExportFormat::Csv:
      return std::make_unique<TableWriter>(sink, csv_form, options.fields);
    case ExportFormat::Tsv:
      return std::make_unique<TableWriter>(sink, tsv_form, options.fields);
    case ExportFormat::Ris:
      return std::make_unique<RisWriter>(sink);
    case ExportFormat::Csl:
      return std::make_unique<CslWriter>(sink);
    case ExportFormat::Atom:
      return std::make_unique<AtomWriter>(sink, options);
  }
  return nullptr;
}

}  // namespace dateline::searcher
