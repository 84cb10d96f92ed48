// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/logs.h"

#include "schema/cli/terminal.h"
#include "web/cli/log_file.h"

namespace dateline::web::cli {
namespace {

std::string told(std::string_view message) {
  return "dateline-web: " + schema::cli::printable(std::string(message)) + "\n";
}

/// Of standard error: nobody is left to be told that it fails.
LogThread::Write writer_of_errors() {
  return [file = std::make_shared<LogFile>("", nullptr)](std::string_view lines) { file->write(lines); };
}

std::shared_ptr<LogFile> open_file(const std::string& path, const std::shared_ptr<LogThread>& errors) {
  if (path.empty()) return nullptr;
  // A thread that is stuck in the file must not keep the other log from its end.
  return std::make_shared<LogFile>(path, [weak = std::weak_ptr(errors)](std::string_view message) {
    if (const auto log = weak.lock()) log->add(told(message));
  });
}

}  // namespace

Logs::Logs(const std::string& access_log)
    : errors_(std::make_shared<LogThread>(writer_of_errors())), access_file_(open_file(access_log, errors_)) {
  if (!access_file_) return;
  access_.emplace([file = access_file_](std::string_view lines) { file->write(lines); });
}

void Logs::tell(std::string_view message) {
  errors_->add(told(message));
}

void Logs::add_access(std::string_view line) {
  (access_ ? *access_ : *errors_).add(line);
}

void Logs::reopen() {
  if (access_file_) access_file_->reopen();
}

}  // namespace dateline::web::cli
