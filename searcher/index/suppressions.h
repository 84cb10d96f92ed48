// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles of an index stand in no answer, and what do the others leave of its languages?
#pragma once

#include "schema/columns/columns.h"
#include "searcher/result.h"

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// What the metadata of one index say of a suppressed article; nullopt if the article with this id is not suppressed.
/// A record that cannot be read still counts, without reason and time. Throws Xapian::Error.
[[nodiscard]] std::optional<Suppression> suppression_of(const Xapian::Database& database, const std::string& id);

/// Those of `languages` in which an article outside `hidden` (ascending) is written: the stems of a language that only
/// hidden articles have would find words of other languages. Throws Xapian::Error.
[[nodiscard]] std::vector<std::string> visible_languages(const Xapian::Database& database,
                                                         const std::vector<std::string>& languages,
                                                         const std::vector<schema::Docid>& hidden);

}  // namespace dateline::searcher
