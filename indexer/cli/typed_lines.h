// SPDX-License-Identifier: GPL-3.0-or-later
// What does a person type, while a signal may ask for the end at any moment?
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace dateline::indexer::cli {

/// The lines of standard input, which nothing else may read.
class TypedLines {
public:
  /// The next line without its end; nothing at the end of the input. `keep_going` is called several times a second and
  /// throws to stop.
  [[nodiscard]] std::optional<std::string> next(const std::function<void()>& keep_going);

private:
  bool read_more(const std::function<void()>& keep_going);

  std::string typed_;  // not given out yet
};

}  // namespace dateline::indexer::cli
