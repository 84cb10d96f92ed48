// SPDX-License-Identifier: GPL-3.0-or-later
// What does the parser ask about names? The gazetteer answers; tests and fuzzers answer from a few rows.
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/query/ast.h"
#include "searcher/query/parser.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The questions of schema::Gazetteer under the same contracts.
class NameLookup {
public:
  virtual ~NameLookup() = default;
  virtual void matches_at(const schema::Words& words, std::size_t first, std::vector<schema::NameMatch>& out) const = 0;
  [[nodiscard]] virtual std::optional<schema::Country> country(std::string_view code) const = 0;
  [[nodiscard]] virtual std::optional<schema::Organization> organization(std::string_view id) const = 0;
  [[nodiscard]] virtual std::span<const schema::Country> countries() const = 0;
  [[nodiscard]] virtual std::optional<schema::Country> find_country(std::string_view value) const = 0;
  [[nodiscard]] virtual std::optional<schema::Organization> find_organization(std::string_view value) const = 0;
};

/// parse_query() over any source of names.
[[nodiscard]] ParsedQuery parse_query_with(std::string_view text, const NameLookup& names, const ParseOptions& options);

}  // namespace dateline::searcher
