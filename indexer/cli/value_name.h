// SPDX-License-Identifier: GPL-3.0-or-later
// What do people call a value of a facet?
#pragma once

#include "schema/gazetteer/gazetteer.h"

#include <string>

namespace dateline::indexer::cli {

/// `label` if there is one, else the name of the country whose code `value` is, else empty.
[[nodiscard]] std::string name_of_value(const std::string& value, const std::string& label,
                                        const schema::Gazetteer& gazetteer);

}  // namespace dateline::indexer::cli
