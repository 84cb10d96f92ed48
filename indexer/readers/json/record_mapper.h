// SPDX-License-Identifier: GPL-3.0-or-later
// What does a JSON object say about an article, under the key names that are in use?
#pragma once

#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/reader.h"

#include <simdjson.h>

namespace dateline::indexer {

/// Notes everything that `object` states, by known key names and by options.field_map, which alone counts for a field
/// that it names (its right side is a key, or keys joined by "." for nested objects). Objects as values give their name
/// or value; objects that only wrap ("_source", "fields", "attributes") are looked into.
void map_object(const simdjson::dom::object& object, const ReadOptions& options, RecordFields& fields);

}  // namespace dateline::indexer
