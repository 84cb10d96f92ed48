// SPDX-License-Identifier: GPL-3.0-or-later
// How is it printed whether an index is sound?
#pragma once

#include "indexer/integrity/check_index.h"

#include <string>

namespace dateline::indexer::cli {

/// A line for each finding and each thing mended, then the verdict with what can be done.
[[nodiscard]] std::string check_text(const CheckReport& report, const std::string& index);
[[nodiscard]] std::string check_json(const CheckReport& report);

}  // namespace dateline::indexer::cli
