// SPDX-License-Identifier: GPL-3.0-or-later
// What does the address of a page say, and which address says it?
#pragma once

#include "schema/fields.h"
#include "searcher/request.h"
#include "searcher/typed_request.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::web {

using Parameters = std::vector<std::pair<std::string, std::string>>;  // decoded

inline constexpr std::size_t max_query_bytes = 1024;
inline constexpr std::size_t max_offset = 10'000;  // deeper pages cost more than anybody reads; exports give all
inline constexpr std::size_t max_choices = 64;
inline constexpr std::size_t max_facet_values = 1000;

/// The most that an address may ask for.
struct StateBounds {
  std::size_t limit = 100;
  std::size_t offset = max_offset;
};

/// Everything that an address says about a search. Every page of it is made from this and says it again.
struct SearchState {
  searcher::TypedRequest typed;
  std::size_t offset = 0;
  std::size_t limit = searcher::default_hits;
  std::size_t snippets = 1;

  [[nodiscard]] const std::vector<std::string>& chosen(schema::Facet facet) const;
  [[nodiscard]] bool is_any(schema::Facet facet) const;
  [[nodiscard]] bool has_filters() const;
  [[nodiscard]] bool asks_nothing() const;  // the start page
};

/// Reads q, the facets, exclude=FIELD:VALUE, any, from, to, undated, sort, match, understand, collapse, similar-to,
/// offset, limit, snippets and facet; others are not its affair. Throws Error{Usage} for numbers that are none and for
/// more than the bounds, and Error{BadQuery} for a query beyond max_query_bytes.
[[nodiscard]] SearchState read_state(const Parameters& parameters, const StateBounds& bounds = {});

/// The same search as parameters, in one order and without what is the default: read_state gives it back.
[[nodiscard]] Parameters parameters_of(const SearchState& state);

/// "/path?name=value&...", percent-encoded (RFC 3986; spaces as +); only the path where there are no parameters.
[[nodiscard]] std::string address(std::string_view path, const Parameters& parameters);
[[nodiscard]] std::string address(std::string_view path, const SearchState& state);

/// One segment of a path or one value, percent-encoded but for unreserved characters.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// The request of a page or a JSON endpoint. Throws Error{Usage} for what build_request refuses, and for a facet of
/// more than max_facet_values.
[[nodiscard]] searcher::SearchRequest request_of(const SearchState& state);

}  // namespace dateline::web
