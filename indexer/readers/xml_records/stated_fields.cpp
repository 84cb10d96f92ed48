// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/stated_fields.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/xml_records/element_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace dateline::indexer {
namespace {

constexpr std::uint8_t rank_of_a_level = 3;
constexpr std::size_t deepest_identity = 2;  // levels: what is further down has identifiers and links of its own

bool is_nil(const XmlElement& element) {
  const auto says_nil = [](const auto& attribute) {
    return local_name(attribute.first) == "nil" && (attribute.second == "true" || attribute.second == "1");
  };
  const auto attributes = element.attributes();
  return std::any_of(attributes.begin(), attributes.end(), says_nil);
}

bool is_of(const std::optional<FieldMeaning>& meaning, ArticleField field) {
  return meaning && meaning->field == field;
}

bool is_body(const std::optional<FieldMeaning>& meaning) {
  return is_of(meaning, ArticleField::Text) && meaning->rank < summary_rank;
}

bool has_child(const XmlElement& element, bool (*test)(std::string_view name)) {
  const std::vector<XmlElement> children = element.children();
  return std::any_of(children.begin(), children.end(),
                     [&](const XmlElement& child) { return test(comparable_name(key_of(child))); });
}

bool names_body(std::string_view name) {
  return is_body(meaning_of_element(name));
}

bool names_text(std::string_view name) {
  return is_of(meaning_of_element(name), ArticleField::Text);
}

bool names_title(std::string_view name) {
  const std::optional<FieldMeaning> meaning = meaning_of_element(name);
  return is_of(meaning, ArticleField::Title) && !is_weak_title(*meaning);
}

bool names_part_of_date(std::string_view name) {
  return name == "year";
}

// "content" may hold the text, or the elements that hold it; "data" is a date in some languages, a wrapper in others.
bool only_wraps(const XmlElement& element, FieldMeaning meaning) {
  if (meaning.field == ArticleField::Text) return has_child(element, names_body) && !has_child(element, is_paragraph);
  if (meaning.field != ArticleField::Date) return false;
  return !element.children().empty() && !has_child(element, names_part_of_date);
}

// Cut, so that the paths of many elements below a long name stay short.
std::string path_below(const std::string& path, std::string_view key) {
  static constexpr std::size_t longest_step = 100;
  const std::string step(key.substr(0, longest_step));
  return path.empty() ? step : path + "/" + step;
}

class Collector {
public:
  explicit Collector(const ReadOptions& options) : options_(options) {}

  std::vector<StatedField> collect(const XmlElement& record) {
    for (const auto& [key, value] : record.attributes()) add_attribute(key, value);
    visit(record, {}, 1, 0);
    drop_other_records();
    return std::move(fields_);
  }

private:
  [[nodiscard]] bool is_mapped(ArticleField field) const {
    return options_.field_map.contains(std::string(name_of(field)));
  }

  // The field that --map gives to what stands at `path` below the record.
  [[nodiscard]] std::optional<ArticleField> field_mapped_to(std::string_view path) const {
    for (const auto& [name, key] : options_.field_map) {
      std::string wanted = key;
      std::replace(wanted.begin(), wanted.end(), '.', '/');
      const std::string_view last = path.substr(path.rfind('/') + 1);
      if (path == wanted || path == key || last == key || local_name(last) == key) return mappable_field(name);
    }
    return std::nullopt;
  }

  void add_attribute(std::string_view key, std::string_view value) {
    if (is_blank(value)) return;
    if (const std::optional<ArticleField> mapped = field_mapped_to(key)) {
      fields_.push_back({{*mapped, 0}, {}, value, 0, 0, 0, false});
      return;
    }
    // With a prefix an attribute belongs to another vocabulary than its element: xsi:type says nothing about it.
    if (key.find(':') != std::string_view::npos && key != "xml:lang") return;
    const std::optional<FieldMeaning> meaning = meaning_of_element(key);
    if (meaning && !is_mapped(meaning->field)) {
      fields_.push_back({*meaning, {}, value, 0, 0, 0, is_weak_title(*meaning)});
    }
  }

  void visit(const XmlElement& parent, const std::string& path, std::size_t depth, std::size_t group) {
    const std::vector<XmlElement> children = parent.children();
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const XmlElement& child : children) ++counts[key_of(child)];
    for (const XmlElement& child : children) {
      if (depth == 1) ++branch_;
      if (is_nil(child)) continue;
      const std::string_view key = key_of(child);
      const std::string child_path = path_below(path, key);
      if (add_element(child, child_path, depth, group) || depth == max_field_depth) continue;
      const std::string name = comparable_name(key);
      if (is_aside(name) || (counts[key] > 1 && !is_version(name))) continue;
      const bool other = has_child(child, names_title) && has_child(child, names_text);
      const std::size_t version = version_;
      if (is_version(name)) version_ = ++versions_;
      visit(child, child_path, depth + 1, other ? ++groups_ : group);
      version_ = version;
    }
  }

  // False where `element` may be a wrapper.
  bool add_element(const XmlElement& element, const std::string& path, std::size_t depth, std::size_t group) {
    if (const std::optional<ArticleField> mapped = field_mapped_to(path)) {
      fields_.push_back({{*mapped, 0}, element, {}, branch_, 0, 0, false});
      return true;
    }
    std::optional<FieldMeaning> meaning = meaning_of_element(key_of(element));
    if (!meaning || only_wraps(element, *meaning)) return false;
    const bool identity = meaning->field == ArticleField::Id || meaning->field == ArticleField::Url;
    const bool weak = is_weak_title(*meaning);
    if (is_mapped(meaning->field) || (identity && depth > deepest_identity) || (weak && depth > 1)) return true;
    meaning->rank = rank_at(*meaning, depth);
    fields_.push_back({*meaning, element, {}, branch_, group, version_, weak});
    return true;
  }

  // Summaries stay summaries, and what is none becomes none.
  [[nodiscard]] std::uint8_t rank_at(FieldMeaning meaning, std::size_t depth) const {
    if (meaning.field == ArticleField::Date && version_ != 0) return modified_rank;
    if (meaning.rank >= summary_rank) return meaning.rank;
    const std::size_t rank = meaning.rank + (depth - 1) * rank_of_a_level;
    return static_cast<std::uint8_t>(std::min<std::size_t>(rank, summary_rank - 1));
  }

  void drop_other_records() {
    const bool own_title = std::any_of(fields_.begin(), fields_.end(), [](const StatedField& field) {
      return field.group == 0 && field.meaning.field == ArticleField::Title && !field.weak;
    });
    if (own_title) std::erase_if(fields_, [](const StatedField& field) { return field.group != 0; });
  }

  const ReadOptions& options_;
  std::vector<StatedField> fields_;
  std::size_t branch_ = 0;
  std::size_t groups_ = 0;
  std::size_t version_ = 0;
  std::size_t versions_ = 0;
};

}  // namespace

std::vector<StatedField> stated_fields(const XmlElement& record, const ReadOptions& options) {
  return Collector(options).collect(record);
}

bool holds_paragraphs(const XmlElement& element) {
  const std::vector<XmlElement> children = element.children();
  return std::any_of(children.begin(), children.end(), [](const XmlElement& child) {
    const std::string name = comparable_name(child.name());
    return is_paragraph(name) || (is_text_part(name) && has_child(child, is_paragraph));
  });
}

}  // namespace dateline::indexer
