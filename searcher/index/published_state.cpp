// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/published_state.h"

#include "schema/index_format.h"
#include "schema/whole_file.h"

namespace dateline::searcher {

std::string published_state(const std::vector<std::filesystem::path>& folders) {
  std::string state;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path generation = schema::published_generation(schema::IndexPaths(folder));
    state += generation.string() + '\n';
    state += schema::read_whole_file(generation / "iamglass", "read the version of").value_or("") + '\n';
  }
  return state;
}

}  // namespace dateline::searcher
