// SPDX-License-Identifier: GPL-3.0-or-later
// How is the status of an index printed?
#pragma once

#include "indexer/run/status.h"

#include <string>

namespace dateline::indexer::cli {

[[nodiscard]] std::string status_text(const IndexStatus& status);
[[nodiscard]] std::string status_json(const IndexStatus& status);

}  // namespace dateline::indexer::cli
