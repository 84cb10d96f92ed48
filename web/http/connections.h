// SPDX-License-Identifier: GPL-3.0-or-later
// Which connections are open, and which of them have taken too long to ask for something?
#pragma once

#include "web/http/client_address.h"
#include "web/http/lingering_close.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace dateline::web {

/// How many of something each client has.
class ClientCounts {
public:
  /// False, and nothing is counted, where the client has `limit` already.
  [[nodiscard]] bool enter(const std::string& group, std::size_t limit);
  void leave(const std::string& group);
  [[nodiscard]] std::size_t of(const std::string& group) const;

private:
  mutable std::mutex mutex_;
  std::map<std::string, std::size_t> counts_;
};

/// Watches open connections. A byte every ten seconds keeps a connection alive for most servers; here a request must be
/// complete `idle` after the last one, and `head` after its first line; an answer must be taken as time_to_take() says.
class Connections {
public:
  struct Deadlines {
    std::chrono::milliseconds idle;
    std::chrono::milliseconds head;
    std::chrono::milliseconds stall;
  };

  class Connection {
  public:
    [[nodiscard]] const ClientAddress& client() const { return client_; }
    /// A request line has come; the rest of its head is to follow.
    void receives();
    /// Its head is complete: it is answered now, however long that takes.
    void is_answered();
    /// A whole body of that size is to be sent to it.
    void takes(std::size_t bytes);
    /// The answer is sent; `close`: it is the last one, and the client may still be sending.
    void rests(bool close);

  private:
    friend class Connections;
    const Connections* owner_ = nullptr;
    int descriptor_ = -1;
    ClientAddress client_;
    std::atomic<std::int64_t> deadline_{0};  // ticks of the steady clock; 0: none
    std::atomic<bool> lingers_{false};
  };

  explicit Connections(Deadlines deadlines);
  ~Connections();
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;

  /// Its socket stays the caller's.
  [[nodiscard]] Connection* opened(int descriptor, const ClientAddress& client);
  /// To be called before the socket is closed.
  void closed(Connection* connection);

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::size_t of_client(const std::string& group) const { return of_clients_.of(group); }
  /// Closes those that wait for a next request.
  void close_resting();
  /// Closes a socket that is none of these connections, after its client has read what was written to it.
  void linger(int descriptor) { lingering_.take(descriptor); }

private:
  void watch();
  void cut_late(std::int64_t now);

  const Deadlines deadlines_;
  mutable std::mutex mutex_;
  std::condition_variable stop_;
  std::list<Connection> connections_;
  std::size_t size_ = 0;
  bool stopping_ = false;
  ClientCounts of_clients_;
  LingeringClose lingering_;
  std::thread thread_;
};

}  // namespace dateline::web
