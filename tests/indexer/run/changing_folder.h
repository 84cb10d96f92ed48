// SPDX-License-Identifier: GPL-3.0-or-later
// How do the sources of an archive change over the years?
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace dateline::tests {

/// A folder of news that changes at random: text files, JSON lines, CSV, mailboxes and web archives whose records share
/// some addresses, files that are added, edited, appended to, renamed and deleted. Times of files are set, within a
/// range so narrow that some are equal. The same seed gives the same history.
class ChangingFolder {
public:
  ChangingFolder(std::filesystem::path folder, std::uint32_t seed);

  /// Makes `changes` changes.
  void change(std::size_t changes);

private:
  void write(const std::string& name, const std::string& bytes);
  void add_file();
  void edit_file();
  void append_to_file();
  void rename_file();
  void delete_file();
  [[nodiscard]] std::string record_text();
  [[nodiscard]] std::string new_bytes(const std::string& name);
  [[nodiscard]] std::string json_line();
  [[nodiscard]] std::string record_for(const std::string& name);
  [[nodiscard]] const std::string& any_file();
  [[nodiscard]] std::size_t below(std::size_t bound);

  std::filesystem::path folder_;
  std::mt19937 random_;
  std::vector<std::string> files_;
  std::size_t next_file_ = 0;
  std::size_t next_text_ = 0;
};

}  // namespace dateline::tests
