// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/csv/csv_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/csv/csv_rows.h"
#include "indexer/readers/csv/dialect.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace dateline::indexer {
namespace {

class CsvTable {
public:
  CsvTable(std::string fallback, const ReadOptions& options, const RecordSink& sink)
      : fallback_(std::move(fallback)), options_(options), sink_(sink) {}

  // False if no column says anything about articles.
  bool set_header(CsvRow row) {
    for (std::string& cell : row.cells) cell = decode_record(cell, fallback_);
    meanings_ = column_meanings(row.cells, options_);
    return std::any_of(meanings_.begin(), meanings_.end(), [](const auto& meaning) { return meaning.has_value(); });
  }

  void add(CsvRow row) {
    while (row.cells.size() > meanings_.size() && is_blank(row.cells.back())) row.cells.pop_back();
    const bool fits = row.trouble.empty() && row.cells.size() == meanings_.size();
    // Behind broken quotes come the other lines of the same row: they are no rows of their own.
    if (broken_ && !(fits && is_plausible(row))) {
      broken_last_line_ = row.line;
      return;
    }
    flush();
    if (row.broken_quotes) {
      broken_last_line_ = row.line;
      broken_ = std::move(row);
    } else if (!fits) {
      const std::string columns =
          std::to_string(row.cells.size()) + " cells where the header has " + std::to_string(meanings_.size());
      reject(std::to_string(row.line), row.offset, row.trouble.empty() ? columns : row.trouble, sink_);
    } else {
      deliver_row(row);
    }
  }

  // Reports a row with broken quotes once its extent is known.
  void flush() {
    if (!broken_) return;
    std::string reason = broken_->trouble;
    if (broken_last_line_ > broken_->line) reason += "; lines up to " + std::to_string(broken_last_line_) + " are lost";
    reject(std::to_string(broken_->line), broken_->offset, std::move(reason), sink_);
    broken_.reset();
  }

private:
  // A line of prose can have as many commas as the header by chance; its "date" then has no digit, its "URL" no colon.
  [[nodiscard]] bool is_plausible(const CsvRow& row) const {
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
      const std::string_view cell = trim(row.cells[i]);
      if (!meanings_[i] || cell.empty()) continue;
      if (meanings_[i]->field == ArticleField::Date && std::none_of(cell.begin(), cell.end(), is_ascii_digit))
        return false;
      if (meanings_[i]->field == ArticleField::Url && cell.find(':') == std::string_view::npos) return false;
    }
    return true;
  }

  void deliver_row(const CsvRow& row) {
    Article article;
    article.format = "csv";
    article.member = std::to_string(row.line);
    article.offset = row.offset;
    RecordFields fields("metadata");
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
      if (meanings_[i]) fields.add(*meanings_[i], decode_record(row.cells[i], fallback_));
    }
    fields.move_into(article);
    deliver(std::move(article), options_, sink_);
  }

  std::string fallback_;
  const ReadOptions& options_;
  const RecordSink& sink_;
  ColumnMeanings meanings_;
  std::optional<CsvRow> broken_;
  std::uint64_t broken_last_line_ = 0;
};

}  // namespace

bool recognises_csv(std::string_view head, std::string_view file_name, const ReadOptions& options) {
  const CsvDialect dialect = sniff_dialect(head, options);
  if (dialect.columns < 2 || !dialect.plausible_header) return false;
  const bool named = file_name.ends_with(".csv") || file_name.ends_with(".tsv");
  if (named && dialect.known_columns > 0) return true;
  if (dialect.matching_rows * 2 < dialect.rows) return false;
  // A named table that says nothing about articles is claimed too: as plain text it would be one senseless article.
  if (named) return dialect.matching_rows > 0;
  return dialect.known_columns >= 2 && (dialect.matching_rows > 0 || dialect.rows == 0);
}

void read_csv(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  CsvRows rows(peeked, sniff_dialect(peeked.head(), options).delimiter, options.max_record_bytes);
  CsvTable table(record_fallback(peeked.head()), options, sink);
  CsvRow row;
  if (!rows.next(row)) return;
  if (row.cells.size() <= 2 && separator_line(peeked.head().substr(0, peeked.head().find('\n'))) && !rows.next(row))
    return;
  rows.expect_columns(row.cells.size());
  if (!table.set_header(std::move(row))) {
    reject("1", 0, "no column is named as a title, a text or a date; --map names them", sink);
    return;
  }
  while (rows.next(row)) table.add(std::move(row));
  table.flush();
}

}  // namespace dateline::indexer
