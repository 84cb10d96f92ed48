// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mbox/encoded_words.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/mbox/transfer_encoding.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_word_bytes = 1024;  // the standard allows 75, programs write more

struct EncodedWord {
  std::string charset;
  std::string bytes;     // decoded
  std::size_t size = 0;  // of the word in the header
};

// In the "Q" encoding an underscore is a space.
std::string decode_q(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  return decode_quoted_printable(spaced);
}

// "=?charset*language?B?text?=" at the start of `text`.
std::optional<EncodedWord> read_word(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  const std::size_t charset_end = text.substr(0, max_word_bytes).find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?')
    return std::nullopt;
  const std::size_t end = text.substr(0, max_word_bytes).find("?=", charset_end + 3);
  const char encoding = ascii_lower(text[charset_end + 1]);
  if (end == std::string_view::npos || (encoding != 'b' && encoding != 'q')) return std::nullopt;
  const std::string_view charset = text.substr(2, charset_end - 2);
  const std::string_view encoded = text.substr(charset_end + 3, end - charset_end - 3);
  EncodedWord word;
  word.charset = ascii_lower(charset.substr(0, charset.find('*')));
  word.bytes = encoding == 'b' ? decode_base64(encoded) : decode_q(encoded);
  word.size = end + 2;
  return word;
}

// Decodes what was gathered of one charset: programs cut a character into two words.
void flush(std::string& bytes, const std::string& charset, std::string& out) {
  if (!bytes.empty()) out += decode_document(bytes, charset);
  bytes.clear();
}

}  // namespace

std::string decode_header(std::string_view value) {
  std::string out;
  std::string bytes;  // of the words, or of the raw text, that are not decoded yet
  std::string charset;
  bool after_word = false;
  while (!value.empty()) {
    const std::size_t gap = after_word ? std::min(value.find_first_not_of(" \t\r\n"), value.size()) : 0;
    if (const std::optional<EncodedWord> word = read_word(value.substr(gap))) {
      if (!after_word || word->charset != charset) flush(bytes, charset, out);
      charset = word->charset;
      bytes += word->bytes;
      value.remove_prefix(gap + word->size);
      after_word = true;
      continue;
    }
    if (after_word) flush(bytes, charset, out);
    charset.clear();
    after_word = false;
    const std::size_t next = std::min(value.find("=?", 1), value.size());
    bytes += value.substr(0, next);
    value.remove_prefix(next);
  }
  flush(bytes, charset, out);
  return out;
}

std::string names_of_mailboxes(std::string_view value) {
  std::string names;
  std::string name;     // in front of the address
  std::string address;  // between "<" and ">"
  bool quoted = false;
  bool in_address = false;
  const auto add = [&] {
    const std::string decoded = decode_header(trim(name));
    const std::string_view shown = is_blank(decoded) ? std::string_view(address) : std::string_view(decoded);
    if (!is_blank(shown)) names.append(names.empty() ? "" : "; ").append(trim(shown));
    name.clear();
    address.clear();
  };
  for (const char c : value) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '<' || c == '>')) {
      in_address = c == '<';
    } else if (!quoted && !in_address && c == ',') {
      add();
    } else {
      (in_address ? address : name) += c;
    }
  }
  add();
  return names;
}

}  // namespace dateline::indexer
