// SPDX-License-Identifier: GPL-3.0-or-later
// In which country is an article's outlet at home?
#pragma once

#include "schema/gazetteer/gazetteer.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The code of the country of the site at `url`, an absolute address: the table of well-known outlets without a
/// country's domain, then the country's domain ("example.de", "example.co.uk"). Domains that are sold all over the
/// world
/// (.tv, .io, .co, .me, .ai ...) say nothing, except under a second level of their own ("example.com.co"). "" where
/// nothing tells.
[[nodiscard]] std::string publisher_country_of(const schema::Gazetteer& gazetteer, std::string_view url);

}  // namespace dateline::indexer
