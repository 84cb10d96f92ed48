// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields can stand before a colon?
#pragma once

#include "searcher/query/ast.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::searcher {

enum class FieldKind : std::uint8_t { Text, Value, Saved };

/// A name before a colon and what it looks at.
struct QueryField {
  std::string_view name;  // lower case
  FieldKind kind;
  TextField text = TextField::Any;
  ValueField value = ValueField::Country;
};

/// All of them; of several names of one field the contract's own stands first.
[[nodiscard]] std::span<const QueryField> query_fields() noexcept;

/// The field of that name in any case; nullptr if there is none. `with_saved`: whether saved: is one.
[[nodiscard]] const QueryField* field_named(std::string_view name, bool with_saved);

/// The name of the field that is typed most like `name`.
[[nodiscard]] std::string_view nearest_field(std::string_view name);

}  // namespace dateline::searcher
