// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/index_lock.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <chrono>
#include <csignal>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

using dateline::indexer::IndexLock;
using dateline::schema::Error;
using dateline::schema::ErrorKind;
using dateline::tests::ScratchFolder;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::optional<Error> error_of_locking(const std::filesystem::path& file, seconds timeout = seconds(0)) {
  try {
    const IndexLock lock(file, timeout);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

/// A child process that holds the lock until it is killed.
class Holder {
public:
  explicit Holder(const std::filesystem::path& file) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    pid_ = ::fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) hold(file, ready[1]);
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  ~Holder() { kill(); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }
  [[nodiscard]] pid_t pid() const noexcept { return pid_; }

private:
  [[noreturn]] static void hold(const std::filesystem::path& file, int ready) {
    try {
      const IndexLock lock(file, seconds(0));
      if (::write(ready, "x", 1) == 1) ::pause();
    } catch (const Error&) {
    }
    ::_exit(1);
  }

  pid_t pid_ = 0;
};

}  // namespace

TEST_CASE("a second holder is told who holds the lock", "[indexer][lock]") {
  const ScratchFolder scratch;
  Holder holder(scratch.path() / "lock");
  const auto error = error_of_locking(scratch.path() / "lock");
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::Busy);
  CHECK_THAT(error->message(), Catch::Contains("process " + std::to_string(holder.pid()) + " since 2"));
  CHECK_THAT(error->hint(), Catch::Contains("--lock-timeout"));
}

TEST_CASE("a killed process leaves no lock behind", "[indexer][lock]") {
  const ScratchFolder scratch;
  Holder holder(scratch.path() / "lock");
  REQUIRE(error_of_locking(scratch.path() / "lock"));
  holder.kill();
  CHECK_FALSE(error_of_locking(scratch.path() / "lock"));
}

TEST_CASE("a lock is free again at the end of its scope, in the same process too", "[indexer][lock]") {
  const ScratchFolder scratch;
  {
    const IndexLock lock(scratch.path() / "lock", seconds(0));
    CHECK(error_of_locking(scratch.path() / "lock"));
  }
  CHECK_FALSE(error_of_locking(scratch.path() / "lock"));
}

TEST_CASE("with a timeout the lock is waited for", "[indexer][lock]") {
  const ScratchFolder scratch;
  Holder holder(scratch.path() / "lock");
  std::thread killer([&] {
    std::this_thread::sleep_for(milliseconds(200));
    holder.kill();
  });
  const auto error = error_of_locking(scratch.path() / "lock", seconds(30));
  killer.join();
  CHECK_FALSE(error);
}

TEST_CASE("waiting for the lock can be stopped", "[indexer][lock]") {
  const ScratchFolder scratch;
  const Holder holder(scratch.path() / "lock");
  int calls = 0;
  const auto wait = [&] {
    const IndexLock lock(scratch.path() / "lock", seconds(600), [&] {
      if (++calls == 3) throw std::runtime_error("interrupted");
    });
  };
  CHECK_THROWS_AS(wait(), std::runtime_error);
  CHECK(calls == 3);
}

TEST_CASE("a lock file that cannot be made is an Io error", "[indexer][lock]") {
  const ScratchFolder scratch;
  const auto error = error_of_locking(scratch.path() / "missing" / "lock");
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::Io);
}
