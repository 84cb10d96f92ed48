// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/last_resort.h"

#include <cerrno>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace {

/// How a process ends that is terminated while errno has this value.
int status_of_end_with(int error) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);  // Catch takes it
    ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
    dateline::schema::cli::end_failed_writes_in_order("a-program");
    errno = error;
    std::terminate();
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a write that fails in a destructor ends the program with the status of a failed write", "[schema][cli]") {
  for (const int error : {ENOSPC, EIO, EDQUOT, EFBIG, EROFS}) {
    const int status = status_of_end_with(error);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 74);
  }
}

TEST_CASE("any other end without an exception is a bug, and aborts", "[schema][cli]") {
  for (const int error : {0, ENOENT, EINTR}) {
    const int status = status_of_end_with(error);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
  }
}
