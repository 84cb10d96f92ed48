// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"

#include "schema/code_points.h"
#include "schema/error.h"
#include "searcher/query/characters.h"
#include "searcher/query/grammar.h"
#include "searcher/query/warnings.h"

#include <string>
#include <utility>

namespace dateline::searcher {
namespace {

using schema::Error;
using schema::ErrorKind;

void check_text(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) {
    throw Error(ErrorKind::BadQuery,
                "read query: it has " + std::to_string(text.size()) + " bytes, more than " + std::to_string(max_bytes),
                "a query has at most 128 words; use filters for lists of values");
  }
  if (!is_valid_utf8(text)) {
    throw Error(ErrorKind::BadQuery, "read query: it is no valid UTF-8", "set the terminal's encoding to UTF-8");
  }
}

UnderstoodName name_in(const Node& node, const schema::CodePoints& points) {
  return {node.text,
          node.field == ValueField::Organization ? "organization" : "country",
          node.value,
          node.label,
          node.widens,
          points.at_byte(node.typed_start),
          points.at_byte(node.typed_end)};
}

Node filter_of(const Node& understood) {
  Node filter;
  filter.kind = NodeKind::Value;
  filter.field = understood.field;
  filter.value = understood.value;
  filter.label = understood.label;
  filter.typed_start = understood.typed_start;
  filter.typed_end = understood.typed_end;
  if (understood.also.empty()) return filter;
  Node any;
  any.kind = NodeKind::Or;
  any.typed_start = filter.typed_start;
  any.typed_end = filter.typed_end;
  any.children.push_back(filter);
  for (const std::string& code : understood.also) {
    filter.value = filter.label = code;
    any.children.push_back(filter);
  }
  return any;
}

/// Lists the understood names in order; as filters they become Value nodes, and their words are gone.
class NameList {
public:
  NameList(std::string_view text, bool as_filters) : points_(text), as_filters_(as_filters) {}

  void collect(Node& node) {
    if (node.kind == NodeKind::Understood) return add(node);
    if (node.kind == NodeKind::Not) return;
    for (Node& child : node.children) collect(child);
  }
  [[nodiscard]] std::vector<UnderstoodName> take() { return std::move(names_); }

private:
  void add(Node& node) {
    names_.push_back(name_in(node, points_));
    if (!as_filters_) return;
    names_.back().widens = false;
    node = filter_of(node);
  }

  const schema::CodePoints points_;
  const bool as_filters_;
  std::vector<UnderstoodName> names_;
};

Node root_of(std::optional<Clause> parsed, std::string_view text, WarningLog& warnings) {
  if (parsed) return standing_node(std::move(*parsed));
  Node root;
  if (with_single_spaces(text).empty()) return root;
  warnings.add("nothing_to_search",
               "nothing is left to search for, so nothing is found; no query at all finds every article",
               {0, text.size()});
  root.kind = NodeKind::Nothing;
  return root;
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const schema::Gazetteer& gazetteer, const ParseOptions& options) {
  check_text(text, options.max_bytes);
  WarningLog warnings(text, options.strict);
  QueryParse shared{gazetteer, options, warnings};
  ParsedQuery query;
  query.root = root_of(Grammar(text, 0, shared).parse(), text, warnings);
  NameList names(text, options.understand == Understand::Filter);
  names.collect(query.root);
  query.understood = names.take();
  query.dropped = std::move(shared.dropped);
  query.warnings = warnings.take();
  return query;
}

}  // namespace dateline::searcher
