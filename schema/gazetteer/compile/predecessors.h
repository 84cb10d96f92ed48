// SPDX-License-Identifier: GPL-3.0-or-later
// In which state did a place lie before its country existed?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <filesystem>
#include <string>
#include <unordered_map>

namespace dateline::schema::gazetteer {

/// predecessors.tsv together with the days of the countries.
class Predecessors {
public:
  /// Throws Error{Damaged} for a row whose country is unknown or has no first day.
  Predecessors(const Compilation& compilation, const std::filesystem::path& file);

  struct Earlier {
    std::string code;
    DayNumber until;  // the first day of the later country
  };
  /// nullptr where the country has no predecessor.
  [[nodiscard]] const Earlier* find(const std::string& code) const;

private:
  std::unordered_map<std::string, Earlier> earlier_;
};

/// Adds a place's name for its country and, for the days before, once for each predecessor.
void add_dated(Compilation& compilation, CompiledName name, const Predecessors& predecessors);

}  // namespace dateline::schema::gazetteer
