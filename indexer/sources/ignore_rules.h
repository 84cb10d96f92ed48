// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a folder does its owner not want to be read?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

inline constexpr std::string_view ignore_file_name = ".datelineignore";
inline constexpr std::size_t max_ignore_file_bytes = 1u << 20;

/// The patterns of one ignore file, with the syntax and the meaning of gitignore(5): "#" comments, "!" takes back,
/// a "/" at the beginning or inside ties a pattern to the file's folder, one at the end means folders only, "**"
/// crosses folders. Lines longer than 4096 bytes are left out.
class IgnoreRules {
public:
  IgnoreRules() = default;
  explicit IgnoreRules(std::string_view text);

  /// What the last matching pattern says about a path below the ignore file's folder: true ignored, false taken back,
  /// nullopt where no pattern matches.
  [[nodiscard]] std::optional<bool> verdict(std::string_view path, bool is_folder) const;
  [[nodiscard]] bool empty() const noexcept { return patterns_.empty(); }

private:
  struct Pattern {
    std::vector<std::string> segments;
    bool anchored = false;  // else the last segment of the path is enough
    bool folders_only = false;
    bool takes_back = false;
  };

  void add(std::string_view line);

  std::vector<Pattern> patterns_;
};

}  // namespace dateline::indexer
