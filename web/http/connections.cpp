// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/connections.h"

#include "web/http/unsent_bytes.h"

#include <algorithm>
#include <fcntl.h>
#include <limits>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace dateline::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto watch_interval = std::chrono::milliseconds(250);

std::int64_t ticks(Clock::time_point time) {
  return time.time_since_epoch().count();
}

std::int64_t ticks_after(std::chrono::milliseconds wait) {
  return ticks(Clock::now() + wait);
}

bool has_unread_bytes(int descriptor) {
  int unread = 0;
  return ::ioctl(descriptor, FIONREAD, &unread) == 0 && unread > 0;
}

}  // namespace

bool ClientCounts::enter(const std::string& group, std::size_t limit) {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.try_emplace(group, 0).first;
  if (found->second >= limit) return false;
  ++found->second;
  return true;
}

void ClientCounts::leave(const std::string& group) {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(group);
  if (found != counts_.end() && --found->second == 0) counts_.erase(found);
}

std::size_t ClientCounts::of(const std::string& group) const {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(group);
  return found == counts_.end() ? 0 : found->second;
}

void Connections::Connection::receives() {
  deadline_ = ticks_after(owner_->deadlines_.head);
  lingers_ = true;
}

void Connections::Connection::is_answered() {
  deadline_ = 0;
  lingers_ = false;
}

void Connections::Connection::takes(std::size_t bytes) {
  deadline_ = ticks_after(time_to_take(bytes, owner_->deadlines_.stall));
}

void Connections::Connection::rests(bool close) {
  deadline_ = ticks_after(owner_->deadlines_.idle);
  lingers_ = close;
}

Connections::Connections(Deadlines deadlines) : deadlines_(deadlines), thread_([this] { watch(); }) {}

Connections::~Connections() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_one();
  thread_.join();
}

Connections::Connection* Connections::opened(int descriptor, const ClientAddress& client) {
  static_cast<void>(of_clients_.enter(client.group, std::numeric_limits<std::size_t>::max()));
  const std::lock_guard lock(mutex_);
  Connection& connection = connections_.emplace_back();
  connection.owner_ = this;
  connection.descriptor_ = descriptor;
  connection.client_ = client;
  connection.deadline_ = ticks_after(deadlines_.idle);
  ++size_;
  return &connection;
}

void Connections::closed(Connection* connection) {
  if (connection->lingers_ || has_unread_bytes(connection->descriptor_)) {
    const int copy = ::fcntl(connection->descriptor_, F_DUPFD_CLOEXEC, 0);
    if (copy >= 0) lingering_.take(copy);
  }
  of_clients_.leave(connection->client_.group);
  const std::lock_guard lock(mutex_);
  connections_.remove_if([&](const Connection& other) { return &other == connection; });
  --size_;
}

std::size_t Connections::size() const {
  const std::lock_guard lock(mutex_);
  return size_;
}

void Connections::close_resting() {
  cut_late(std::numeric_limits<std::int64_t>::max());
}

void Connections::watch() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    stop_.wait_for(lock, watch_interval);
    lock.unlock();
    cut_late(ticks(Clock::now()));
    lock.lock();
  }
}

void Connections::cut_late(std::int64_t now) {
  const std::lock_guard lock(mutex_);
  for (Connection& connection : connections_) {
    const std::int64_t deadline = connection.deadline_;
    if (deadline == 0 || deadline > now) continue;
    connection.deadline_ = 0;
    connection.lingers_ = false;
    // Its owner sees the end of the connection and closes it.
    ::shutdown(connection.descriptor_, SHUT_RDWR);
  }
}

}  // namespace dateline::web
