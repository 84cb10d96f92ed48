// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the other end of a connection?
#pragma once

#include <string>
#include <sys/socket.h>

namespace dateline::web {

struct ClientAddress {
  std::string text;    // "192.0.2.7", "2001:db8::7"; "unix" for a local socket
  std::string group;   // what is counted as one client: the address, for IPv6 its /64
  bool local = false;  // loopback or a local socket: often a reverse proxy with many people behind it
};

/// Of the peer. An IPv4 address mapped into IPv6 is IPv4.
[[nodiscard]] ClientAddress client_address(const sockaddr* address);

/// True for 127.0.0.0/8 and ::1 in print, without brackets.
[[nodiscard]] bool is_loopback(const std::string& literal);

/// True if `literal` is an IPv4 or IPv6 address in print, without brackets.
[[nodiscard]] bool is_address_literal(const std::string& literal);

}  // namespace dateline::web
