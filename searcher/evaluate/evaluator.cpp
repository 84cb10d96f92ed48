// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/evaluator.h"

#include "schema/terms.h"
#include "searcher/evaluate/positional.h"
#include "searcher/evaluate/positional_nodes.h"

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

namespace {

std::string_view has_name_of(ValueField field) {
  if (field == ValueField::CountryMain || field == ValueField::DatelineCountry) return name_of(field);
  return schema::field_of(facet_of(field)).name;
}

}  // namespace

Evaluator::Evaluator(const OpenIndex& index, QueryTerms& terms, Deadline& deadline)
    : index_(index), terms_(terms), deadline_(deadline), hidden_(index.columns.last_docid()) {
  for (const Docid docid : index.hidden) hidden_.add(docid);
}

DocidSet Evaluator::with_term(const std::string& term) {
  DocidSet set = none();
  const auto end = index_.database.postlist_end(term);
  for (auto posting = index_.database.postlist_begin(term); posting != end; ++posting) {
    deadline_.tick();
    set.add(*posting);
  }
  set -= hidden_;
  return set;
}

DocidSet Evaluator::with_any_term(std::span<const std::string> terms) {
  if (terms.size() == 1) return with_term(terms.front());
  DocidSet set = none();
  for (const std::string& term : terms) set |= with_term(term);
  return set;
}

DocidSet Evaluator::all() {
  return with_term("");
}

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

DocidSet Evaluator::word(const Node& node) {
  if (const std::vector<std::string> terms = terms_.word_terms(node); !terms.empty()) return with_any_term(terms);
  const PositionalQuery query = positional_query(node, terms_);
  if (query.operands.empty()) return none();
  DocidSet candidates = with_any_term(query.needed.front());
  for (std::size_t i = 1; i < query.needed.size(); ++i) candidates &= with_any_term(query.needed[i]);
  if (!index_.has_positions) {
    cuts_.push_back(
        {"no_positions", "this index was built without positions: words were looked for anywhere in the text"});
    return candidates;
  }
  PositionalSearch search(index_.database, deadline_);
  if (query.operands.size() > 1) return search.near(query.operands, query.window, candidates);
  const std::vector<PhrasePart>& parts = query.operands.front().alternatives.front();
  return parts.size() == 1 ? candidates : search.phrase(parts, candidates);
}

DocidSet Evaluator::wildcard(const Node& node) {
  const std::string start = schema::exact_term(prefix_of(node.text_field), node.text);
  DocidSet set = none();
  std::size_t terms = 0;
  for (auto term = index_.database.allterms_begin(start); term != index_.database.allterms_end(start); ++term) {
    if (++terms > max_wildcard_terms) {
      cuts_.push_back({"wildcard_cut", node.text + "* stands for more than " + std::to_string(max_wildcard_terms) +
                                           " words; the rest was left out: give more letters"});
      break;
    }
    set |= with_term(*term);
  }
  return set;
}

DocidSet Evaluator::at_least(const Node& node) {
  const Node& counted = node.children.front();
  std::vector<std::string> terms = terms_.word_terms(counted);
  if (terms.empty()) {
    for (const PhrasePart& part : QueryTerms::phrase_parts(counted.text, counted.text_field))
      terms.push_back(part.term);
    if (terms.size() != 1) return none();
  }
  std::vector<Xapian::termcount> counts(std::size_t{index_.columns.last_docid()} + 1, 0);
  DocidSet set = none();
  for (const std::string& term : terms) {
    for (auto posting = index_.database.postlist_begin(term); posting != index_.database.postlist_end(term);
         ++posting) {
      deadline_.tick();
      counts[*posting] += posting.get_wdf();
      if (counts[*posting] >= node.count) set.add(*posting);
    }
  }
  set -= hidden_;
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

DocidSet Evaluator::value(const Node& node) {
  switch (node.field) {
    case ValueField::Date:
      return date_value(node);
    case ValueField::Added:
      return added(node);
    case ValueField::Story:
      return none();
    case ValueField::Url: {
      PositionalQuery query;
      std::vector<PhrasePart> parts;
      for (PhrasePart& part : QueryTerms::phrase_parts(node.value, TextField::Any)) {
        part.term.insert(0, schema::url_prefix);
        parts.push_back(std::move(part));
      }
      if (parts.empty()) return none();
      DocidSet candidates = all();
      for (const PhrasePart& part : parts) candidates &= with_term(part.term);
      return PositionalSearch(index_.database, deadline_).phrase(parts, candidates);
    }
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
  return with_term(schema::value_term(value_prefix_of(node.field), node.value));
}

DocidSet Evaluator::conjunction(const std::vector<Node>& children) {
  if (children.empty()) return all();
  DocidSet set = matches(children.front());
  for (std::size_t i = 1; i < children.size(); ++i) {
    if (children[i].kind == NodeKind::Not) {
      set -= matches(children[i].children.front());
    } else {
      set &= matches(children[i]);
    }
  }
  return set;
}

DocidSet Evaluator::understood(const Node& node) {
  DocidSet set = matches(node.children.front());
  if (!node.widens) return set;
  const bool country = node.field == ValueField::Country;
  const std::string_view prefix = country ? schema::country_main_prefix : value_prefix_of(node.field);
  set |= with_term(schema::value_term(prefix, node.value));
  return set;
}

DocidSet Evaluator::matches(const Node& node) {
  deadline_.check();
  switch (node.kind) {
    case NodeKind::All:
      return all();
    case NodeKind::Nothing:
      return none();
    case NodeKind::Word:
    case NodeKind::Exact:
    case NodeKind::Phrase:
    case NodeKind::Slop:
    case NodeKind::Near:
    case NodeKind::Adjacent:
      return word(node);
    case NodeKind::Wildcard:
      return wildcard(node);
    case NodeKind::AtLeast:
      return at_least(node);
    case NodeKind::Value:
      return value(node);
    case NodeKind::Understood:
      return understood(node);
    case NodeKind::And:
      return conjunction(node.children);
    case NodeKind::Or: {
      DocidSet set = none();
      for (const Node& child : node.children) set |= matches(child);
      return set;
    }
    case NodeKind::Not: {
      DocidSet set = all();
      set -= matches(node.children.front());
      return set;
    }
  }
  return none();
}

}  // namespace dateline::searcher
