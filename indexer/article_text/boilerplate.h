// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines say nothing of the story: invitations, credits, notices?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// True for a short line that starts with, or is, a phrase of page furniture in one of the languages of the table:
/// "Read more:", "Sign up for our newsletter", "Lesen Sie auch", "Читайте также".
[[nodiscard]] bool is_boilerplate(std::string_view line);

}  // namespace dateline::indexer
