// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/signals.h"

#include <csignal>
#include <pthread.h>
#include <utility>

namespace dateline::web::cli {
namespace {

constexpr int end_of_thread = SIGUSR1;

sigset_t waited_for() {
  sigset_t signals;
  ::sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, end_of_thread}) ::sigaddset(&signals, signal);
  return signals;
}

void wait_for_signals(const std::function<void()>& stop, const std::function<void()>& reopen) {
  const sigset_t signals = waited_for();
  while (true) {
    int signal = 0;
    if (::sigwait(&signals, &signal) != 0) continue;
    if (signal == end_of_thread) return;
    if (signal == SIGHUP) {
      reopen();
    } else {
      stop();
    }
  }
}

}  // namespace

void block_signals() {
  const sigset_t signals = waited_for();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

SignalThread::SignalThread(std::function<void()> stop, std::function<void()> reopen)
    : thread_([stop = std::move(stop), reopen = std::move(reopen)] { wait_for_signals(stop, reopen); }) {}

SignalThread::~SignalThread() {
  ::pthread_kill(thread_.native_handle(), end_of_thread);
  thread_.join();
}

}  // namespace dateline::web::cli
