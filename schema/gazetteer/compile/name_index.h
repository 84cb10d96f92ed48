// SPDX-License-Identifier: GPL-3.0-or-later
// Which names are there already with these words?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace dateline::schema::gazetteer {

/// The names of a compilation by their words, stems apart. Indexes stay right while names are only appended; the index
/// holds what was there when it was made.
class NameIndex {
public:
  explicit NameIndex(const Compilation& compilation) {
    for (std::size_t i = 0; i < compilation.names.size(); ++i)
      if (!compilation.names[i].is_stem) places_[compilation.names[i].words].push_back(i);
  }
  [[nodiscard]] std::span<const std::size_t> find(const std::vector<std::string>& words) const {
    const auto found = places_.find(words);
    if (found == places_.end()) return {};
    return found->second;
  }

private:
  std::map<std::vector<std::string>, std::vector<std::size_t>> places_;
};

}  // namespace dateline::schema::gazetteer
