// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles hold a value: of a facet, a date, an address?
#include "schema/fold.h"
#include "schema/terms.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/evaluate/positional.h"

#include <algorithm>
#include <array>

namespace dateline::searcher {

using schema::Facet;

schema::Facet facet_of(ValueField field) {
  switch (field) {
    case ValueField::Organization:
      return Facet::Organization;
    case ValueField::Source:
      return Facet::Source;
    case ValueField::Author:
      return Facet::Author;
    case ValueField::Language:
      return Facet::Language;
    case ValueField::Type:
      return Facet::Type;
    default:
      return Facet::Country;
  }
}

std::string_view value_prefix_of(ValueField field) noexcept {
  static constexpr std::array<std::string_view, 13> prefixes{schema::country_prefix,
                                                             schema::country_main_prefix,
                                                             schema::dateline_prefix,
                                                             schema::organization_prefix,
                                                             schema::source_prefix,
                                                             schema::author_value_prefix,
                                                             schema::language_prefix,
                                                             schema::type_prefix,
                                                             schema::id_prefix,
                                                             schema::url_prefix,
                                                             "",
                                                             "",
                                                             ""};
  static_assert(prefixes.size() == static_cast<std::size_t>(ValueField::Added) + 1);
  return prefixes[static_cast<std::size_t>(field)];
}

std::string unlisted_organization_id(std::string_view name) {
  std::string id = schema::fold_filter_value(name);
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

namespace {

/// Folding takes a hundred times as long, and most names need none.
bool folds_by_case_alone(std::string_view label) noexcept {
  return std::all_of(label.begin(), label.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
  });
}

bool same_but_case(std::string_view label, std::string_view lower) noexcept {
  return std::equal(label.begin(), label.end(), lower.begin(), lower.end(), [](char c, char wanted) {
    return (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == wanted;
  });
}

}  // namespace

std::vector<schema::Ordinal> values_labelled(const schema::FacetColumn& column, std::string_view name) {
  const std::string wanted = schema::fold_filter_value(name);
  std::vector<schema::Ordinal> found;
  if (wanted.empty()) return found;
  for (schema::Ordinal ordinal = 0; ordinal < column.size(); ++ordinal) {
    const std::string_view label = column.label(ordinal);
    const bool is_same =
        folds_by_case_alone(label) ? same_but_case(label, wanted) : schema::fold_filter_value(label) == wanted;
    if (is_same) found.push_back(ordinal);
  }
  return found;
}

namespace {

std::string_view has_name_of(ValueField field) {
  if (field == ValueField::CountryMain || field == ValueField::DatelineCountry) return name_of(field);
  return schema::field_of(facet_of(field)).name;
}

}  // namespace

DocidSet Evaluator::with_value(Facet facet, std::string_view key) {
  const schema::FacetField& field = schema::field_of(facet);
  if (!field.term_prefix.empty()) return with_term(schema::value_term(field.term_prefix, key));
  DocidSet set = none();
  const schema::FacetColumn& column = index_.columns.facet(facet);
  const auto ordinal = column.find(key);
  if (!ordinal) return set;
  for (Docid docid = 1; docid <= set.last_docid(); ++docid) {
    const auto values = column.values_of(docid);
    if (!values.empty() && values.front() == *ordinal) set.add(docid);
  }
  set -= hidden_;
  return set;
}

DocidSet Evaluator::without_value(Facet facet) {
  DocidSet set = all();
  const schema::FacetColumn& column = index_.columns.facet(facet);
  DocidSet with = none();
  for (Docid docid = 1; docid <= set.last_docid(); ++docid) {
    if (!column.values_of(docid).empty()) with.add(docid);
  }
  set -= with;
  return set;
}

DocidSet Evaluator::within(const schema::DateRange& days) const {
  DocidSet set = none();
  for (Docid docid = 1; docid <= set.last_docid(); ++docid) {
    const schema::DayNumber first = index_.columns.first_day(docid);
    if (first != schema::undated && first >= days.first && index_.columns.last_day(docid) <= days.last) set.add(docid);
  }
  set -= hidden_;
  return set;
}

DocidSet Evaluator::undated() {
  DocidSet set = all();
  set -= within({schema::min_day, schema::max_day});
  return set;
}

DocidSet Evaluator::date_value(const Node& node) {
  if (node.is_none) return undated();
  if (node.is_any) return within({schema::min_day, schema::max_day});
  return within(node.days);
}

DocidSet Evaluator::added(const Node& node) const {
  DocidSet set = none();
  for (Docid docid = 1; docid <= set.last_docid(); ++docid) {
    const std::int64_t run = index_.columns.added(docid);
    if (run > 0 && run >= node.first && run <= node.last) set.add(docid);
  }
  set -= hidden_;
  return set;
}

DocidSet Evaluator::added_between(std::uint32_t after, std::uint32_t until) const {
  DocidSet set = none();
  for (Docid docid = 1; docid <= set.last_docid(); ++docid) {
    const std::uint32_t run = index_.columns.added(docid);
    if (run > after && (until == 0 || run <= until)) set.add(docid);
  }
  set -= hidden_;
  return set;
}

DocidSet Evaluator::url(const Node& node) {
  std::vector<PhrasePart> parts = QueryTerms::phrase_parts(node.value, TextField::Any);
  if (parts.empty()) return none();
  DocidSet candidates = all();
  for (PhrasePart& part : parts) {
    part.term.insert(0, schema::url_prefix);
    candidates &= with_term(part.term);
  }
  if (parts.size() == 1) return candidates;
  if (!index_.has_positions) {
    note_cut("no_positions", "this index was built without positions: words of addresses were looked for in any order");
    return candidates;
  }
  return PositionalSearch(index_.database, deadline_).phrase(parts, candidates);
}

DocidSet Evaluator::value(const Node& node) {
  switch (node.field) {
    case ValueField::Date:
      return date_value(node);
    case ValueField::Added:
      return added(node);
    case ValueField::Story:
      return none();
    case ValueField::Url:
      return url(node);
    case ValueField::Id:
      return with_term(std::string(schema::id_prefix) + node.value);
    default:
      break;
  }
  if (node.is_any || node.is_none) {
    DocidSet with = with_term(schema::has_term(has_name_of(node.field)));
    if (node.is_any) return with;
    DocidSet without = all();
    without -= with;
    return without;
  }
  if (node.field == ValueField::Organization) return organization(node.value);
  return with_term(schema::value_term(value_prefix_of(node.field), node.value));
}

DocidSet Evaluator::organization(const std::string& key) {
  DocidSet set = with_term(schema::value_term(schema::organization_prefix, key));
  if (key.find(' ') != std::string::npos) {
    set |= with_term(schema::value_term(schema::organization_prefix, unlisted_organization_id(key)));
  }
  if (!set.empty()) return set;
  deadline_.check();
  const schema::FacetColumn& column = index_.columns.facet(Facet::Organization);
  for (const schema::Ordinal called : values_labelled(column, key)) {
    set |= with_value(Facet::Organization, column.key(called));
  }
  return set;
}

}  // namespace dateline::searcher
