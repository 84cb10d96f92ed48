// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/candidates.h"

#include "schema/code_points.h"
#include "schema/name_search.h"
#include "schema/terms.h"
#include "schema/words.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/labels.h"
#include "searcher/index/visible_frequency.h"
#include "searcher/query/characters.h"
#include "searcher/suggest/index_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace dateline::searcher {
namespace {

using schema::Facet;
using schema::Ordinal;

constexpr std::size_t max_typed_bytes = 200;  // no name and no word is longer
constexpr std::size_t min_words_chosen_from = 50;
constexpr std::size_t min_letters = 2;  // for words of the index and names of fields

/// The facet whose values stand behind a field; nullopt for fields without one.
std::optional<Facet> facet_behind(const QueryField& field, std::string_view typed) {
  if (field.kind == FieldKind::Text) {
    return field.text == TextField::Author ? std::optional(Facet::Author) : std::nullopt;
  }
  switch (field.value) {
    case ValueField::Id:
    case ValueField::Url:
    case ValueField::Story:
    case ValueField::Added:
      return std::nullopt;
    case ValueField::Date:
      return typed.find('-') == std::string_view::npos && field.name != "month" ? Facet::Year : Facet::Month;
    default:
      return facet_of(field.value);
  }
}

std::string_view field_before(Facet facet) {
  if (facet == Facet::Organization) return "org:";
  if (facet == Facet::Source) return "source:";
  return facet == Facet::Author ? "author:" : "country:";
}

struct CountedValue {
  NamedValue named;
  std::size_t articles;

  friend bool operator<(const CountedValue& a, const CountedValue& b) {
    if (a.named.fit != b.named.fit) return a.named.fit < b.named.fit;
    return a.articles != b.articles ? a.articles > b.articles : a.named.ordinal < b.named.ordinal;
  }
};

/// As typed so far: a space at its end closes the last word.
std::string typed_name(std::string_view typed) {
  if (typed.size() > max_typed_bytes) return {};
  std::string name = schema::searchable_name(typed);
  if (!name.empty() && is_query_space(code_point_before(typed, typed.size()))) name += ' ';
  return name;
}

}  // namespace

/// Where values are looked for, and how they are written.
struct CandidateFinder::Place {
  Facet facet;
  std::string typed;         // searchable; empty: all values
  std::size_t from;          // byte of the prefix that is replaced
  std::string_view written;  // before the value: "country:"
  std::size_t words;
  std::string_view term_prefix;  // of a field that counts otherwise than the facet; else empty
};

std::size_t CandidateFinder::count_of(const Place& place, Ordinal ordinal) const {
  if (place.term_prefix.empty()) return sources_.archive.counts(place.facet).by_ordinal[ordinal];
  const std::string_view key = sources_.index.columns.facet(place.facet).key(ordinal);
  return visible_frequency(sources_.index, schema::value_term(place.term_prefix, key));
}

void CandidateFinder::add_values(const Place& place, std::vector<Candidate>& out) const {
  const schema::FacetColumn& column = sources_.index.columns.facet(place.facet);
  std::vector<CountedValue> values;
  const auto add = [&](const NamedValue& value) {
    if (const std::size_t count = count_of(place, value.ordinal); count > 0) values.push_back({value, count});
  };
  if (place.typed.empty()) {
    for (Ordinal ordinal = 0; ordinal < column.size(); ++ordinal) add({ordinal, NameFit::Start});
  } else {
    for (const NamedValue& value : sources_.archive.names(place.facet).holding(place.typed)) add(value);
  }
  const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(most_, values.size()));
  std::partial_sort(values.begin(), end, values.end());
  values.erase(end, values.end());
  for (const CountedValue& value : values) {
    const std::string key(column.key(value.named.ordinal));
    const std::string label = facet_label(place.facet, column, value.named.ordinal, sources_.gazetteer);
    const std::string text = std::string(place.written) + written_value(place.facet, key, label, sources_.gazetteer);
    const std::string kind(schema::field_of(place.facet).name);
    out.push_back({{text, label, kind, key, value.articles}, place.from, place.words, value.named.fit});
  }
}

