// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages does the program serve?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "web/http/error_response.h"
#include "web/http/message.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline::web::cli {

struct ResponderOptions {
  std::vector<std::filesystem::path> index;
  const schema::Gazetteer* gazetteer;  // must outlive the responders
  std::chrono::milliseconds time_limit;
};

/// What the server needs of the pages.
struct Pages {
  ResponderFactory factory;              // throws schema::Error where there is no index
  std::vector<std::string> routes;       // the paths that the metrics tell apart; see Metrics
  ErrorPage error_page;                  // empty: the server's own
  std::function<std::string()> metrics;  // lines to add to /metrics; empty: none. Called beside the responders
};

[[nodiscard]] Pages pages_of(const ResponderOptions& options);

}  // namespace dateline::web::cli
