// SPDX-License-Identifier: GPL-3.0-or-later
// How far does a name reach to the left and to the right of the word that makes it one?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/field_view.h"

#include <cstdint>

namespace dateline::indexer::organizations {

inline constexpr std::uint32_t max_words_left = 8;
inline constexpr std::uint32_t max_words_right = 14;

/// The first word of the name whose head starts at word `head`; `head` itself where nothing in front belongs to it.
[[nodiscard]] std::uint32_t left_edge(const ArticleView& article, const FieldView& field, std::uint32_t head);

/// One past the last word of "HEAD of X", where the head ends before word `end`; `end` itself where nothing follows it.
[[nodiscard]] std::uint32_t right_edge(const FieldView& field, WordRange head);

/// True if word `i` may open a name although its capital may come from the start of a sentence.
[[nodiscard]] bool may_open_name(const ArticleView& article, const FieldView& field, std::uint32_t i);

/// True if word `i` opens a sentence and may be a verb ("Follow Associated Press") rather than the start of a name.
[[nodiscard]] bool opens_sentence_as_verb(const FieldView& field, std::uint32_t i);

}  // namespace dateline::indexer::organizations
