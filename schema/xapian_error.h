// SPDX-License-Identifier: GPL-3.0-or-later
// What does a Xapian error mean for the user? The one translator; Xapian::Error is no std::exception.
#pragma once

#include "schema/error.h"

#include <string>
#include <string_view>
#include <utility>

#include <xapian.h>

namespace dateline::schema {

/// The Error for a Xapian error that came while `attempt` ("search index news.idx") was being done.
[[nodiscard]] Error translate(const Xapian::Error& error, std::string_view attempt);

/// Calls `work` and turns a Xapian::Error into an Error.
template <typename Work>
auto with_xapian_errors(std::string_view attempt, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw translate(error, attempt);
  }
}

}  // namespace dateline::schema
