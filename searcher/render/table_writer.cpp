// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/table_writer.h"

#include "schema/dates.h"
#include "schema/error.h"
#include "searcher/render/cell.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::searcher {
namespace {

template <typename List, typename Text>
std::string joined(const List& list, const Text& text_of) {
  std::string cell;
  for (const auto& item : list) {
    const std::string text = text_of(item);
    if (text.empty()) continue;
    if (!cell.empty()) cell += "; ";
    cell += text;
  }
  return cell;
}

/// The same digits as in JSON: the fewest that read back.
std::string number(double value) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

constexpr std::array<TableColumn, 22> all_columns{{
    {"id", [](const Hit& hit) { return hit.id; }},
    {"title", [](const Hit& hit) { return hit.title; }},
    {"published", [](const Hit& hit) { return to_string(hit.published); }},
    {"published_precision", [](const Hit& hit) { return std::string(name_of(hit.published.precision)); }},
    {"published_from", [](const Hit& hit) { return hit.published_from; }},
    {"language", [](const Hit& hit) { return hit.language; }},
    {"source", [](const Hit& hit) { return hit.source; }},
    {"author", [](const Hit& hit) { return joined(hit.authors, [](const std::string& name) { return name; }); }},
    {"url", [](const Hit& hit) { return hit.url; }},
    {"countries",
     [](const Hit& hit) { return joined(hit.countries, [](const HitCountry& country) { return country.code; }); }},
    {"country_names",
     [](const Hit& hit) { return joined(hit.countries, [](const HitCountry& country) { return country.name; }); }},
    {"country_main",
     [](const Hit& hit) {
       return joined(hit.countries,
                     [](const HitCountry& country) { return country.main ? country.code : std::string(); });
     }},
    {"organizations",
     [](const Hit& hit) {
       return joined(hit.organizations, [](const HitOrganization& organization) { return organization.name; });
     }},
    {"organization_ids",
     [](const Hit& hit) {
       return joined(hit.organizations, [](const HitOrganization& organization) { return organization.id; });
     }},
    {"snippet", [](const Hit& hit) { return hit.snippet ? hit.snippet->text : std::string(); }},
    {"rank", [](const Hit& hit) { return std::to_string(hit.rank); }},
    {"score", [](const Hit& hit) { return number(hit.score); }},
    {"path", [](const Hit& hit) { return hit.path; }},
    {"member", [](const Hit& hit) { return hit.member; }},
    {"title_from", [](const Hit& hit) { return hit.title_from; }},
    {"added_run", [](const Hit& hit) { return hit.added.number == 0 ? "" : std::to_string(hit.added.number); }},
    {"added", [](const Hit& hit) { return hit.added.started; }},
}};

std::vector<TableColumn> columns_named(const std::vector<std::string>& fields) {
  if (fields.empty()) return {all_columns.begin(), all_columns.end()};
  std::vector<TableColumn> columns;
  for (const std::string& field : fields) {
    const auto column = std::find_if(all_columns.begin(), all_columns.end(),
                                     [&](const TableColumn& known) { return known.name == field; });
    if (column == all_columns.end()) {
      const std::string names = joined(all_columns, [](const TableColumn& known) { return std::string(known.name); });
      throw schema::Error(schema::ErrorKind::Usage, "--fields: no column " + field, "columns: " + names);
    }
    columns.push_back(*column);
  }
  return columns;
}

}  // namespace

const TableForm csv_form{",", "\r\n", csv_cell};
const TableForm tsv_form{"\t", "\n", tsv_cell};

TableWriter::TableWriter(TextSink& sink, const TableForm& form, const std::vector<std::string>& fields)
    : sink_(sink), form_(form), columns_(columns_named(fields)) {}

void TableWriter::begin(const SearchResult& /*answer*/) {
  line_.clear();
  for (const TableColumn& column : columns_) {
    if (!line_.empty()) line_ += form_.separator;
    line_ += column.name;
  }
  line_ += form_.line_end;
  sink_.write(line_);
}

void TableWriter::add(const Hit& hit) {
  line_.clear();
  for (const TableColumn& column : columns_) {
    if (&column != columns_.data()) line_ += form_.separator;
    line_ += form_.cell(guarded_cell(column.value(hit)));
  }
  line_ += form_.line_end;
  sink_.write(line_);
}

// A table has no place for a remark that its readers would not take for a row.
void TableWriter::end(const ExportTrailer& /*trailer*/) {}

}  // namespace dateline::searcher
