// SPDX-License-Identifier: GPL-3.0-or-later
// Which article does somebody mean who names one, and why is there none?
#pragma once

#include "searcher/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::searcher {

/// nullopt for what is neither the id of an article nor its URL.
[[nodiscard]] std::optional<std::string> article_id_of(std::string_view id_or_url);

/// Why an article that was named cannot be shown: suppressed, since when and why, or not there at all.
[[nodiscard]] std::string reason_for_no_article(const std::optional<Suppression>& suppression);

}  // namespace dateline::searcher
