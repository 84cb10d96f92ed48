// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/shell_command.h"

#include "schema/error.h"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dateline::searcher::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr std::string_view variable = "DATELINE_SEARCH=";
constexpr int signal_base = 128;

std::vector<char*> environment_with(std::string& search) {
  std::vector<char*> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    if (!std::string_view(*entry).starts_with(variable)) variables.push_back(*entry);
  }
  variables.push_back(search.data());
  variables.push_back(nullptr);
  return variables;
}

/// What the child does before it begins. SIGPIPE is ignored here, and a shell command that inherited that would go on
/// writing into closed pipes.
class ChildSetup {
public:
  explicit ChildSetup(int input) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, STDERR_FILENO, STDOUT_FILENO);
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~ChildSetup() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  ChildSetup(const ChildSetup&) = delete;
  ChildSetup& operator=(const ChildSetup&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
  [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

int run_shell_command(const std::string& command, int input, const std::string& search) {
  std::string search_variable = std::string(variable) + search;
  const std::vector<char*> variables = environment_with(search_variable);
  std::string shell = "sh";
  std::string option = "-c";
  std::string text = command;
  char* const arguments[] = {shell.data(), option.data(), text.data(), nullptr};
  const ChildSetup setup(input);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, "/bin/sh", setup.actions(), setup.attributes(), arguments, variables.data());
  if (error != 0) {
    throw Error(ErrorKind::Io, "run " + command + ": " + std::generic_category().message(error));
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw Error(ErrorKind::Io, "wait for " + command);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : signal_base + WTERMSIG(status);
}

}  // namespace dateline::searcher::cli
