// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts of web/draw/data are part of the program?
#pragma once

#include <string_view>

namespace dateline::web::draw {

/// data/world_map.tsv, which says in its head what its columns mean.
extern const std::string_view world_map_table;

/// data/charts.css: the rules for the classes of the map and the timeline, for the style sheet of the pages.
/// Light, dark and print; about 3 KB.
extern const std::string_view charts_style_sheet;

}  // namespace dateline::web::draw
