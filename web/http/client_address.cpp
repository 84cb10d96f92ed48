// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/client_address.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>

namespace dateline::web {
namespace {

constexpr unsigned loopback_net = 127;

ClientAddress of_ipv4(const in_addr& address) {
  std::array<char, INET_ADDRSTRLEN> text{};
  ::inet_ntop(AF_INET, &address, text.data(), text.size());
  return {text.data(), text.data(), (ntohl(address.s_addr) >> 24U) == loopback_net};
}

ClientAddress of_ipv6(const in6_addr& address) {
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    in_addr mapped{};
    std::memcpy(&mapped, &address.s6_addr[12], sizeof mapped);
    return of_ipv4(mapped);
  }
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(AF_INET6, &address, text.data(), text.size());
  // A network gives each of its hosts as many addresses below its /64 as they want.
  return {text.data(), std::string(reinterpret_cast<const char*>(address.s6_addr), 8), IN6_IS_ADDR_LOOPBACK(&address)};
}

}  // namespace

ClientAddress client_address(const sockaddr* address) {
  if (address != nullptr && address->sa_family == AF_INET) {
    sockaddr_in known{};
    std::memcpy(&known, address, sizeof known);
    return of_ipv4(known.sin_addr);
  }
  if (address != nullptr && address->sa_family == AF_INET6) {
    sockaddr_in6 known{};
    std::memcpy(&known, address, sizeof known);
    return of_ipv6(known.sin6_addr);
  }
  return {"unix", "unix", true};
}

bool is_loopback(const std::string& literal) {
  in_addr four{};
  if (::inet_pton(AF_INET, literal.c_str(), &four) == 1) return of_ipv4(four).local;
  in6_addr six{};
  return ::inet_pton(AF_INET6, literal.c_str(), &six) == 1 && of_ipv6(six).local;
}

bool is_address_literal(const std::string& literal) {
  in6_addr any{};
  return ::inet_pton(AF_INET, literal.c_str(), &any) == 1 || ::inet_pton(AF_INET6, literal.c_str(), &any) == 1;
}

}  // namespace dateline::web
