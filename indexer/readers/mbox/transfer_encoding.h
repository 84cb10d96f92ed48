// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes does a part of a message stand for, whose letters had to pass through old mail systems?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Base64 (RFC 2045, 6.8); what is no letter of it is passed over, "=" ends it.
[[nodiscard]] std::string decode_base64(std::string_view text);

/// Quoted-printable (RFC 2045, 6.7); a "=" that stands for nothing stays as it is.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);

/// By the name in Content-Transfer-Encoding, case ignored; any other name leaves `text` as it is.
[[nodiscard]] std::string decode_transfer(std::string_view text, std::string_view encoding);

}  // namespace dateline::indexer
