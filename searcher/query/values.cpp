// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/values.h"

#include "schema/article_id.h"
#include "schema/fold.h"
#include "schema/language_names.h"
#include "searcher/query/edit_distance.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dateline::searcher {
namespace {

constexpr std::size_t longest_name = 200;  // bytes; nothing longer names a country or an organization
constexpr std::size_t max_list = 64;       // values behind one colon

bool is_country(ValueField field) {
  return field == ValueField::Country || field == ValueField::CountryMain || field == ValueField::DatelineCountry;
}

Node value_node(ValueField field, const TypedValue& typed) {
  Node node;
  node.kind = NodeKind::Value;
  node.field = field;
  node.typed_start = typed.where.start;
  node.typed_end = typed.where.end;
  return node;
}

std::optional<Node> with_value(Node node, std::string value, std::string label) {
  if (value.empty()) return std::nullopt;
  node.value = std::move(value);
  node.label = std::move(label);
  return node;
}

std::optional<Node> resolve_language(Node node, std::string_view text) {
  const std::string code = schema::language_code(text);
  const std::string name = schema::language_name(code);
  if (code.empty() || name == code) return std::nullopt;  // CLDR knows no such language
  return with_value(std::move(node), code, name);
}

std::string_view example_of(ValueField field) {
  switch (field) {
    case ValueField::Date:
      return "write 2017, 2017-03, 2017-03-27, 2017-03..2017-06, >=2017, last-month or 3months..";
    case ValueField::Added:
      return "write the number of an index run, 3..5, or a date with its month";
    case ValueField::Id:
      return "an id has 26 letters and digits";
    case ValueField::Language:
      return "write a code such as fr, or the language's name";
    default:
      return "it holds no letter or digit";
  }
}

}  // namespace

Node nothing_for(std::string_view field, const TypedValue& typed) {
  Node node;
  node.kind = NodeKind::Nothing;
  node.text = std::string(field) + ':' + typed.text;
  node.typed_start = typed.where.start;
  node.typed_end = typed.where.end;
  return node;
}

std::optional<Node> ValueReader::resolve_country(Node node, std::string_view text) const {
  if (text.size() > longest_name) return std::nullopt;
  const auto country = gazetteer_.find_country(text);
  if (!country) return std::nullopt;
  return with_value(std::move(node), std::string(country->code), std::string(country->name));
}

std::optional<Node> ValueReader::resolve_organization(Node node, std::string_view text) const {
  if (text.size() <= longest_name) {
    if (const auto organization = gazetteer_.find_organization(text)) {
      return with_value(std::move(node), std::string(organization->id), std::string(organization->name));
    }
  }
  return with_value(std::move(node), schema::fold_filter_value(text), std::string(text));
}

std::optional<Node> ValueReader::resolve_date(Node node, std::string_view text) const {
  std::string joined(text);
  std::replace(joined.begin(), joined.end(), ' ', '-');  // "last month"
  const auto days = schema::parse_date_range(joined, options_.today);
  if (!days || days->first > days->last) return std::nullopt;
  node.days = *days;
  return with_value(std::move(node), text_of_days(*days), text_of_days(*days));
}

