// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/log_file.h"

#include "schema/error.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::web::cli {
namespace {

constexpr int file_mode = 0640;

int open_for_appending(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, file_mode);
}

}  // namespace

LogFile::LogFile(std::string path)
    : path_(std::move(path)), descriptor_(path_.empty() ? STDERR_FILENO : open_for_appending(path_)) {
  if (descriptor_ < 0) {
    throw schema::Error(schema::ErrorKind::Io,
                        "open access log " + path_ + ": " + std::generic_category().message(errno));
  }
}

LogFile::~LogFile() {
  if (!path_.empty()) ::close(descriptor_);
}

void LogFile::write(std::string_view lines) {
  const std::lock_guard lock(mutex_);
  while (!lines.empty()) {
    const ssize_t written = ::write(descriptor_, lines.data(), lines.size());
    if (written >= 0) {
      lines.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      if (!std::exchange(failed_, true)) {
        std::fprintf(stderr, "dateline-web: write access log: %s\n", std::generic_category().message(errno).c_str());
      }
      return;
    }
  }
  failed_ = false;
}

void LogFile::reopen() {
  if (path_.empty()) return;
  const int opened = open_for_appending(path_);
  if (opened < 0) {
    std::fprintf(stderr, "dateline-web: open access log anew: %s\n", std::generic_category().message(errno).c_str());
    return;
  }
  const std::lock_guard lock(mutex_);
  ::close(std::exchange(descriptor_, opened));
}

}  // namespace dateline::web::cli
