// SPDX-License-Identifier: GPL-3.0-or-later
// How is it printed what a retag changes?
#pragma once

#include "indexer/run/retag.h"
#include "schema/gazetteer/gazetteer.h"

#include <string>

namespace dateline::indexer::cli {

/// A line for each value that articles gain or lose: field, value, how many gain it, how many lose it, its name;
/// between tabs.
[[nodiscard]] std::string retag_text(const RetagReport& report, const schema::Gazetteer& gazetteer);
[[nodiscard]] std::string retag_json(const RetagReport& report, const schema::Gazetteer& gazetteer);

/// "3 of 21578 articles changed in 12.1 s, generation 4".
[[nodiscard]] std::string summary(const RetagReport& report, double seconds);

}  // namespace dateline::indexer::cli
