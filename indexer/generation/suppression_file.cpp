// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/suppression_file.h"

#include "indexer/generation/former_index.h"
#include "schema/durable_files.h"
#include "schema/error.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include <nlohmann/json.hpp>

namespace dateline::indexer {
namespace {

using nlohmann::json;
using schema::Error;
using schema::ErrorKind;

constexpr int file_version = 1;

Suppressions read_file(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) return {};
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  if (!stream || !(bytes << stream.rdbuf())) {
    throw Error(ErrorKind::Io, "read the suppressions of the index in " + file.string() + ": it cannot be read");
  }
  try {
    const json root = json::parse(bytes.str());
    if (root.at("version") != file_version) {
      throw Error(ErrorKind::Damaged, "read " + file.string() + ": of another version");
    }
    return root.at("suppressed").get<Suppressions>();
  } catch (const json::exception& damage) {
    throw Error(ErrorKind::Damaged, "read the suppressions of the index in " + file.string() + ": " + damage.what(),
                "mend the file, or move it away to go on without them");
  }
}

}  // namespace

Suppressions all_suppressions(const schema::IndexPaths& paths) {
  Suppressions all = read_file(paths.suppressions());
  for (auto& [id, reason] : FormerIndex(paths).metadata_under(schema::metadata_key::suppressed)) {
    all.insert_or_assign(id, reason);
  }
  return all;
}

void keep_suppressions(const schema::IndexPaths& paths) {
  const Suppressions published = FormerIndex(paths).metadata_under(schema::metadata_key::suppressed);
  if (published == read_file(paths.suppressions())) return;
  const json root{{"version", file_version}, {"suppressed", published}};
  schema::replace_file(paths.suppressions(), root.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace dateline::indexer
