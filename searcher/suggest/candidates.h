// SPDX-License-Identifier: GPL-3.0-or-later
// What could complete the end of a query, before the best are chosen?
#pragma once

#include "searcher/suggest/suggest.h"
#include "searcher/suggest/typed_end.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// A suggestion and how well it fits what was typed.
struct Candidate {
  Suggestion suggestion;          // `text` without what stands before `replaces_from`
  std::size_t replaces_from = 0;  // byte of the prefix
  std::size_t typed_words = 1;    // that it completes
  NameFit fit = NameFit::Start;
};

/// Adds what it can offer to `out`, at most `most` of a kind; each takes the whole prefix.
class CandidateFinder {
public:
  CandidateFinder(const SuggestSources& sources, std::string_view prefix, std::size_t most)
      : sources_(sources), prefix_(prefix), most_(most) {}

  /// Countries, organizations, outlets and authors whose names hold the last words.
  void add_named_values(const TypedEnd& end, std::vector<Candidate>& out) const;
  /// Values of the field that stands before the colon.
  void add_field_values(const TypedEnd& end, std::vector<Candidate>& out) const;
  /// Fields whose name begins with the last word, of two letters or more.
  void add_fields(const TypedEnd& end, std::vector<Candidate>& out) const;
  /// Words of a text field, from byte `start` of the prefix on.
  void add_words(std::size_t start, std::string_view field_prefix, std::vector<Candidate>& out) const;

private:
  struct Place;
  void add_values(const Place& place, std::vector<Candidate>& out) const;
  [[nodiscard]] std::optional<std::size_t> articles_with(const QueryField& field) const;
  [[nodiscard]] std::size_t count_of(const Place& place, schema::Ordinal ordinal) const;

  const SuggestSources& sources_;
  std::string_view prefix_;
  std::size_t most_;
};

/// How a value is written behind a field's colon so that it is read back as that value.
[[nodiscard]] std::string written_value(schema::Facet facet, std::string_view key, std::string_view label,
                                        const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher
