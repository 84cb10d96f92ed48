// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the server wait for connections?
#pragma once

#include <filesystem>
#include <string>

namespace dateline::web {

inline constexpr unsigned default_socket_mode = 0660;

/// A socket that listens; closed with this object. A local socket's file that open_listener() made goes with it.
class Listener {
public:
  /// Takes over `descriptor`, which listens already, such as one that systemd passed.
  /// Throws schema::Error{Usage} if it is no listening stream socket.
  static Listener adopt(int descriptor);

  Listener(Listener&& other) noexcept;
  Listener& operator=(Listener&& other) noexcept;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// "127.0.0.1:8080" with the real port, "[::1]:8080", "unix:PATH".
  [[nodiscard]] const std::string& address() const { return address_; }
  /// True for loopback addresses and local sockets.
  [[nodiscard]] bool is_local() const { return local_; }

private:
  friend Listener open_listener(const std::string&, unsigned);
  Listener(int descriptor, std::filesystem::path file);
  void close() noexcept;

  int descriptor_ = -1;
  std::filesystem::path file_;
  std::string address_;
  bool local_ = false;
};

/// Listens at `address`: "ADDRESS:PORT", "[ADDRESS]:PORT", "PORT" alone for 127.0.0.1, or "unix:PATH" (its file gets
/// `socket_mode`). Port 0 takes a free one. The file of a socket whose server is gone is replaced.
/// Throws schema::Error: Usage for what is no such address, Io where it cannot be had, Busy where a server lives behind
/// a local socket.
[[nodiscard]] Listener open_listener(const std::string& address, unsigned socket_mode = default_socket_mode);

}  // namespace dateline::web
