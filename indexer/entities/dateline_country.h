// SPDX-License-Identifier: GPL-3.0-or-later
// In which country does the place of a dateline lie?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/rules/article_rules.h"
#include "schema/dates.h"
#include "schema/gazetteer/gazetteer.h"

#include <string_view>

namespace dateline::indexer {

/// The code for a place as a dateline writes it, in any case: "PYONGYANG", "STAMFORD, Conn.", "MOSCOW". What stands
/// behind a comma decides ("PARIS, Texas"), else the first place named: a country before a capital, a region, the
/// largest city of the name. Names are those of English and of the article's `language`, read as of
/// `day` (Moscow is SU before 1991-12-26). "" where nothing is known.
/// The result lives as long as the gazetteer.
[[nodiscard]] std::string_view dateline_country(const schema::Gazetteer& gazetteer, std::string_view place,
                                                schema::DayNumber day = schema::max_day,
                                                std::string_view language = "en");

/// The same for a dateline of an article, whose `rules` (null: none) may say what its place means, or that it means
/// nothing. The result lives as long as gazetteer and rules.
[[nodiscard]] std::string_view dateline_country(const schema::Gazetteer& gazetteer, const Dateline& dateline,
                                                schema::DayNumber day, std::string_view language,
                                                const rules::ArticleRules* rules);

/// The day as of which the names of an article are read: the first of its period, today where the date is unknown.
[[nodiscard]] schema::DayNumber reading_day(const schema::Date& published) noexcept;

}  // namespace dateline::indexer
