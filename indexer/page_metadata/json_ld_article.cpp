// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/json_ld_article.h"

#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/html/markup.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t max_types = 8;
constexpr std::size_t max_authors = 32;
constexpr std::size_t max_author_values = 256;  // each may be looked up among all nodes
constexpr std::size_t max_dates = 4;
constexpr std::size_t max_line_bytes = 4096;
constexpr int max_value_depth = 4;

/// By value: a range over the result of value_unsafe() would outlive it.
array list_of(const element& value) {
  return value.get_array().value_unsafe();
}

std::string_view text_of_value(const element& value, int depth = 0) {
  if (value.is_string()) return value.get_string().value_unsafe();
  if (depth == max_value_depth) return {};
  if (value.is_array()) {
    for (const element one : list_of(value)) {
      if (const std::string_view text = text_of_value(one, depth + 1); !text.empty()) return text;
    }
    return {};
  }
  if (!value.is_object()) return {};
  const object members = value.get_object().value_unsafe();
  for (const std::string_view key : {"@value", "name", "@id"}) {
    element member;
    if (members[key].get(member) != simdjson::SUCCESS) continue;
    if (const std::string_view text = text_of_value(member, depth + 1); !text.empty()) return text;
  }
  return {};
}

std::string line_of(std::string_view text) {
  return text.size() > max_line_bytes ? std::string() : one_line(clean_characters(plain_line(text)));
}

// A member may only name a node that stands elsewhere: {"@id": "#jane"}.
object resolved(const object& node, const JsonLdNodes& nodes) {
  element name;
  std::string_view id;
  if (node["name"].get(name) == simdjson::SUCCESS || node["@id"].get(id) != simdjson::SUCCESS) return node;
  for (const object& other : nodes) {
    std::string_view other_id;
    if (other["@id"].get(other_id) == simdjson::SUCCESS && other_id == id &&
        other["name"].get(name) == simdjson::SUCCESS)
      return other;
  }
  return node;
}

bool is_organization(const object& node) {
  const std::vector<std::string_view> types = types_of_node(node);
  return std::any_of(types.begin(), types.end(), [](std::string_view type) {
    return type.find("Organi") != std::string_view::npos || type == "Corporation" || type == "WebSite" ||
           type == "Brand";
  });
}

class AuthorReader {
public:
  AuthorReader(const JsonLdNodes& nodes, JsonLdArticle& article) : nodes_(nodes), article_(article) {}

  void read(const element& value, int depth = 0) {
    if (depth == max_value_depth || ++looked_at_ > max_author_values) return;
    if (value.is_array()) {
      for (const element one : list_of(value)) {
        if (looked_at_ > max_author_values) return;
        read(one, depth + 1);
      }
    } else if (value.is_string()) {
      add(value.get_string().value_unsafe(), article_.persons);
    } else if (value.is_object()) {
      const object node = resolved(value.get_object().value_unsafe(), nodes_);
      read_name(node, is_organization(node) ? article_.organizations : article_.persons);
    }
  }

private:
  void read_name(const object& node, std::vector<std::string>& names) {
    element name;
    if (node["name"].get(name) != simdjson::SUCCESS) return;
    if (name.is_string()) add(name.get_string().value_unsafe(), names);
    if (!name.is_array()) return;
    for (const element one : list_of(name)) {
      if (one.is_string()) add(one.get_string().value_unsafe(), names);
    }
  }

  static void add(std::string_view text, std::vector<std::string>& names) {
    std::string name = line_of(text);
    if (!name.empty() && names.size() < max_authors) names.push_back(std::move(name));
  }

  const JsonLdNodes& nodes_;
  JsonLdArticle& article_;
  std::size_t looked_at_ = 0;
};

void read_dates(const object& node, std::initializer_list<std::string_view> keys, std::vector<std::string>& dates) {
  for (const std::string_view key : keys) {
    std::string date = line_of(text_member(node, {key}));
    if (!date.empty() && dates.size() < max_dates) dates.push_back(std::move(date));
  }
}

std::string name_of_member(const object& node, std::string_view key, const JsonLdNodes& nodes) {
  element value;
  if (node[key].get(value) != simdjson::SUCCESS) return {};
  object named;
  if (value.get(named) != simdjson::SUCCESS) return value.is_string() ? line_of(text_of_value(value)) : std::string();
  return line_of(text_member(resolved(named, nodes), {"name"}));
}

std::string_view without_namespace(std::string_view type) {
  const std::size_t last = type.find_last_of("/:#");
  return last == std::string_view::npos ? type : type.substr(last + 1);
}

}  // namespace

std::vector<std::string_view> types_of_node(const object& node) {
  std::vector<std::string_view> types;
  element value;
  if (node["@type"].get(value) != simdjson::SUCCESS) return types;
  if (value.is_string()) types.push_back(without_namespace(value.get_string().value_unsafe()));
  if (!value.is_array()) return types;
  for (const element one : list_of(value)) {
    if (one.is_string() && types.size() < max_types)
      types.push_back(without_namespace(one.get_string().value_unsafe()));
  }
  return types;
}

std::string_view text_member(const object& node, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    element value;
    if (node[key].get(value) != simdjson::SUCCESS) continue;
    if (const std::string_view text = text_of_value(value); !text.empty()) return text;
  }
  return {};
}

JsonLdArticle article_of_node(const object& node, const JsonLdNodes& nodes) {
  JsonLdArticle article;
  article.headline = line_of(text_member(node, {"headline", "name", "alternativeHeadline"}));
  article.url = line_of(text_member(node, {"url", "mainEntityOfPage", "@id"}));
  article.language = line_of(text_member(node, {"inLanguage"}));
  article.body = std::string(text_member(node, {"articleBody", "text"}));
  for (const std::string_view key : {"publisher", "sourceOrganization", "isPartOf"}) {
    if (article.outlet.empty()) article.outlet = name_of_member(node, key, nodes);
  }
  AuthorReader authors(nodes, article);
  element value;
  for (const std::string_view key : {"author", "creator"}) {
    if (article.persons.empty() && node[key].get(value) == simdjson::SUCCESS) authors.read(value);
  }
  read_dates(node, {"datePublished", "uploadDate", "dateCreated"}, article.published);
  read_dates(node, {"dateModified"}, article.modified);
  return article;
}

}  // namespace dateline::indexer
