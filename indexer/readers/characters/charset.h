// SPDX-License-Identifier: GPL-3.0-or-later
// In which encoding were these bytes written, and what do they say?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The encoding that a byte order mark or the pattern of NULs at the start of `head` gives away: "UTF-8", "UTF-16LE",
/// "UTF-16BE", "UTF-32LE", "UTF-32BE"; "" where there is neither. Only these can make text unreadable byte by byte.
/// Without a mark, UTF-16 shows by the high bytes of an alphabet, or by ideographs with a NUL among them.
[[nodiscard]] std::string_view detect_unicode_form(std::string_view head) noexcept;

/// ICU's name for a label of the WHATWG encoding standard ("latin1" means windows-1252 there); nullopt where the label
/// is unknown.
[[nodiscard]] std::optional<std::string> converter_name(std::string_view label);

/// What is said about the encoding of a document: labels, "" where nothing is said.
struct CharsetHints {
  std::string_view http = {};      // by the HTTP header that came with it
  std::string_view declared = {};  // by itself (characters/declared_charset.h)
};

/// ICU's name for the encoding of a document that starts with `bytes`. Order: byte order mark or NUL pattern; UTF-8,
/// strictly or with fewer damaged bytes than half of its characters beyond ASCII; the HTTP label, then the declared
/// one, unless over 0.1 % of the characters come out as U+FFFD or the label is for Latin letters and the text cannot be
/// in them; libuchardet on the bytes without tags; windows-1252. "UTF-8" may mean damaged UTF-8.
[[nodiscard]] std::string choose_charset(std::string_view bytes, const CharsetHints& hints);

/// A whole document as UTF-8, not yet cleaned, from what choose_charset says. Any bytes decode to something; bytes that
/// damage UTF-8 are read as windows-1252 one by one.
[[nodiscard]] std::string decode_document(std::string_view bytes, std::string_view declared,
                                          std::string_view http_charset = {});

/// `bytes` of UTF-8 with every byte that damages it read as windows-1252.
[[nodiscard]] std::string repair_utf8(std::string_view bytes);

/// One record (a line of JSON, a row of CSV) as UTF-8: itself if it is UTF-8, else decoded from `fallback` (ICU's
/// name). With "" the bytes that are not UTF-8 are read as windows-1252, one by one.
[[nodiscard]] std::string decode_record(std::string_view bytes, const std::string& fallback);

/// The fallback for the records of a file that starts with `head`: "" if any line of it shows UTF-8 at work or all is
/// ASCII, else what libuchardet says of it.
[[nodiscard]] std::string record_fallback(std::string_view head);

/// `bytes` from ICU's converter `name`; ill-formed input becomes U+FFFD. nullopt if there is no such converter.
[[nodiscard]] std::optional<std::string> convert(std::string_view bytes, const std::string& name);

}  // namespace dateline::indexer
