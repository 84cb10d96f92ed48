// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/name_search.h"

#include "schema/words.h"

namespace dateline::schema {

std::string searchable_name(std::string_view name) {
  const Words words = split_words(name, {});
  std::string searchable;
  for (std::size_t i = 0; i < words.size(); ++i) {
    searchable += ' ';
    searchable += words.folded(i);
  }
  return searchable;
}

}  // namespace dateline::schema
