// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/notes.h"

#include "schema/cli/terminal.h"
#include "searcher/named_article.h"

#include <cstdio>
#include <string_view>

namespace dateline::searcher::cli {
namespace {

constexpr std::string_view unknown_article = "unknown_article";

void print_line(const std::string& line) {
  std::fprintf(stderr, "dateline-search: %s\n", schema::cli::printable(line).c_str());
}

}  // namespace

void report_no_article(Searcher& searcher, const char* option, const std::string& id_or_url) {
  print_line(std::string(option) + ' ' + id_or_url + ": " + reason_for_no_article(searcher.suppression(id_or_url)));
}

void report_unknown_article(const SearchResult& result) {
  for (const QueryWarning& warning : result.warnings) {
    if (warning.code == unknown_article) print_line(warning.message);
  }
}

void print_warnings(const Options& options, const SearchResult& result) {
  report_unknown_article(result);
  if (options.quiet) return;
  for (const QueryWarning& warning : result.warnings) {
    if (warning.code != unknown_article) print_line("note: " + warning.message);
  }
  if (result.relaxed) print_line("note: no article has all of the words; these have any of them");
}

void report_export(const SearchResult& answer, const ExportTrailer& trailer) {
  if (!answer.total_is_exact) print_line("export: not exactly what matches; the notes that --quiet silences say why");
  if (trailer.gone.empty()) return;
  std::string ids;
  for (const std::string& id : trailer.gone) ids += ' ' + id;
  print_line("export: left out as gone since it began (" + std::to_string(trailer.gone.size()) + "):" + ids);
}

}  // namespace dateline::searcher::cli
