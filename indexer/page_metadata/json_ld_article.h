// SPDX-License-Identifier: GPL-3.0-or-later
// What do the members of a JSON-LD node say?
#pragma once

#include "indexer/page_metadata/json_ld.h"

#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

namespace dateline::indexer {

/// Every node with an "@id", for members that only refer to it.
using JsonLdNodes = std::vector<simdjson::dom::object>;

/// The types of a node without "schema:" and the like, at most 8; empty where it has none.
[[nodiscard]] std::vector<std::string_view> types_of_node(const simdjson::dom::object& node);

/// The text of the first of `keys` that has one: a string, or the "@value", "name" or "@id" of an object, or the first
/// such of a list. "" where there is none. The view lives as long as the parsed document.
[[nodiscard]] std::string_view text_member(const simdjson::dom::object& node,
                                           std::initializer_list<std::string_view> keys);

/// Everything that the node states.
[[nodiscard]] JsonLdArticle article_of_node(const simdjson::dom::object& node, const JsonLdNodes& nodes);

}  // namespace dateline::indexer
