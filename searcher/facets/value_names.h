// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of a facet does somebody look for who has typed a part of a name?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// How a value answers to what was typed; the best first.
enum class NameFit : std::uint8_t {
  Start,   // its label begins with it, or it is its key ("KP")
  Inside,  // a later word of the label begins with it, or a word of the key does
  Alias,   // another name does
};

struct NamedValue {
  schema::Ordinal ordinal;
  NameFit fit;
};

/// The names of all values of one facet of an index, made once for many questions: time and memory by the number of
/// values. Borrows the column and the gazetteer.
class ValueNames {
public:
  ValueNames(schema::Facet facet, const schema::FacetColumn& column, const schema::Gazetteer& gazetteer);

  /// The values whose label, key (code, id) or, of countries and organizations, name or alias in any language holds
  /// `typed` (a searchable name: schema/name_search.h) at the start of a word; ascending, each once; none where it is
  /// empty.
  [[nodiscard]] std::vector<NamedValue> holding(std::string_view typed) const;

private:
  [[nodiscard]] NameFit fit_of(schema::Ordinal ordinal, std::string_view typed) const;

  schema::Facet facet_;
  const schema::FacetColumn& column_;
  const schema::Gazetteer& gazetteer_;
  std::string text_;  // as visit_names_holding() takes them, by ordinal
  std::vector<std::uint32_t> ends_;
};

}  // namespace dateline::searcher
