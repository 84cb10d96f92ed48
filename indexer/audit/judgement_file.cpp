// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgement_file.h"

#include "indexer/audit/judgement_cells.h"
#include "schema/error.h"

#include <fstream>
#include <string>
#include <system_error>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_header_bytes = 65536;
constexpr std::size_t part_bytes = 1 << 16;

[[noreturn]] void refuse_file(const std::filesystem::path& file, const std::string& attempt) {
  throw schema::Error(schema::ErrorKind::Io,
                      attempt + " the judgements in " + file.string() + ": cannot be opened, read or written");
}

/// What a file has that a row must fit: its titles, none where it is new or empty, and how it ends.
struct TableShape {
  std::vector<std::string> titles;
  bool ends_line = true;
};

TableShape shape_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return {};
  std::string head(max_header_bytes, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  if (head.empty()) return {};
  in.clear();
  in.seekg(-1, std::ios::end);
  return {titles_of(head), in.get() == '\n'};
}

/// Read in parts, as a device or a pipe may have no size and no end.
std::string bytes_of(std::ifstream& in, const std::filesystem::path& file) {
  std::string table;
  std::string part(part_bytes, '\0');
  while (in) {
    in.read(part.data(), static_cast<std::streamsize>(part.size()));
    table.append(part, 0, static_cast<std::size_t>(in.gcount()));
    if (table.size() > max_judgements_bytes)
      throw schema::Error(schema::ErrorKind::Usage,
                          "read the judgements in " + file.string() + ": it has over " +
                              std::to_string(max_judgements_bytes >> 20) + " MiB",
                          "leave out the rows without a verdict");
  }
  if (in.bad()) refuse_file(file, "read");
  return table;
}

}  // namespace

std::vector<Judgement> read_judgements(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) return {};
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file, error)) refuse_file(file, "read");
  return parse_judgements(bytes_of(in, file), file.string());
}

void append_judgement(const std::filesystem::path& file, const Judgement& judgement) {
  const TableShape shape = shape_of(file);
  std::ofstream out(file, std::ios::binary | std::ios::app);
  if (!shape.ends_line) out << '\n';
  if (shape.titles.empty()) out << judgements_header();
  const std::string row = shape.titles.empty() ? judgement_row(judgement) : judgement_row(judgement, shape.titles);
  if (!(out << row << std::flush)) refuse_file(file, "write");
}

}  // namespace dateline::indexer
