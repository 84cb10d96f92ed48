// SPDX-License-Identifier: GPL-3.0-or-later
// What is thrown when an answer takes longer than its request allows?
#pragma once

#include "schema/error.h"

#include <chrono>
#include <string>

namespace dateline::searcher {

/// An Error{BadQuery} that a server can tell from a mistake: the same request may be answered at a calmer time.
class TimeLimitPassed : public schema::Error {
public:
  explicit TimeLimitPassed(std::chrono::milliseconds limit)
      : schema::Error(schema::ErrorKind::BadQuery,
                      "search: no exact answer within " + std::to_string(limit.count()) + " ms",
                      "ask for rarer words or fewer wildcards, or give it more time with --time-limit") {}
};

}  // namespace dateline::searcher
