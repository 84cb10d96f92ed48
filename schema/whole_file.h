// SPDX-License-Identifier: GPL-3.0-or-later
// What does a small file hold?
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace dateline::schema {

/// All bytes of `file`; nullopt where there is none. Throws Error{Io} "ATTEMPT FILE: ..." where it cannot be read.
[[nodiscard]] std::optional<std::string> read_whole_file(const std::filesystem::path& file, const std::string& attempt);

}  // namespace dateline::schema