void CandidateFinder::add_named_values(const TypedEnd& end, std::vector<Candidate>& out) const {
  for (std::size_t words = 1; words <= end.starts.size(); ++words) {
    const std::size_t start = end.starts[words - 1];
    const std::string typed = typed_name(prefix_.substr(start));
    if (typed.empty()) continue;
    for (const Facet facet : {Facet::Country, Facet::Organization, Facet::Source, Facet::Author}) {
      add_values({facet, typed, start, field_before(facet), words, {}}, out);
    }
  }
}

void CandidateFinder::add_field_values(const TypedEnd& end, std::vector<Candidate>& out) const {
  const std::string_view text = prefix_.substr(end.text_start);
  const auto facet = facet_behind(*end.field, text);
  const std::string typed = typed_name(text);
  if (!facet || (typed.empty() && !text.empty())) return;
  const bool own_terms = end.field->kind == FieldKind::Value && (end.field->value == ValueField::CountryMain ||
                                                                 end.field->value == ValueField::DatelineCountry);
  add_values({*facet, typed, end.value_start, {}, 1, own_terms ? value_prefix_of(end.field->value) : ""}, out);
}

std::optional<std::size_t> CandidateFinder::articles_with(const QueryField& field) const {
  const auto with = [&](std::string_view name) { return visible_frequency(sources_.index, schema::has_term(name)); };
  const auto facet = facet_behind(field, {});
  if (!facet) return std::nullopt;
  if (*facet == Facet::Year || *facet == Facet::Month) {
    return sources_.archive.articles().count() - sources_.archive.counts(Facet::Year).missing;
  }
  const bool own_terms = field.kind == FieldKind::Value &&
                         (field.value == ValueField::CountryMain || field.value == ValueField::DatelineCountry);
  return with(own_terms ? name_of(field.value) : schema::field_of(*facet).name);
}

void CandidateFinder::add_fields(const TypedEnd& end, std::vector<Candidate>& out) const {
  const std::size_t start = end.starts.front();
  const std::string typed = lower_ascii(prefix_.substr(start).substr(0, max_typed_bytes));
  if (typed.size() < min_letters) return;
  std::set<std::pair<FieldKind, int>> offered;
  for (const QueryField& field : query_fields()) {
    const bool asks_something = field.kind != FieldKind::Saved && field.value != ValueField::Story;
    if (!asks_something || !field.name.starts_with(typed)) continue;
    const int target = field.kind == FieldKind::Text ? static_cast<int>(field.text) : static_cast<int>(field.value);
    if (!offered.emplace(field.kind, target).second) continue;  // another name of the same field
    const std::optional<std::size_t> articles = articles_with(field);
    if (articles == 0) continue;
    const std::string name(field.name);
    out.push_back({{name + ':', name + ':', "field", name, articles}, start, 1});
  }
}

void CandidateFinder::add_words(std::size_t start, std::string_view field_prefix, std::vector<Candidate>& out) const {
  const std::string_view tail = prefix_.substr(start);
  if (tail.size() > max_typed_bytes || is_query_space(code_point_before(tail, tail.size()))) return;
  const schema::Words words = schema::split_words(tail, {});
  if (words.empty() || words[words.size() - 1].end != tail.size()) return;
  const schema::Word& last = words[words.size() - 1];
  const std::string_view typed = words.folded(words.size() - 1);
  if (last.kind == schema::WordKind::Word && schema::CodePoints(typed).count() < min_letters) return;
  // They are chosen by titles and ranked by whole articles: from too few, the limit would change the first of them.
  const std::size_t most = std::max(most_, min_words_chosen_from);
  const bool is_free = field_prefix.empty();
  const std::string_view looked_at = is_free ? schema::title_prefix : field_prefix;
  for (IndexWord& word : frequent_words(sources_.index, {looked_at, typed}, most)) {
    const std::size_t articles =
        is_free ? visible_frequency(sources_.index, schema::exact_term("", word.word)) : word.articles;
    out.push_back({{word.word, word.word, "word", word.word, articles}, start + last.start, 1});
  }
}

}  // namespace dateline::searcher
