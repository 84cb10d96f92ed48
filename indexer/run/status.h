// SPDX-License-Identifier: GPL-3.0-or-later
// What does an index hold?
#pragma once

#include "indexer/catalogue/applied_rules.h"
#include "schema/index_format.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct FacetStatus {
  std::string name;
  std::size_t values = 0;    // distinct
  std::size_t articles = 0;  // with at least one
};

/// How the rules file is now, beside what was applied of it.
enum class RulesState : std::uint8_t { None, Same, Changed, Missing };
[[nodiscard]] std::string_view name_of(RulesState state) noexcept;  // "none", "same", "changed", "missing"

struct IndexStatus {
  std::string id;
  std::string format;
  std::uint64_t generation = 0;
  std::size_t articles = 0;
  std::string first_date;  // ISO 8601 to its precision; "" where no article has a date
  std::string last_date;
  std::size_t undated = 0;
  std::vector<std::string> languages;
  bool has_positions = true;
  std::uint64_t bytes = 0;  // of the published generation and its columns
  bool columns_in_use = false;
  std::uint32_t revision = 0;                     // of the database
  std::optional<std::uint32_t> covered_revision;  // of the hashes; none where they are missing or damaged
  std::optional<double> compaction_ratio;         // see compacted_size.h
  std::vector<FacetStatus> facets;
  std::vector<schema::IndexRun> runs;
  std::optional<AppliedRules> rules;  // by which entities were found
  RulesState rules_state = RulesState::None;
};

/// Reads it from the published generation. Throws Error as opening does.
[[nodiscard]] IndexStatus read_status(const std::filesystem::path& index);

}  // namespace dateline::indexer
