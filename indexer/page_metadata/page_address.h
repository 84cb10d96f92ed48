// SPDX-License-Identifier: GPL-3.0-or-later
// Under which address on the web is a page known?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// `reference` as an absolute http or https address, resolved against `base` (RFC 3986, 5.2, without fragments); ""
/// where it is neither absolute nor `base` is, has another scheme, no host, white space, or more than 2,000 bytes.
/// The scheme and host are put into lower case, default ports go.
[[nodiscard]] std::string absolute_address(std::string_view reference, std::string_view base);

/// The host of an absolute address in lower case without port and user, "" where there is none.
[[nodiscard]] std::string host_of_address(std::string_view address);

/// True for "https://example.org" and "https://example.org/": the front page of a site, no article.
[[nodiscard]] bool is_front_page(std::string_view address) noexcept;

}  // namespace dateline::indexer
