// SPDX-License-Identifier: GPL-3.0-or-later
// Which names behind a place are news agencies, and which words in capitals are no places?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// True for the name of a news agency or broadcaster that signs datelines, in any case and script ("Reuters", "ТАСС",
/// "شينخوا"), and for several joined by a slash or hyphen ("AFP/Reuters", "CBSDC/AP").
[[nodiscard]] bool is_news_agency(std::string_view written);

/// True for what newsrooms put in capitals before a dash or colon without meaning a place: "BREAKING", "FACTBOX",
/// "URGENTE", "NATO". Any one word of `written` is enough.
[[nodiscard]] bool is_newsroom_label(std::string_view written);

}  // namespace dateline::indexer
