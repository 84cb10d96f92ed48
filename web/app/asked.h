// SPDX-License-Identifier: GPL-3.0-or-later
// What do the functions that answer an address work with?
#pragma once

#include "searcher/search.h"
#include "web/app/site.h"
#include "web/http/message.h"

#include <chrono>
#include <string>
#include <string_view>

namespace dateline::web {

/// One request to answer. Borrows everything.
struct Asked {
  const Request& request;
  searcher::Searcher& searcher;
  const SiteOptions& options;
  std::string_view rest;  // of the path, behind what the route names
  std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();

  /// What is left of the time limit for the next question to the searcher: an answer may take several. 0: no limit.
  [[nodiscard]] std::chrono::milliseconds time_left() const;
};

[[nodiscard]] Response html_response(std::string body);
[[nodiscard]] Response json_response(std::string body);
/// As a JSON or HTML error, by the path.
[[nodiscard]] Response refusal(const Request& request, const HttpError& error);

}  // namespace dateline::web
