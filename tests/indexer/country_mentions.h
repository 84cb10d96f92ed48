// SPDX-License-Identifier: GPL-3.0-or-later
// How do tests write down which countries a text names where?
#pragma once

#include "indexer/article.h"
#include "schema/gazetteer/gazetteer.h"

#include <string>
#include <vector>

namespace dateline::tests {

/// The gazetteer as it is shipped.
[[nodiscard]] const schema::Gazetteer& shipped_gazetteer();

struct NamedText {
  std::string text;
  std::string language = "en";
  std::string date = "2019-03-27";
  bool with_organizations = false;  // those of the text hide names inside them
};

/// "Kremlin RU, Russia RU": the mentions in the text, in order.
[[nodiscard]] std::string mentions_in(const NamedText& named);

/// The same of countries that were found in `text`.
[[nodiscard]] std::string mentions_line(const std::string& text, const std::vector<indexer::CountryMention>& countries);

}  // namespace dateline::tests
