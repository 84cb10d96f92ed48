// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules does a file hold, or why is it refused?
#pragma once

#include "indexer/entities/rules/entity_rules.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::indexer::rules {

/// The rules of a file with a hash of its bytes.
struct LoadedRules {
  EntityRules rules;
  std::string hash;
};

/// Throws Error{Usage} that names file, line, reason and way out of each mistake, max_mistakes at most.
[[nodiscard]] EntityRules compile_rules(std::string_view text, const std::string& file_name,
                                        const schema::Gazetteer& gazetteer);

/// The bytes of a rules file. Throws Error{Io} where it cannot be read or is no regular file; of a file that is too
/// long, as much as shows it.
[[nodiscard]] std::string read_rules_file(const std::filesystem::path& file);

/// Both. Throws as they do.
[[nodiscard]] LoadedRules load_rules(const std::filesystem::path& file, const schema::Gazetteer& gazetteer);

}  // namespace dateline::indexer::rules
