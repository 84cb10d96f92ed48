// SPDX-License-Identifier: GPL-3.0-or-later
// Where does an answer of any size wait until all of it is there?
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <string_view>

namespace dateline::searcher {

/// Bytes in a temporary file without a name, which is gone with this object. Throws Error{Io}.
class Spool {
public:
  Spool();
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  void append(std::string_view bytes);
  /// Forgets everything.
  void clear();
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Hands over all bytes, piece by piece.
  void copy_to(const std::function<void(std::string_view)>& out);
  /// A descriptor at the first byte, for a program to read from; borrowed.
  [[nodiscard]] int rewound_descriptor();

private:
  std::FILE* file_;
  std::size_t size_ = 0;
};

}  // namespace dateline::searcher
