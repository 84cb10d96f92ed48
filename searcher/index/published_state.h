// SPDX-License-Identifier: GPL-3.0-or-later
// Did an index move on since it was opened?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::searcher {

/// Text that differs between any two commits and publishes of these indexes: which generations are published, and the
/// bytes of their version files, which each commit renews. Takes some 20 microseconds an index. Throws as
/// schema::published_generation, and Error{Io}.
[[nodiscard]] std::string published_state(const std::vector<std::filesystem::path>& folders);

}  // namespace dateline::searcher
