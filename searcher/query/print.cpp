// SPDX-License-Identifier: GPL-3.0-or-later
// How is a query tree written so that reading it gives the same tree?
#include "searcher/query/bounds.h"
#include "searcher/query/letter_case.h"
#include "searcher/query/parser.h"

#include <algorithm>
#include <string>

namespace dateline::searcher {
namespace {

bool is_group(const Node& node) { return node.kind == NodeKind::And || node.kind == NodeKind::Or; }
bool is_bare(const Node& node) {
  return (node.kind == NodeKind::Word || node.kind == NodeKind::Phrase) && node.text_field == TextField::Any;
}

/// True for a member that AND or + ties to the query.
bool is_tied(const Node& node) {
  const bool may_be_free = (is_bare(node) && node.kind == NodeKind::Word) || node.kind == NodeKind::Understood;
  return node.required || (may_be_free && !node.free_word);
}

/// The brackets that the text of `node` cannot do without, nested.
std::size_t needed_depth(const Node& node) {
  std::size_t depth = 0;
  for (const Node& child : node.children) {
    const bool precedence_tells = node.kind == NodeKind::Or && child.kind == NodeKind::And;
    const bool brackets = is_group(child) && !precedence_tells && node.kind != NodeKind::Understood;
    depth = std::max(depth, needed_depth(child) + (brackets ? 1 : 0));
  }
  return depth;
}

class Printer {
public:
  [[nodiscard]] std::string print(const Node& root) {
    print_open(root, 0);
    // A lone backslash keeps AND, OR and brackets what they are where a text all in capitals would be read as words.
    return is_all_capitals(out_) ? "\\ " + out_ : out_;
  }

private:
  void print_open(const Node& node, std::size_t depth);
  void print_member(const Node& node, bool may_go_without, std::size_t depth);
  void print_and(const Node& node, std::size_t depth);
  void print_or(const Node& node, std::size_t depth);
  void print_word(const Node& node);
  void print_value(const Node& node);
  void print_name(const Node& node);
  void print_near(const Node& node);
  void print_nothing(const Node& node);
  void print_quoted(std::string_view text) { out_.append("\"").append(text).append("\""); }
  void print_field(TextField field) {
    if (field != TextField::Any) out_.append(name_of(field)).append(":");
  }

  std::string out_;
};

/// A group as a member of another: in brackets, unless precedence says the same and the brackets would exceed the
/// depth that the parser reads.
void Printer::print_member(const Node& node, bool may_go_without, std::size_t depth) {
  if (may_go_without && depth + 1 + needed_depth(node) > max_depth) {
    print_open(node, depth);
    return;
  }
  out_ += '(';
  print_open(node, depth + 1);
  out_ += ')';
}

void Printer::print_open(const Node& node, std::size_t depth) {
  switch (node.kind) {
    case NodeKind::All:
      break;
    case NodeKind::Nothing:
      print_nothing(node);
      break;
    case NodeKind::Word:
    case NodeKind::Exact:
    case NodeKind::Phrase:
    case NodeKind::Slop:
    case NodeKind::Wildcard:
      print_word(node);
      break;
    case NodeKind::Near:
    case NodeKind::Adjacent:
      print_near(node);
      break;
    case NodeKind::AtLeast:
      out_ += "atleast" + std::to_string(node.count) + ' ';
      print_word(node.children.front());
      break;
    case NodeKind::Value:
      print_value(node);
      break;
    case NodeKind::And:
      print_and(node, depth);
      break;
    case NodeKind::Or:
      print_or(node, depth);
      break;
    case NodeKind::Not: {
      const Node& excluded = node.children.front();
      const bool is_near = excluded.kind == NodeKind::Near || excluded.kind == NodeKind::Adjacent;
      out_ += '-';
      if (is_group(excluded) || is_near) {
        print_member(excluded, is_near, depth);
      } else {
        print_open(excluded, depth);
      }
      break;
    }
    case NodeKind::Understood:
      print_name(node);
      break;
  }
}

/// Free words stand side by side; without any, AND stands between the members. A word that is not free among free ones
/// carries a +.
void Printer::print_and(const Node& node, std::size_t depth) {
  const auto is_free = [](const Node& child) { return child.free_word; };
  const bool has_free = std::any_of(node.children.begin(), node.children.end(), is_free);
  const Node* previous = nullptr;
  for (const Node& child : node.children) {
    if (child.kind == NodeKind::All) continue;
    if (previous != nullptr) {
      const bool parted = child.gap_before && is_bare(*previous) && previous->free_word;
      out_ += !has_free ? " AND " : (parted ? ", " : " ");
    }
    const bool is_near = child.kind == NodeKind::Near || child.kind == NodeKind::Adjacent;
    if (is_group(child) || is_near) {
      print_member(child, is_near, depth);
    } else {
      if (has_free && is_tied(child)) out_ += '+';
      print_open(child, depth);
    }
    previous = &child;
  }
}

void Printer::print_or(const Node& node, std::size_t depth) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (i > 0) out_ += " OR ";
    const bool is_near = child.kind == NodeKind::Near || child.kind == NodeKind::Adjacent;
    if (is_group(child) || is_near) {
      print_member(child, child.kind != NodeKind::Or, depth);
    } else if (child.kind == NodeKind::Phrase) {
      print_field(child.text_field);
      print_quoted(child.text);  // a word of several words is a phrase wherever it is not free
    } else {
      print_open(child, depth);
    }
  }
}

void Printer::print_word(const Node& node) {
  print_field(node.text_field);
  const bool is_free_phrase = node.kind == NodeKind::Phrase && node.free_word;
  if (node.kind == NodeKind::Word || is_free_phrase) {
    out_.append(node.literal ? "\\" : "").append(node.text);
  } else if (node.kind == NodeKind::Wildcard) {
    out_.append(node.text).append("*");
  } else {
    print_quoted(node.text);
    if (node.kind == NodeKind::Slop) out_ += '~' + std::to_string(node.distance);
  }
}

bool is_plain_value(std::string_view value) {
  const auto is_plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
  };
  return !value.empty() && value.front() != '-' && value != "any" && value != "none" &&
         std::all_of(value.begin(), value.end(), is_plain);
}

void Printer::print_value(const Node& node) {
  out_.append(name_of(node.field)).append(":");
  if (node.is_any || node.is_none) {
    out_ += node.is_any ? "any" : "none";
  } else if (is_plain_value(node.value)) {
    out_ += node.value;
  } else {
    print_quoted(node.value);
  }
}

void Printer::print_name(const Node& node) {
  out_.append("{").append(node.text).append(node.widens ? " = " : " ~ ");
  out_.append(name_of(node.field)).append(":").append(node.value);
  for (const std::string& value : node.also) out_.append(",").append(value);
  out_ += '}';
}

void Printer::print_near(const Node& node) {
  const std::string by =
      (node.kind == NodeKind::Near ? " NEAR/" : " ADJ/") + std::to_string(node.distance) + ' ';
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) out_ += by;
    print_word(node.children[i]);
  }
}

/// What matched nothing is quoted, so that it is read as one value again; () stands for nothing at all.
void Printer::print_nothing(const Node& node) {
  const std::size_t colon = node.text.find(':');
  if (colon == std::string::npos) {
    out_ += "()";
    return;
  }
  out_.append(node.text, 0, colon + 1);
  print_quoted(std::string_view(node.text).substr(colon + 1));
}

}  // namespace

std::string print_query(const Node& root) { return Printer().print(root); }

}  // namespace dateline::searcher
