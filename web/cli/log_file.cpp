// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/log_file.h"

#include "schema/error.h"

#include <cerrno>
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

class LogFile::Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }

private:
  const int number_;
};

LogFile::LogFile(std::string path, Complain complain) : path_(std::move(path)), complain_(std::move(complain)) {
  if (path_.empty()) return;
  const int opened = open_for_appending(path_);
  if (opened < 0) {
    throw schema::Error(schema::ErrorKind::Io,
                        "open access log " + path_ + ": " + std::generic_category().message(errno));
  }
  descriptor_ = std::make_shared<const Descriptor>(opened);
}

std::shared_ptr<const LogFile::Descriptor> LogFile::current() {
  const std::lock_guard lock(mutex_);
  return descriptor_;
}

void LogFile::write(std::string_view lines) {
  const auto descriptor = current();
  const int number = descriptor ? descriptor->number() : STDERR_FILENO;
  while (!lines.empty()) {
    const ssize_t written = ::write(number, lines.data(), lines.size());
    if (written >= 0) {
      lines.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      const int error = errno;
      if (!std::exchange(failed_, true)) complain("write", error);
      return;
    }
  }
  failed_ = false;
}

void LogFile::reopen() {
  if (path_.empty()) return;
  const int opened = open_for_appending(path_);
  if (opened < 0) {
    complain("open anew", errno);
    return;
  }
  auto descriptor = std::make_shared<const Descriptor>(opened);
  const std::lock_guard lock(mutex_);
  descriptor_.swap(descriptor);
}

void LogFile::complain(const std::string& attempt, int error) const {
  if (complain_) complain_(attempt + " access log " + path_ + ": " + std::generic_category().message(error));
}

}  // namespace dateline::web::cli
