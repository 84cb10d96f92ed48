// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags and texts does a piece of HTML consist of?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class TokenKind : std::uint8_t { Text, StartTag, EndTag };

/// A name and a value as they stand in the source: any case, references unresolved.
struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
};

struct HtmlToken {
  TokenKind kind = TokenKind::Text;
  std::string name;       // of a tag, in lower case, at most max_tag_name bytes
  std::string_view text;  // of a Text, references unresolved; raw content of script, style and their like
  std::vector<HtmlAttribute> attributes;  // of a start tag, at most max_attributes

  /// The raw value of an attribute (`wanted` in lower case); empty where it has none.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const noexcept;
  [[nodiscard]] bool has_attribute(std::string_view wanted) const noexcept;
};

inline constexpr std::size_t max_tag_name = 32;
inline constexpr std::size_t max_attributes = 256;

/// Cuts any bytes into tokens in one pass; comments, declarations and CDATA marks are left out. Views point into the
/// source. Linear in its size.
class HtmlTokenizer {
public:
  /// `html` is borrowed.
  explicit HtmlTokenizer(std::string_view html) noexcept : html_(html) {}

  /// Moves the next token into `token`; false at the end.
  bool next(HtmlToken& token);

private:
  bool take_text(HtmlToken& token, std::size_t end);
  void skip_declaration();
  bool take_tag(HtmlToken& token);
  bool take_attribute(HtmlToken& token);
  std::string_view take_value();
  void skip_space() noexcept;
  [[nodiscard]] bool starts_tag() const noexcept;

  std::string_view html_;
  std::size_t at_ = 0;
  std::string raw_until_;  // "</script": the content up to there is one text
};

}  // namespace dateline::indexer
