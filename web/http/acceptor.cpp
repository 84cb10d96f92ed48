// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/acceptor.h"

#include "schema/error.h"

#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::web {
namespace {

constexpr int pause_milliseconds = 100;
constexpr int accepts_per_turn = 64;

enum class Outcome { Drained, Exhausted };

Outcome accept_some(int listener, const std::function<void(const Accepted&)>& take) {
  for (int i = 0; i < accepts_per_turn; ++i) {
    Accepted accepted;
    accepted.descriptor = ::accept4(listener, reinterpret_cast<sockaddr*>(&accepted.address), &accepted.address_bytes,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (accepted.descriptor >= 0) {
      take(accepted);
    } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
      return Outcome::Exhausted;
    } else if (errno == EAGAIN) {
      return Outcome::Drained;
    }
    // Anything else is the trouble of that one connection, accept(2).
  }
  return Outcome::Drained;
}

}  // namespace

Acceptor::Acceptor(std::vector<Listener> listeners)
    : listeners_(std::move(listeners)), stop_event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (stop_event_ < 0) {
    throw schema::Error(schema::ErrorKind::Io, "start the server: " + std::generic_category().message(errno));
  }
}

Acceptor::~Acceptor() {
  ::close(stop_event_);
}

void Acceptor::run(const std::function<void(const Accepted&)>& take) {
  std::vector<pollfd> polled{{stop_event_, POLLIN, 0}};
  for (const Listener& listener : listeners_) polled.push_back({listener.descriptor(), POLLIN, 0});
  bool exhausted = false;
  while (true) {
    ::poll(polled.data(), exhausted ? 1 : polled.size(), exhausted ? pause_milliseconds : -1);
    if (polled.front().revents != 0) return;
    exhausted = false;
    for (const Listener& listener : listeners_)
      exhausted = accept_some(listener.descriptor(), take) == Outcome::Exhausted || exhausted;
  }
}

void Acceptor::stop() noexcept {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(stop_event_, &one, sizeof one);
}

}  // namespace dateline::web
