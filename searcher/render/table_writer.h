// SPDX-License-Identifier: GPL-3.0-or-later
// How are hits written as a table with a header, by commas (RFC 4180) or by tabs?
#pragma once

#include "searcher/export.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

struct TableForm {
  std::string_view separator;
  std::string_view line_end;
  std::string (*cell)(std::string_view text);
};
extern const TableForm csv_form;  // RFC 4180: CRLF
extern const TableForm tsv_form;  // LF

struct TableColumn {
  std::string_view name;
  std::string (*value)(const Hit& hit);  // lists joined by "; "
};

class TableWriter : public HitWriter {
public:
  /// Throws Error{Usage} for a field that is no column.
  TableWriter(TextSink& sink, const TableForm& form, const std::vector<std::string>& fields);

  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  void end(const ExportTrailer& trailer) override;

private:
  TextSink& sink_;
  const TableForm& form_;
  std::vector<TableColumn> columns_;
  std::string line_;
};

}  // namespace dateline::searcher
