// SPDX-License-Identifier: GPL-3.0-or-later
// When are two names, in two articles, one organization?
#pragma once

#include <string>
#include <string_view>

#include "indexer/entities/organizations/field_view.h"

namespace dateline::indexer::organizations {

inline constexpr std::size_t max_slug_bytes = 200;

/// `range` without the legal forms at its end ("Acme Corp" gives "Acme"), unless a single letter would remain.
[[nodiscard]] WordRange without_legal_form(const FieldView& field, WordRange range);

/// Under which two spellings of a name are the same: folded words joined by one space; without a leading article,
/// possessives and the dots of acronyms; "and" for "&". At the head of a body of the state the United States and Britain
/// go by one name each: "us", "uk" ("American Army", "U.S. Army").
[[nodiscard]] std::string organization_key(const FieldView& field, WordRange range, std::string_view type);

/// The id of an organization that only its key identifies: "acme-widgets". At most max_slug_bytes of UTF-8.
[[nodiscard]] std::string slug_of(std::string_view key);

/// The name as a person writes it: gaps as single spaces, without a leading article.
[[nodiscard]] std::string display_name(const FieldView& field, WordRange range);

}  // namespace dateline::indexer::organizations
