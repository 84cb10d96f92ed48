// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/host_rules.h"

#include "schema/error.h"

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

TEST_CASE("loopback is allowed at any port", "[web][http][host]") {
  const HostRules rules({}, {"127.0.0.1:8080"});
  for (const char* host : {"localhost", "LocalHost:1", "127.0.0.1", "127.9.8.7:65535", "[::1]", "[::1]:8080"}) {
    INFO(host);
    CHECK(rules.judge(host) == HostVerdict::Allowed);
  }
}

TEST_CASE("any other name is refused", "[web][http][host]") {
  const HostRules rules({}, {"127.0.0.1:8080", "unix:/run/x"});
  for (const char* host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.1",
                           "[2001:db8::1]", "0", "2130706433", "0x7f.1", "localhost."}) {
    INFO(host);
    CHECK(rules.judge(host) == HostVerdict::Refused);
  }
}

TEST_CASE("what is no host is malformed", "[web][http][host]") {
  const HostRules rules({}, {});
  for (const char* host : {"", ":80", "a b", "a/b", "a@localhost", "localhost:", "localhost:80x", "localhost:123456",
                           "[::1", "[::1]x", "[localhost]", "[127.0.0.1]", "a\r\nb", "\u00E9"}) {
    INFO(host);
    CHECK(rules.judge(host) == HostVerdict::Malformed);
  }
}

TEST_CASE("the listen address is allowed, and all address literals where all addresses are listened at",
          "[web][http][host]") {
  CHECK(HostRules({}, {"192.0.2.1:80"}).judge("192.0.2.1") == HostVerdict::Allowed);
  CHECK(HostRules({}, {"[2001:db8::1]:80"}).judge("[2001:db8::1]:80") == HostVerdict::Allowed);
  const HostRules any({}, {"0.0.0.0:80"});
  CHECK(any.judge("192.0.2.7:80") == HostVerdict::Allowed);
  CHECK(any.judge("evil.example") == HostVerdict::Refused);
}

TEST_CASE("an allowed name holds for any port, or for its own", "[web][http][host]") {
  const HostRules rules({"News.example", "other.example:8080", "https://tls.example"}, {});
  CHECK(rules.judge("news.example:123") == HostVerdict::Allowed);
  CHECK(rules.judge("other.example:8080") == HostVerdict::Allowed);
  CHECK(rules.judge("other.example") == HostVerdict::Refused);
  CHECK(rules.origin("NEWS.example") == "http://NEWS.example");
  CHECK(rules.origin("tls.example") == "https://tls.example");
  CHECK(rules.origin("localhost:8080") == "http://localhost:8080");
}

TEST_CASE("an entry that is no host is a mistake", "[web][http][host]") {
  for (const char* entry : {"", "https://", "a/b", "*.example", "ftp://a"}) {
    CHECK_THROWS_AS(HostRules({entry}, {}), schema::Error);
  }
}

}  // namespace
}  // namespace dateline::web
