// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/fields.h"

#include "searcher/query/characters.h"
#include "searcher/query/edit_distance.h"

#include <array>
#include <limits>
#include <string>

namespace dateline::searcher {
namespace {

constexpr QueryField text_field(std::string_view name, TextField field) {
  return {name, FieldKind::Text, field, ValueField::Country};
}
constexpr QueryField value_field(std::string_view name, ValueField field) {
  return {name, FieldKind::Value, TextField::Any, field};
}

// Behind the contract's names stand those of the facets, which people see in every answer and type back.
constexpr std::array fields{
    text_field("title", TextField::Title),
    text_field("lead", TextField::Lead),
    text_field("author", TextField::Author),
    value_field("source", ValueField::Source),
    value_field("lang", ValueField::Language),
    value_field("country", ValueField::Country),
    value_field("country.main", ValueField::CountryMain),
    value_field("dateline", ValueField::DatelineCountry),
    value_field("org", ValueField::Organization),
    value_field("date", ValueField::Date),
    value_field("added", ValueField::Added),
    value_field("url", ValueField::Url),
    value_field("id", ValueField::Id),
    value_field("type", ValueField::Type),
    value_field("story", ValueField::Story),
    QueryField{"saved", FieldKind::Saved, TextField::Any, ValueField::Country},
    value_field("language", ValueField::Language),
    value_field("organization", ValueField::Organization),
    value_field("organisation", ValueField::Organization),
    value_field("month", ValueField::Date),
    value_field("year", ValueField::Date),
};

}  // namespace

std::span<const QueryField> query_fields() noexcept {
  return fields;
}

const QueryField* field_named(std::string_view name, bool with_saved) {
  if (name.size() > 16) return nullptr;  // none is as long; the text may be
  const std::string lower = lower_ascii(name);
  for (const QueryField& field : fields) {
    if (field.name == lower && (with_saved || field.kind != FieldKind::Saved)) return &field;
  }
  return nullptr;
}

std::string_view nearest_field(std::string_view name) {
  const std::string lower = lower_ascii(name.substr(0, 64));
  std::string_view nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const QueryField& field : fields) {
    const std::size_t distance = edit_distance(lower, field.name);
    if (distance >= least) continue;
    least = distance;
    nearest = field.name;
  }
  return nearest;
}

}  // namespace dateline::searcher
