// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an article does a key of a record, a column or a header line name?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The parts of an article that a record can state.
enum class ArticleField : std::uint8_t { Title, Text, Date, Author, Source, Url, Language, Id, Type, Dateline };
inline constexpr std::size_t article_field_count = 10;

/// What a key means. Where several keys of one record mean the same field, the lowest rank with a value wins; dates are
/// all kept, in order of rank.
struct FieldMeaning {
  ArticleField field;
  std::uint8_t rank;  // 0 is the most telling
};

/// The lowest rank of the last resorts for a text: a summary where there is no text.
inline constexpr std::uint8_t summary_rank = 20;
/// The lowest rank of the dates on which a text was changed rather than published.
inline constexpr std::uint8_t modified_rank = 20;

/// The meaning of a key as people and programs write it; case, "-", "_" and spaces do not count. nullopt where it is
/// none that we know.
[[nodiscard]] std::optional<FieldMeaning> meaning_of(std::string_view key);

/// The field that --map names on its left side: "title", "text", "date", "author", "source", "url", "language", "id",
/// "type", "dateline".
[[nodiscard]] std::optional<ArticleField> mappable_field(std::string_view name) noexcept;

/// The name of a field in --map.
[[nodiscard]] std::string_view name_of(ArticleField field) noexcept;

}  // namespace dateline::indexer
