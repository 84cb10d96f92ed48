// SPDX-License-Identifier: GPL-3.0-or-later
// Which attributes does a tag have?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline::indexer {

/// A name and a value as they stand in the source: any case, references unresolved.
struct Attribute {
  std::string_view name;
  std::string_view value;  // "" for one without a value
};

/// A tag's attributes after this many are not seen.
inline constexpr std::size_t max_attributes = 256;

/// Reads the attributes of one tag in order; views into its source.
class AttributeCursor {
public:
  /// `source` as in MarkupToken: the tag without its angle brackets.
  explicit AttributeCursor(std::string_view source) noexcept;

  /// Moves the next attribute into `attribute`; false at the end.
  bool next(Attribute& attribute) noexcept;

private:
  void skip_space() noexcept;
  [[nodiscard]] std::string_view take_value() noexcept;

  std::string_view rest_;
  std::size_t seen_ = 0;
};

/// The value of the first attribute of that name (in lower case); nullopt where there is none.
[[nodiscard]] std::optional<std::string_view> find_attribute(std::string_view source, std::string_view name) noexcept;

/// True if `token` (lower case) is one of the words of `list`, case ignored: class, rel, itemprop.
[[nodiscard]] bool has_token(std::string_view list, std::string_view token) noexcept;

/// Takes the next word from the front of `list`; "" at its end.
[[nodiscard]] std::string_view take_token(std::string_view& list) noexcept;

}  // namespace dateline::indexer
