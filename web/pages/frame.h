// SPDX-License-Identifier: GPL-3.0-or-later
// What do all pages share: head, search form, skip link, footer?
#pragma once

#include "web/html/markup.h"
#include "web/state/search_state.h"

#include <optional>
#include <string>

namespace dateline::web {

struct Frame {
  std::string title;
  const SearchState* state = nullptr;  // what the search form holds; null: an empty form
  std::string feed;                    // address of the page's Atom feed; "" without one
  std::optional<std::size_t> total;    // data-total of <main>: matches that the page is about
};

/// A whole document around what is inside <main>.
[[nodiscard]] std::string page(const Frame& frame, std::string_view main);

/// Hidden inputs of a form that keep everything of the search but the named parameters.
void keep_state(Markup& html, const SearchState& state, std::initializer_list<std::string_view> without);

}  // namespace dateline::web
