// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/inspection_process.h"

#include "schema/error.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::indexer {
namespace {

using Clock = std::chrono::steady_clock;
using schema::Error;
using schema::ErrorKind;

[[noreturn]] void throw_io(const char* attempt, int code) {
  throw Error(ErrorKind::Io, std::string(attempt) + " to inspect a database: " + std::generic_category().message(code));
}

/// A process and the pipe that it answers through. Ends with this object.
class Inspection {
public:
  Inspection(std::string program, std::array<std::string, 4> arguments) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_io("open a pipe", errno);
    answer_ = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<char*, 6> argv{program.data(), nullptr};
    for (std::size_t i = 0; i < arguments.size(); ++i) argv[i + 1] = arguments[i].data();
    std::string home = "HOME=/dev/null";  // what a person configured is for their own commands
    std::array<char*, 2> environment{home.data(), nullptr};
    const int code = ::posix_spawn(&process_, program.c_str(), &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (code == 0) return;
    ::close(answer_);
    throw_io("start a process", code);
  }
  ~Inspection() {
    ::close(answer_);
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      wait();
    }
  }
  Inspection(const Inspection&) = delete;
  Inspection& operator=(const Inspection&) = delete;

  /// What the process wrote so far grows by what comes within a tenth of a second; false at its end.
  bool read_more(std::string& answer) const {
    pollfd waiting{answer_, POLLIN, 0};
    if (::poll(&waiting, 1, 100) <= 0) return true;
    std::array<char, 4096> part{};
    const ssize_t size = ::read(answer_, part.data(), part.size());
    if (size < 0) return errno == EINTR;
    answer.append(part.data(), static_cast<std::size_t>(size));
    return size > 0;
  }

  int wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return status;
  }

private:
  pid_t process_ = -1;
  int answer_ = -1;
};

std::chrono::seconds time_limit_for(const std::filesystem::path& generation) {
  std::uintmax_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(generation, ignored)) {
    const std::uintmax_t size = entry.file_size(ignored);
    if (!ignored) bytes += size;
  }
  return std::chrono::seconds(60 + bytes / 2'000'000);
}

DatabaseReport failed(std::string why) {
  DatabaseReport report;
  report.failure = std::move(why);
  return report;
}

}  // namespace

DatabaseReport inspect_in_process(const Inspector& inspector, const std::filesystem::path& generation,
                                  InspectionDepth depth) {
  const std::chrono::seconds limit =
      inspector.time_limit.count() > 0 ? inspector.time_limit : time_limit_for(generation);
  Inspection inspection(
      inspector.program.string(),
      {inspection_command, generation.string(), depth == InspectionDepth::Counts ? counts_argument : structure_argument,
       std::to_string(::getpid())});
  const auto deadline = Clock::now() + limit;
  std::string answer;
  while (inspection.read_more(answer)) {
    if (inspector.keep_going) inspector.keep_going();
    if (Clock::now() < deadline) continue;
    return failed("Xapian did not come to an end with it in " + std::to_string(limit.count()) + " s");
  }
  const int status = inspection.wait();
  if (WIFSIGNALED(status)) return failed(std::string("Xapian crashed on it: ") + strsignal(WTERMSIG(status)));
  return decode_report(answer);
}

bool tie_to_parent(int parent) {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  return ::getppid() == parent;  // it may have gone before the line above
}

}  // namespace dateline::indexer
