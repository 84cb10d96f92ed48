// SPDX-License-Identifier: GPL-3.0-or-later
// What does a database say of itself when it is opened? Asked in a process of its own, answered as JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// How far the inspection goes.
enum class InspectionDepth {
  Counts,     // what the metadata says: milliseconds
  Structure,  // every table walked, ids counted, columns built anew: minutes for millions of articles
};

struct DatabaseReport {
  std::string failure;  // why the rest cannot be told; "" if it can
  std::string format;   // index format version; "" for a database that Dateline did not write
  std::uint64_t articles = 0;
  std::uint64_t articles_recorded = 0;  // of the last run; equal to `articles` in a sound index
  std::vector<std::string> sources;     // of the last run
  std::string columns;                  // name of the columns file
  // InspectionDepth::Structure:
  std::vector<std::string> structure_errors;  // the first 20 that Xapian names
  std::uint64_t ids = 0;
  std::string repeated_id;    // an id that stands for two articles
  std::string built_columns;  // the name that columns made from the value slots would have
};

[[nodiscard]] std::string encode_report(const DatabaseReport& report);
/// A report with a `failure` for text that encode_report does not give: its writer may have crashed.
[[nodiscard]] DatabaseReport decode_report(std::string_view json);

}  // namespace dateline::indexer
