// SPDX-License-Identifier: GPL-3.0-or-later
// What was found wrong with an index, or worth saying of it?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

struct Finding {
  enum class Weight {
    Damage,  // the index is not sound
    Note,    // it is, and this should be known
  };
  enum class Part { Stub, Database, Columns, Hashes, Leftover };
  Weight weight = Weight::Damage;
  Part part = Part::Database;
  std::string file;                    // below the index folder; "" for the index as a whole
  std::optional<std::uint64_t> block;  // of block_bytes, from 0
  std::string what;
};

[[nodiscard]] bool any_damage(const std::vector<Finding>& findings) noexcept;
[[nodiscard]] bool any_damage(const std::vector<Finding>& findings, Finding::Part part) noexcept;

}  // namespace dateline::indexer
