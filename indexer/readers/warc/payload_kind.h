// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents of a web archive can be news, and what are the others?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class PayloadKind : std::uint8_t {
  Page,  // HTML, XHTML
  Text,  // plain
  Json,
  Xml,    // feeds and other XML
  Other,  // no news: pictures, scripts, fonts, ...
};

/// What a document is: by its start where that is plain (a server that calls JSON a page), else by its media type; by
/// its start alone where no type is stated.
[[nodiscard]] PayloadKind payload_kind(std::string_view type, std::string_view head);

/// Why a document of this media type is skipped, for PayloadKind::Other: "image", "script or style sheet", ...
[[nodiscard]] std::string_view other_kind_name(std::string_view type) noexcept;

/// A file name (for formats that the name settles) that says what the kind says.
[[nodiscard]] std::string_view file_name_of(PayloadKind kind) noexcept;

/// True for addresses of documents: http, https, ftp, file, gemini, gopher. Crawlers also store what only they know:
/// "metadata://", "urn:pageinfo:", "dns:", "screenshot:".
[[nodiscard]] bool is_document_address(std::string_view uri) noexcept;

/// True for what servers say to robots in plain text: /robots.txt, /ads.txt and their like.
[[nodiscard]] bool is_robot_address(std::string_view uri) noexcept;

}  // namespace dateline::indexer
