// SPDX-License-Identifier: GPL-3.0-or-later
// How do people read a facet value, and which value do they mean by what they type?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"

#include <string>
#include <string_view>

namespace dateline::searcher {

/// The label of a value: "North Korea" for KP, "English" for en, the most frequent spelling of an outlet.
[[nodiscard]] std::string facet_label(schema::Facet facet, const schema::FacetColumn& column, schema::Ordinal ordinal,
                                      const schema::Gazetteer& gazetteer);

/// The label of a key, also of one that no article holds; `typed` where the tables do not know it either.
[[nodiscard]] std::string label_of_key(schema::Facet facet, const schema::FacetColumn& column, std::string_view key,
                                       std::string_view typed, const schema::Gazetteer& gazetteer);

/// The key that a typed value, name or alias stands for; a key that matches nothing where it is unknown.
[[nodiscard]] std::string key_of_typed_value(schema::Facet facet, std::string_view typed,
                                             const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher
