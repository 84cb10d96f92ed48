// SPDX-License-Identifier: GPL-3.0-or-later
// Which mentions were asked for?
#pragma once

#include <string>

namespace dateline::indexer {

/// Mentions of one field, of one value, or of all.
struct MentionFilter {
  std::string field;  // "country", "organization"; "": both
  std::string value;  // code or id; "": all
  std::string name;   // schema::fold_filter_value() of how it was called: organizations that the index calls so are
                      // meant too; "": none

  /// True for a mention of `mention_value`, which the index calls `label`.
  [[nodiscard]] bool matches(const std::string& mention_field, const std::string& mention_value,
                             const std::string& label) const;
};

}  // namespace dateline::indexer
