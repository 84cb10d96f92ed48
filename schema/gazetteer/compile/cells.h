// SPDX-License-Identifier: GPL-3.0-or-later
// What do the cells of a table mean: dates, rules, contexts, case?
#pragma once

#include "schema/gazetteer/compile/compilation.h"
#include "schema/gazetteer/compile/table.h"

#include <cstdint>
#include <string_view>

namespace dateline::schema::gazetteer {

/// Each of these rejects the row (see TableRow::reject) where the cell holds something else than it may.
/// An empty cell gives `otherwise`; "1991-12-26", "1991-12" or "1991" the first day of it.
[[nodiscard]] DayNumber day_cell(const TableRow& row, std::string_view column, DayNumber otherwise);
/// "exact" is true; empty or "any" is false.
[[nodiscard]] bool exact_case_cell(const TableRow& row);
/// empty or "none", "weak", "long", "short".
[[nodiscard]] NameContext context_cell(const TableRow& row);
/// The rule of a row of country_names.tsv.
[[nodiscard]] NameRule rule_cell(const TableRow& row);
/// Inhabitants: a number of digits alone.
[[nodiscard]] std::uint32_t population_cell(const TableRow& row);
/// A name that starts with the words of `column`; rejects a cell without a word.
[[nodiscard]] CompiledName name_cell(const TableRow& row, std::string_view column);

}  // namespace dateline::schema::gazetteer
