// SPDX-License-Identifier: GPL-3.0-or-later
// How does the server tell what it does and what goes wrong, without waiting until anybody reads it?
#pragma once

#include "web/http/log_thread.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::web::cli {

class LogFile;

/// For any number of threads, none of which waits; the end waits a second for each log that is stuck.
class Logs {
public:
  /// `access_log`: path of the file for access lines; "" for standard error. Throws schema::Error{Io}.
  explicit Logs(const std::string& access_log);

  /// "dateline-web: MESSAGE" on standard error.
  void tell(std::string_view message);
  void add_access(std::string_view line);
  /// Opens the file for access lines anew; tells where that fails.
  void reopen();

private:
  const std::shared_ptr<LogThread> errors_;
  const std::shared_ptr<LogFile> access_file_;  // or null
  std::optional<LogThread> access_;             // beside errors_, where there is a file
};

}  // namespace dateline::web::cli
