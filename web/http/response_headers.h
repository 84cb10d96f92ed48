// SPDX-License-Identifier: GPL-3.0-or-later
// What does every response say to the browser, and what becomes of a response on its way to the client?
#pragma once

#include "web/http/message.h"

#include <array>
#include <string_view>
#include <utility>

namespace dateline::web {

/// Pages load nothing from elsewhere and run no script but ours, and no other site frames them.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// On every response; a header of the same name in the Response takes the place of ours. None of them is about CORS: no
/// other site may read our answers. Referrer-Policy keeps queries, which are part of the address, from linked sites.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 6> security_headers{
    {{"Content-Security-Policy", content_security_policy},
     {"X-Content-Type-Options", "nosniff"},
     {"Referrer-Policy", "no-referrer"},
     {"Cross-Origin-Opener-Policy", "same-origin"},
     {"Cross-Origin-Resource-Policy", "same-origin"},
     {"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"}}};

/// What the request allows to be done with its response.
struct Negotiation {
  bool gzip = false;
  std::string_view if_none_match;
};

/// The value of the header `name` (in any case), or "".
[[nodiscard]] std::string_view header_of(const Response& response, std::string_view name);

/// Adds the security headers; answers 304 without a body where the client has this entity already, and compresses text
/// over min_gzip_bytes where it may.
void finish_response(Response& response, const Negotiation& negotiation);

}  // namespace dateline::web
