// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages does the program serve?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "web/http/message.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::web::cli {

struct ResponderOptions {
  std::vector<std::filesystem::path> index;
  const schema::Gazetteer* gazetteer;  // must outlive the responders
  std::chrono::milliseconds time_limit;
};

/// The factory throws schema::Error where there is no index.
[[nodiscard]] ResponderFactory responder_factory(const ResponderOptions& options);

/// The paths that the metrics tell apart; see Metrics.
[[nodiscard]] std::vector<std::string> routes();

}  // namespace dateline::web::cli
