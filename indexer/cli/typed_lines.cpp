// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/typed_lines.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace dateline::indexer::cli {
namespace {

// A signal between a look at its flag and the call that waits does not end that call: it must end by itself.
constexpr int wait_ms = 200;

}  // namespace

std::optional<std::string> TypedLines::next(const std::function<void()>& keep_going) {
  while (typed_.find('\n') == std::string::npos)
    if (!read_more(keep_going)) return typed_.empty() ? std::nullopt : std::optional(std::exchange(typed_, {}));
  const std::size_t end = typed_.find('\n');
  std::string line = typed_.substr(0, end);
  typed_.erase(0, end + 1);
  return line;
}

/// False at the end of the input.
bool TypedLines::read_more(const std::function<void()>& keep_going) {
  for (;;) {
    keep_going();
    pollfd input{STDIN_FILENO, POLLIN, 0};
    const int ready = poll(&input, 1, wait_ms);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    std::array<char, 4096> bytes{};
    const ssize_t size = ready < 0 ? -1 : read(STDIN_FILENO, bytes.data(), bytes.size());
    if (size < 0 && ready > 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    typed_.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
  }
}

}  // namespace dateline::indexer::cli
