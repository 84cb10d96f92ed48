// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields does an index hold, under which term prefix and in which value slot? The one table both sides read;
// docs/index-format.md explains it. Prefixes and slots are part of the index format: never reuse one, only retire it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::schema {

/// Xapian value slot numbers.
using Slot = std::uint32_t;

inline constexpr Slot date_slot = 0;     // "YYYYMMDD", 00 for an unknown month or day; empty: undated
inline constexpr Slot order_slot = 1;    // ascending = newest first, undated last, then by id
inline constexpr Slot country_slot = 2;  // lists: see schema/value_list.h
inline constexpr Slot organization_slot = 3;
inline constexpr Slot language_slot = 4;
inline constexpr Slot source_slot = 5;
inline constexpr Slot author_slot = 6;
inline constexpr Slot type_slot = 7;
inline constexpr Slot added_slot = 8;  // run number, Xapian::sortable_serialise
inline constexpr Slot id_slot = 9;     // the article's id, 26 letters and digits

/// Term prefixes. A word of the text itself has none; a stem has `stem_prefix` before the field's prefix.
inline constexpr std::string_view stem_prefix = "Z";
inline constexpr std::string_view title_prefix = "S";
inline constexpr std::string_view lead_prefix = "XL";
inline constexpr std::string_view author_prefix = "A";  // words of the names
inline constexpr std::string_view url_prefix = "U";     // words of the canonical URL
inline constexpr std::string_view id_prefix = "Q";
inline constexpr std::string_view country_prefix = "XC";
inline constexpr std::string_view country_main_prefix = "XM";
inline constexpr std::string_view dateline_prefix = "XD";
inline constexpr std::string_view publisher_country_prefix = "XP";
inline constexpr std::string_view organization_prefix = "XO";
inline constexpr std::string_view source_prefix = "XS";
inline constexpr std::string_view author_value_prefix = "XA";  // the whole name, a facet value
inline constexpr std::string_view language_prefix = "L";
inline constexpr std::string_view type_prefix = "T";
inline constexpr std::string_view has_prefix = "XH";   // "XHcountry": the article has a value in that field
inline constexpr std::string_view file_prefix = "XF";  // + key of a file of the sources that holds a capture of it

/// A whole term: captures of the article stand in several files.
inline constexpr std::string_view several_files_term = "XK";
/// A whole term: the article is suppressed and stands in no answer.
inline constexpr std::string_view suppressed_term = "XZ";

/// What an answer can be broken down by.
enum class Facet : std::uint8_t { Country, Organization, Month, Year, Language, Source, Author, Type };
inline constexpr std::size_t facet_count = 8;

struct FacetField {
  Facet facet;
  std::string_view name;         // on the command line and in answers
  std::string_view term_prefix;  // empty: counted from the date
  Slot slot;
  bool many_valued;  // chosen values combine with AND, else with OR
};

inline constexpr std::array<FacetField, facet_count> facet_fields{{
    {Facet::Country, "country", country_prefix, country_slot, true},
    {Facet::Organization, "organization", organization_prefix, organization_slot, true},
    {Facet::Month, "month", "", date_slot, false},
    {Facet::Year, "year", "", date_slot, false},
    {Facet::Language, "language", language_prefix, language_slot, false},
    {Facet::Source, "source", source_prefix, source_slot, false},
    {Facet::Author, "author", author_value_prefix, author_slot, true},
    {Facet::Type, "type", type_prefix, type_slot, false},
}};

constexpr bool facet_table_is_in_order() {
  for (std::size_t i = 0; i < facet_count; ++i) {
    if (static_cast<std::size_t>(facet_fields[i].facet) != i) return false;
  }
  return true;
}
static_assert(facet_table_is_in_order(), "facet_fields is indexed by Facet");

[[nodiscard]] constexpr const FacetField& field_of(Facet facet) noexcept {
  return facet_fields[static_cast<std::size_t>(facet)];
}

/// The facet of that name; nullopt if there is none.
[[nodiscard]] constexpr std::optional<Facet> facet_named(std::string_view name) noexcept {
  for (const FacetField& field : facet_fields) {
    if (field.name == name) return field.facet;
  }
  return std::nullopt;
}

}  // namespace dateline::schema
