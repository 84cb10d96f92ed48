// SPDX-License-Identifier: GPL-3.0-or-later
// Under which id is an article known, now and after every reindex?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::schema {

inline constexpr std::size_t article_id_chars = 26;

/// A URL in the form in which it identifies an article: scheme and host in lower case, http as https, without default
/// port, user, fragment and tracking parameters (utm_*, fbclid, gclid and their like). "" for text that is no http or
/// https URL with a host. Idempotent.
[[nodiscard]] std::string canonical_url(std::string_view url);

/// The id of the article at `canonical` (a result of canonical_url, not empty).
[[nodiscard]] std::string id_of_url(std::string_view canonical);

/// The id of an article without a URL: by its path below its SOURCE and its member. `source_label` is empty unless two
/// SOURCEs share this relative path.
[[nodiscard]] std::string id_of_path(std::string_view relative_path, std::string_view member,
                                     std::string_view source_label);

/// True for text of the shape that the functions above give.
[[nodiscard]] bool is_article_id(std::string_view text) noexcept;

}  // namespace dateline::schema
