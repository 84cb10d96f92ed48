// SPDX-License-Identifier: GPL-3.0-or-later
// From where, and on which day, was an article filed?
#pragma once

#include "indexer/article.h"

#include <optional>
#include <string_view>

namespace dateline::indexer {

/// Reads the dateline at the start of a text: "PYONGYANG, March 26 (Agency) -", "Moskau (dpa) - ", "МОСКВА, 12 июня
/// (ТАСС). ", "（北京3月5日电）", "【ソウル＝共同】", "بكين 5 مارس (شينخوا) -". Up to three short lines may stand
/// before it (byline, outlet). The place is as written, with the region behind its comma ("BIRMINGHAM, Ala.") and all
/// places of "BEIRUT/DAMASCUS"; month, day and year where they stand there; the country stays empty. `language` (BCP
/// 47, "" or "und" if unknown) helps with month names. nullopt where the text starts like any other: capitals before a
/// dash that are no place ("BREAKING -", "UPDATE 1 -") and places in small letters with neither date nor agency are
/// none. Looks at the first 1,000 bytes.
[[nodiscard]] std::optional<Dateline> parse_dateline(std::string_view text, std::string_view language);

}  // namespace dateline::indexer
