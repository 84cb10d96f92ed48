// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags and texts does a piece of HTML consist of?
#pragma once

#include "indexer/html/tags.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::indexer {

enum class MarkupKind : std::uint8_t { Text, RawText, StartTag, EndTag };

/// A piece of the source. `source` is, for texts, their bytes with references unresolved (RawText, the content of
/// scripts and their like, has none); for tags, everything between "<" or "</" and ">", name first.
struct MarkupToken {
  MarkupKind kind = MarkupKind::Text;
  Tag tag = Tag::Text;  // of a tag
  bool self_closing = false;
  std::string_view source;
};

/// The name at the start of a tag's source, as written.
[[nodiscard]] std::string_view tag_name(std::string_view source) noexcept;

/// Cuts any bytes into tokens in one pass, linear in their size; comments, declarations and processing instructions are
/// left out. As in browsers, what has no end (a comment, a script, a quoted value) takes the rest.
class MarkupTokenizer {
public:
  /// `html` is borrowed.
  explicit MarkupTokenizer(std::string_view html) noexcept : html_(html) {}

  /// Moves the next token into `token`; false at the end. No text token is empty.
  bool next(MarkupToken& token) noexcept;

private:
  [[nodiscard]] std::size_t find(char wanted, std::size_t from) const noexcept;
  [[nodiscard]] std::size_t text_end() const noexcept;
  [[nodiscard]] std::size_t tag_end(std::size_t from) const noexcept;
  [[nodiscard]] std::size_t raw_end() const noexcept;
  [[nodiscard]] bool starts_tag(std::size_t at) const noexcept;
  void skip_declaration() noexcept;
  void take_tag(MarkupToken& token) noexcept;

  std::string_view html_;
  std::size_t at_ = 0;
  Tag raw_until_ = Tag::Unknown;  // the element whose end tag ends the raw text that begins here; Unknown: none
};

}  // namespace dateline::indexer
