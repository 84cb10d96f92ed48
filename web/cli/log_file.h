// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the lines of a log go?
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace dateline::web::cli {

class LogFile {
public:
  using Complain = std::function<void(std::string_view message)>;

  /// Appends to the file at `path`; to standard error if empty. `complain` may be empty. Throws schema::Error{Io}.
  LogFile(std::string path, Complain complain);

  /// By one thread. Waits until all is written; complains of trouble, once.
  void write(std::string_view lines);
  /// From any thread: opens the file by its name again, after it was renamed; keeps the old one and complains if that
  /// fails. Does not wait for a write.
  void reopen();

private:
  class Descriptor;
  [[nodiscard]] std::shared_ptr<const Descriptor> current();
  void complain(const std::string& attempt, int error) const;

  const std::string path_;
  const Complain complain_;
  std::mutex mutex_;
  std::shared_ptr<const Descriptor> descriptor_;  // null: standard error
  bool failed_ = false;
};

}  // namespace dateline::web::cli
