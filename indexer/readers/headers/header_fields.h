// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields does a block of headers hold, be it of WARC, of HTTP or of a message?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// Fields in order, names in lower case, values unfolded and without white space at their ends.
class HeaderFields {
public:
  static constexpr std::size_t max_fields = 1000;  // further ones are left out

  HeaderFields() = default;
  /// Reads lines "Name: value" that end in LF, CR LF or CR CR LF; a line that begins with white space goes on with the
  /// value before it. Lines of any other kind are left out.
  explicit HeaderFields(std::string_view block);

  /// The first value of that name (lower case) that is not empty; "" where there is none.
  [[nodiscard]] std::string_view first(std::string_view name) const noexcept;
  /// The values of all fields of that name in order, joined by ", ".
  [[nodiscard]] std::string joined(std::string_view name) const;
  [[nodiscard]] bool empty() const noexcept { return fields_.empty(); }

private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// The number of bytes of `text` up to and including the first empty line; npos where there is none.
[[nodiscard]] std::size_t header_block_bytes(std::string_view text) noexcept;

}  // namespace dateline::indexer
