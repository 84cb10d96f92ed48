// SPDX-License-Identifier: GPL-3.0-or-later
// Which names may clients call this server by? A page of another site can make its own name resolve to our address (DNS
// rebinding) and read our answers, but it cannot choose the Host that the browser sends: that names the other site.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

enum class HostVerdict : std::uint8_t { Allowed, Malformed, Refused };

class HostRules {
public:
  /// `allowed`: names or addresses, with or without a port, without one for any port; "https://NAME" says that those
  /// who call us so do it through a proxy that speaks TLS. `listened`: "127.0.0.1:8080", "[::1]:8080", "unix:PATH". One
  /// that means all addresses (0.0.0.0, [::]) allows each address literal: no name was resolved to reach it. Throws
  /// schema::Error{Usage} for an entry that is no host.
  HostRules(const std::vector<std::string>& allowed, const std::vector<std::string>& listened);

  /// Judges the value of a Host header. Loopback (localhost, 127.0.0.0/8, ::1) is allowed at any port.
  [[nodiscard]] HostVerdict judge(std::string_view host) const;

  /// "http://HOST" or "https://HOST" for an allowed Host.
  [[nodiscard]] std::string origin(std::string_view host) const;

private:
  void allow(const std::string& entry);

  std::map<std::string, std::string, std::less<>> schemes_;  // host in lower case, perhaps with its port -> "http"
  bool any_literal_ = false;
};

}  // namespace dateline::web
