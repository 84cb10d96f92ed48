// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/ast.h"

#include <array>

namespace dateline::searcher {

std::string_view name_of(ValueField field) noexcept {
  static constexpr std::array<std::string_view, 13> names{"country", "country.main", "dateline", "org", "source",
                                                          "author",  "lang",         "type",     "id",  "url",
                                                          "story",   "date",         "added"};
  static_assert(names.size() == static_cast<std::size_t>(ValueField::Added) + 1);
  return names[static_cast<std::size_t>(field)];
}

std::string_view name_of(TextField field) noexcept {
  static constexpr std::array<std::string_view, 4> names{"", "title", "lead", "author"};
  static_assert(names.size() == static_cast<std::size_t>(TextField::Author) + 1);
  return names[static_cast<std::size_t>(field)];
}

}  // namespace dateline::searcher
