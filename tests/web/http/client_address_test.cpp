// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/client_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

ClientAddress six(const char* text) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  ::inet_pton(AF_INET6, text, &address.sin6_addr);
  return client_address(reinterpret_cast<const sockaddr*>(&address));
}

TEST_CASE("an IPv6 client is its /64", "[web][http][client]") {
  CHECK(six("2001:db8::1").group == six("2001:db8::ffff:2").group);
  CHECK(six("2001:db8::1").group != six("2001:db8:0:1::1").group);
  CHECK(six("2001:db8::1").text == "2001:db8::1");
}

TEST_CASE("a mapped IPv4 address is IPv4", "[web][http][client]") {
  CHECK(six("::ffff:192.0.2.1").text == "192.0.2.1");
  CHECK(six("::ffff:127.0.0.1").local);
}

TEST_CASE("loopback and local sockets are local", "[web][http][client]") {
  CHECK(six("::1").local);
  CHECK_FALSE(six("2001:db8::1").local);
  CHECK(client_address(nullptr).local);
  CHECK(client_address(nullptr).text == "unix");
}

}  // namespace
}  // namespace dateline::web
