// SPDX-License-Identifier: GPL-3.0-or-later
// How does an article leave every answer, and how does it come back?
#pragma once

#include "schema/index_format.h"

#include <chrono>
#include <string>

namespace dateline::indexer {

struct SuppressionRequest {
  std::filesystem::path index;
  std::string article;  // id or URL
  std::string reason;   // why; kept with the index
  std::chrono::seconds lock_timeout{0};
};

/// What was done: the id, and whether the index holds the article now (it may yet come).
struct Suppression {
  std::string id;
  bool is_held = false;
};

/// Takes the article out of every answer, in this index and in all that are made from it by update or build; also
/// before it has come. Again, it changes the reason. Throws Error: Usage for what is no id and no URL, NoIndex, Busy,
/// Io.
Suppression suppress_article(const SuppressionRequest& request);

/// Undoes it. Throws as above, and Error{Usage} where the article is not suppressed.
Suppression unsuppress_article(const SuppressionRequest& request);

}  // namespace dateline::indexer
