// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries and organizations does somebody name in plain words?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/query/ast.h"
#include "searcher/query/characters.h"
#include "searcher/query/letter_case.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// A name over the pieces [first, first + count) of a run.
struct FoundName {
  std::size_t first = 0;
  std::size_t count = 0;
  Span text;  // ends inside the last piece where a run of Han, Kana or Hangul goes on behind the name
  ValueField field = ValueField::Country;
  std::string value;
  std::string label;
  std::vector<std::string> also;
  bool widens = false;
};

/// Finds names in the bare words of one query. Borrows everything.
class NameFinder {
public:
  NameFinder(const schema::Gazetteer& gazetteer, schema::DayNumber today, QueryCase letters)
      : gazetteer_(gazetteer), today_(today), letters_(letters) {}

  /// The names in a run of adjacent bare words, given as spans of `text`: leftmost first, longest first, without
  /// overlap.
  [[nodiscard]] std::vector<FoundName> find(std::string_view text, std::span<const Span> run) const;

  /// The names that count beside `code`: the former state whose land it holds.
  [[nodiscard]] std::vector<std::string> predecessors_of(std::string_view code) const;

private:
  class Scan;
  /// What a match means: a name, or text that hides the names in it.
  struct Meaning {
    std::optional<FoundName> name;
  };

  [[nodiscard]] std::optional<Meaning> meaning_of(const schema::NameMatch& match, std::string_view typed) const;
  [[nodiscard]] std::optional<FoundName> country_in(const std::vector<schema::NameEntry>& usable) const;
  [[nodiscard]] std::optional<FoundName> organization_in(const std::vector<schema::NameEntry>& usable) const;
  [[nodiscard]] std::optional<FoundName> country_of_code(std::string_view typed) const;
  [[nodiscard]] FoundName country_name(const schema::Country& country) const;
  [[nodiscard]] bool is_usable(const schema::NameEntry& entry, std::string_view typed, std::size_t words) const;

  const schema::Gazetteer& gazetteer_;
  schema::DayNumber today_;
  QueryCase letters_;
};

/// An Understood node over the words of `name` as they stand in `typed`.
[[nodiscard]] Node understood_node(const FoundName& name, std::string typed);

}  // namespace dateline::searcher
