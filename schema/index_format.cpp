// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/index_format.h"

#include "schema/error.h"

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace dateline::schema {

using nlohmann::json;

std::string encode_runs(const std::vector<IndexRun>& runs) {
  json list = json::array();
  for (const IndexRun& run : runs) {
    list.push_back({{"run", run.number},
                    {"started", run.started},
                    {"finished", run.finished},
                    {"articles", run.articles},
                    {"added", run.added},
                    {"earlier_versions", run.earlier_versions},
                    {"rejected", run.rejected},
                    {"sources", run.sources}});
  }
  return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<IndexRun> decode_runs(std::string_view text) {
  try {
    std::vector<IndexRun> runs;
    for (const json& run : json::parse(text)) {
      runs.push_back({run.at("run"), run.at("started"), run.at("finished"), run.at("articles"), run.at("added"),
                      run.at("earlier_versions"), run.at("rejected"), run.at("sources")});
    }
    return runs;
  } catch (const json::exception& error) {
    throw Error(ErrorKind::Damaged, std::string("read the runs of the index: ") + error.what(), "rebuild the index");
  }
}

std::filesystem::path published_generation(const IndexPaths& paths) {
  std::ifstream file(paths.stub());
  if (!file) {
    const bool exists = std::filesystem::exists(paths.root);
    throw Error(ErrorKind::NoIndex,
                "open index " + paths.root.string() + ": " + (exists ? "no index in this folder" : "no such folder"),
                "build one: dateline-index build --index " + paths.root.string() + " SOURCE...");
  }
  std::ostringstream text;
  text << file.rdbuf();
  constexpr std::string_view expected_start = "auto generation-";
  const std::string stub = text.str();
  const std::string_view digits = std::string_view(stub).substr(std::min(expected_start.size(), stub.size()));
  const std::size_t line_end = digits.find('\n');
  if (!stub.starts_with(expected_start) || line_end == 0 || line_end + 1 != digits.size() ||
      digits.substr(0, line_end).find_first_not_of("0123456789") != std::string_view::npos) {
    throw Error(ErrorKind::Damaged, "open index " + paths.root.string() + ": its XAPIANDB file names no generation",
                "rebuild it: dateline-index build --index " + paths.root.string() + " SOURCE...");
  }
  return paths.root / stub.substr(5, stub.size() - 6);
}

void check_format(const Xapian::Database& database, const std::filesystem::path& index_folder) {
  const std::string found = database.get_metadata(std::string(metadata_key::format));
  if (found == index_format_version) return;
  const std::string what = found.empty() ? "it was not written by Dateline" : "it has format version " + found;
  throw Error(ErrorKind::NoIndex,
              "open index " + index_folder.string() + ": " + what + ", this program reads version " +
                  std::string(index_format_version),
              "rebuild it: dateline-index build --index " + index_folder.string() + " SOURCE...");
}

}  // namespace dateline::schema
