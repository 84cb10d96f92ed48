// SPDX-License-Identifier: GPL-3.0-or-later
// What does the document of an article become when its entities are found anew?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/run/entity_changes.h"

#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {

struct RetaggedDocument {
  std::string id;
  std::string serialised;  // Xapian's form
  bool changed = false;    // anything of its entities, mentions included
  std::vector<ValueChange> changes;
};

/// Finds countries, organizations, the dateline's and the publisher's country from what the document holds: title,
/// text, language, date, address. Everything else stays. Throws Error{Damaged} and Xapian::Error.
[[nodiscard]] RetaggedDocument retag_document(const EntityTables& tables, Xapian::Document document);

}  // namespace dateline::indexer
