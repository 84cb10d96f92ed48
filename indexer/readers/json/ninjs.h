// SPDX-License-Identifier: GPL-3.0-or-later
// Which story does an object of ninjs tell?
#pragma once

#include "indexer/article.h"

#include <simdjson.h>

namespace dateline::indexer {

/// True if `object` says that it is ninjs, or has a uri and the time of its version, as every ninjs object has. The
/// letters of keys may be of either case (versioncreated in 1 and 2, versionCreated in 3).
[[nodiscard]] bool is_ninjs(const simdjson::dom::object& object);

/// Fills everything but member and offset from an object of IPTC ninjs 1, 2 or 3: the headline in the role "main",
/// a body in HTML before one in plain text, the description where there is no body (then a text is a "summary").
void read_ninjs(const simdjson::dom::object& object, Article& article);

}  // namespace dateline::indexer