std::optional<Node> ValueReader::resolve(ValueField field, const TypedValue& typed) const {
  Node node = value_node(field, typed);
  if (!typed.quoted) {
    const std::string word = lower_ascii(typed.text.substr(0, 8));
    node.is_any = word == "any";
    node.is_none = word == "none";
    if (node.is_any || node.is_none) return node;
  }
  switch (field) {
    case ValueField::Country:
    case ValueField::CountryMain:
    case ValueField::DatelineCountry:
      return resolve_country(std::move(node), typed.text);
    case ValueField::Organization:
      return resolve_organization(std::move(node), typed.text);
    case ValueField::Language:
      return resolve_language(std::move(node), typed.text);
    case ValueField::Date:
      return resolve_date(std::move(node), typed.text);
    case ValueField::Added:
      return resolve_added(std::move(node), typed.text);
    case ValueField::Id: {
      const std::string id = lower_ascii(typed.text);
      if (!schema::is_article_id(id)) return std::nullopt;
      return with_value(std::move(node), id, id);
    }
    case ValueField::Story:
      return with_value(std::move(node), lower_ascii(typed.text), typed.text);
    case ValueField::Url: {
      const std::string url = schema::canonical_url(typed.text);
      if (schema::fold_filter_value(typed.text).empty()) return std::nullopt;
      return with_value(std::move(node), url.empty() ? typed.text : url, typed.text);
    }
    case ValueField::Source:
    case ValueField::Author:
    case ValueField::Type:
      break;
  }
  return with_value(std::move(node), schema::fold_filter_value(typed.text), typed.text);
}

bool ValueReader::names_something(ValueField field, std::string_view words) const {
  if (words.size() > longest_name) return false;
  if (is_country(field)) return gazetteer_.find_country(words).has_value();
  if (field == ValueField::Organization) return gazetteer_.find_organization(words).has_value();
  return field == ValueField::Date && resolve_date({}, words).has_value();
}

/// country:KP,RU as people write lists of codes.
std::optional<Node> ValueReader::resolve_list(ValueField field, const TypedValue& typed) const {
  const bool may_be_list = is_country(field) || field == ValueField::Language;
  if (typed.quoted || !may_be_list || typed.text.find(',') == std::string::npos) return std::nullopt;
  Node list;
  list.kind = NodeKind::Or;
  list.typed_start = typed.where.start;
  list.typed_end = typed.where.end;
  for (std::size_t start = 0; start <= typed.text.size();) {
    const std::size_t end = std::min(typed.text.find(',', start), typed.text.size());
    auto value = resolve(field, {typed.text.substr(start, end - start), false, typed.where});
    if (!value || list.children.size() == max_list) return std::nullopt;
    list.children.push_back(std::move(*value));
    start = end + 1;
  }
  return list;
}

Node ValueReader::read(ValueField field, const TypedValue& typed) {
  if (auto value = resolve(field, typed)) {
    const std::size_t subtag = typed.text.find_first_of("-_");
    if (field == ValueField::Language && lower_ascii(typed.text.substr(0, subtag)) == value->value &&
        subtag != std::string::npos) {
      warnings_.add("language_region", "articles are told apart by language only; all of " + value->label + " is meant",
                    typed.where);
    }
    return std::move(*value);
  }
  if (auto list = resolve_list(field, typed)) return std::move(*list);
  warn_unread(field, typed);
  return nothing_for(name_of(field), typed);
}

std::string ValueReader::nearest_country(std::string_view text) const {
  const std::string wanted = schema::fold_filter_value(text.substr(0, longest_name));
  std::string nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const schema::Country& country : gazetteer_.countries()) {
    const std::size_t distance = edit_distance(wanted, schema::fold_filter_value(country.name));
    if (distance >= least) continue;
    least = distance;
    nearest = std::string(country.name) + " (" + std::string(country.code) + ')';
  }
  return nearest;
}

void ValueReader::warn_unread(ValueField field, const TypedValue& typed) {
  const std::string shown = std::string(schema::cut_utf8(typed.text, 64));
  if (!is_country(field)) {
    warnings_.add("bad_value",
                  std::string(name_of(field)) + ":" + shown + " matches nothing: " + std::string(example_of(field)),
                  typed.where);
    return;
  }
  const std::string nearest = warnings_.lists_more() ? nearest_country(typed.text) : std::string();
  warnings_.add("unknown_country",
                std::string(name_of(field)) + ":" + shown + " matches nothing: it names no country, or more than one" +
                    (nearest.empty() ? "" : "; the nearest name is " + nearest),
                typed.where);
}

}  // namespace dateline::searcher
