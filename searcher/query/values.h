// SPDX-License-Identifier: GPL-3.0-or-later
// Which value does somebody mean who types country:Nordkorea, date:last-month or added:5?
#pragma once

#include "searcher/query/ast.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/query/parser.h"
#include "searcher/query/warnings.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::searcher {

/// A value as it was typed. Quoted, `any` and `none` are values like others.
struct TypedValue {
  std::string text;
  bool quoted = false;
  Span where;
};

/// Turns typed values into Value nodes. Borrows everything.
class ValueReader {
public:
  ValueReader(const schema::Gazetteer& gazetteer, const ParseOptions& options, WarningLog& warnings)
      : gazetteer_(gazetteer), options_(options), warnings_(warnings) {}

  /// A Value node, an Or of them for "KP,RU", or Nothing with a warning that says what would have been understood.
  [[nodiscard]] Node read(ValueField field, const TypedValue& typed);

  /// The Value node, or nullopt where `read` would give Nothing; without warnings.
  [[nodiscard]] std::optional<Node> resolve(ValueField field, const TypedValue& typed) const;

  /// True if the words mean something together that could be typed in quotes ("North Korea", "last month").
  [[nodiscard]] bool names_something(ValueField field, std::string_view words) const;

private:
  [[nodiscard]] std::optional<Node> resolve_country(Node node, std::string_view text) const;
  [[nodiscard]] std::optional<Node> resolve_organization(Node node, std::string_view text) const;
  [[nodiscard]] std::optional<Node> resolve_date(Node node, std::string_view text) const;
  [[nodiscard]] std::optional<Node> resolve_added(Node node, std::string_view text) const;
  [[nodiscard]] std::optional<Node> resolve_list(ValueField field, const TypedValue& typed) const;
  [[nodiscard]] std::string nearest_country(std::string_view text) const;
  void warn_unread(ValueField field, const TypedValue& typed);

  const schema::Gazetteer& gazetteer_;
  const ParseOptions& options_;
  WarningLog& warnings_;
};

/// Days in the form that date: reads back: "2017", "2017-03", "2017-03-27", "2017-03-01..2017-06-30", "..2019-12-31".
[[nodiscard]] std::string text_of_days(const schema::DateRange& days);

/// A clause that matches nothing: `text` is field:value as typed.
[[nodiscard]] Node nothing_for(std::string_view field, const TypedValue& typed);

}  // namespace dateline::searcher
