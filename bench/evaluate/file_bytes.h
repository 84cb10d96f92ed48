// SPDX-License-Identifier: GPL-3.0-or-later
// What does a file hold?
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace dateline::bench {

/// The whole file. Throws std::runtime_error if it cannot be opened.
inline std::string file_bytes(const std::filesystem::path& file) {
  const std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

}  // namespace dateline::bench
