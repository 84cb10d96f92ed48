// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the lines of the access log go?
#pragma once

#include <mutex>
#include <string>
#include <string_view>

namespace dateline::web::cli {

class LogFile {
public:
  /// Appends to the file at `path`; to standard error if empty. Throws schema::Error{Io}.
  explicit LogFile(std::string path);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  /// Trouble is told on standard error, once.
  void write(std::string_view lines);
  /// Opens the file by its name again, after it was renamed; keeps the old one if that fails.
  void reopen();

private:
  const std::string path_;
  std::mutex mutex_;
  int descriptor_;
  bool failed_ = false;
};

}  // namespace dateline::web::cli
