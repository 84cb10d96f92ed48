// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/evaluator.h"

#include "schema/terms.h"
#include "searcher/evaluate/positional.h"
#include "searcher/evaluate/positional_nodes.h"

#include <algorithm>

namespace dateline::searcher {

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
  if (index_.database.get_doccount() != index_.columns.last_docid()) return with_term("");
  DocidSet set = none();  // no docid is free: nothing need be read
  set.add_all();
  set -= hidden_;
  return set;
}

DocidSet Evaluator::word(const Node& node) {
  if (const std::vector<std::string> terms = terms_.word_terms(node); !terms.empty()) return with_any_term(terms);
  const PositionalQuery query = positional_query(node, terms_);
  if (query.operands.empty()) return none();
  DocidSet candidates = with_any_term(query.needed.front());
  for (std::size_t i = 1; i < query.needed.size(); ++i) candidates &= with_any_term(query.needed[i]);
  if (!index_.has_positions) {
    note_cut("no_positions", "this index was built without positions: words were looked for anywhere in the text");
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
    const DocidSet with = with_term(*term);
    if (with.empty()) continue;  // a word of hidden articles alone
    if (++terms > max_wildcard_terms) {
      note_cut("wildcard_cut", node.text + "* stands for more than " + std::to_string(max_wildcard_terms) +
                                   " words; the rest was left out: give more letters");
      break;
    }
    set |= with;
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
  if (node.widens) set |= about(node);
  return set;
}

DocidSet Evaluator::about(const Node& understood) {
  const bool country = understood.field == ValueField::Country;
  const std::string_view prefix = country ? schema::country_main_prefix : value_prefix_of(understood.field);
  DocidSet set = with_term(schema::value_term(prefix, understood.value));
  for (const std::string& also : understood.also) set |= with_term(schema::value_term(prefix, also));
  return set;
}

void Evaluator::note_cut(std::string code, std::string message) {
  const auto same = [&](const QueryWarning& cut) { return cut.code == code && cut.message == message; };
  if (std::any_of(cuts_.begin(), cuts_.end(), same)) return;
  cuts_.push_back({std::move(code), std::move(message), 0, 0});
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
