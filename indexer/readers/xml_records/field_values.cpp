// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/field_values.h"

#include "indexer/html/entities.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/xml/xml_text.h"
#include "indexer/readers/xml_records/element_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr int deepest_person = 4;
constexpr std::size_t most_people = 64;

XmlElement child_named(const XmlElement& element, std::initializer_list<std::string_view> names) {
  const std::vector<XmlElement> children = element.children();
  for (const std::string_view name : names) {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const XmlElement& child) { return comparable_name(key_of(child)) == name; });
    if (found != children.end()) return *found;
  }
  return {};
}

std::string_view first_attribute(const XmlElement& element, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (!is_blank(element.attribute(name))) return element.attribute(name);
  }
  return {};
}

std::string two_digits(std::string number) {
  return number.size() == 1 ? "0" + number : number;
}

// "2019", "3", "7" in elements of their own. A month by its name is left to whoever reads dates.
std::string composed_date(const XmlElement& element) {
  std::string date = line_text(child_named(element, {"year"}));
  const std::string month = line_text(child_named(element, {"month"}));
  const std::string day = line_text(child_named(element, {"day"}));
  if (month.empty()) return date;
  if (!std::all_of(month.begin(), month.end(), is_ascii_digit)) {
    return day.empty() ? month + " " + date : day + " " + month + " " + date;
  }
  date += "-" + two_digits(month);
  return day.empty() ? date : date + "-" + two_digits(day);
}

std::optional<std::string> person_of_parts(const XmlElement& element) {
  const XmlElement family = child_named(element, {"surname", "lastname", "familyname", "family", "nachname"});
  if (!family) return std::nullopt;
  const XmlElement given =
      child_named(element, {"givennames", "givenname", "forename", "forenames", "firstname", "given", "vorname"});
  std::string name = line_text(given);
  if (!name.empty()) name += ' ';
  return name + line_text(family);
}

bool names_people(const XmlElement& element) {
  const std::optional<FieldMeaning> meaning = meaning_of_element(key_of(element));
  return (meaning && meaning->field == ArticleField::Author) || comparable_name(element.name()) == "person";
}

void add_people(const XmlElement& element, int depth, std::vector<std::string>& people) {
  if (people.size() >= most_people || depth > deepest_person) return;
  if (std::optional<std::string> name = person_of_parts(element)) {
    people.push_back(*std::move(name));
    return;
  }
  const std::size_t before = people.size();
  for (const XmlElement& child : element.children()) {
    if (names_people(child)) add_people(child, depth + 1, people);
  }
  if (people.size() > before) return;
  if (const XmlElement named =
          child_named(element, {"name", "fullname", "displayname", "persname", "personname", "value"})) {
    add_people(named, depth + 1, people);
  } else {
    people.push_back(line_value(element));
  }
}

// What was escaped twice still holds references when the markup is gone.
std::string without_references(std::string text) {
  for (const std::string_view reference : {"&quot;", "&apos;", "&amp;", "&nbsp;", "&lt;", "&gt;"}) {
    if (text.find(reference) != std::string::npos) return decode_entities(text);
  }
  return text;
}

// Where every line but the first is indented, a program broke the lines and indented them as it does elements.
std::string without_indent(std::string_view text) {
  static constexpr std::size_t least_indent = 4;
  std::string out;
  for (const std::string_view line : split_lines(trim(text))) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const bool tab = line.starts_with('\t');
    if (!out.empty() && indent < least_indent && !tab && !is_blank(line)) return std::string(text);
    if (!out.empty()) out += is_blank(line) ? "\n\n" : " ";
    out += trim(line);
  }
  return out;
}

}  // namespace

std::string line_value(const XmlElement& element) {
  std::string line = without_references(plain_line(line_text(element)));
  return line.empty() ? plain_line(first_attribute(element, {"value", "content"})) : line;
}

std::string named_value(const XmlElement& element) {
  if (const XmlElement child = child_named(element, {"name", "label", "value", "title"})) return line_value(child);
  return element.children().empty() ? line_value(element) : std::string();
}

std::string address_value(const XmlElement& element) {
  const std::string_view stated = first_attribute(element, {"href", "xlink:href", "url"});
  return stated.empty() ? named_value(element) : std::string(stated);
}

bool may_be_date(std::string_view text) noexcept {
  static constexpr std::size_t longest = 64;
  return text.size() <= longest && std::count_if(text.begin(), text.end(), is_ascii_digit) >= 4;
}

std::string date_value(const XmlElement& element) {
  const std::string_view stated =
      first_attribute(element, {"iso-8601-date", "when", "norm", "datetime", "date", "value", "content"});
  if (may_be_date(stated)) return std::string(stated);
  std::string date = child_named(element, {"year"}) ? composed_date(element) : line_text(element);
  return may_be_date(date) ? date : std::string();
}

std::vector<std::string> people_in(const XmlElement& element) {
  std::vector<std::string> people;
  add_people(element, 0, people);
  std::erase_if(people, [](const std::string& name) { return is_blank(name); });
  return people;
}

std::string text_value(const XmlElement& element) {
  if (element.children().empty()) return body_text(without_references(plain_text(without_indent(element.text()))));
  const std::string text = markup_text(element);
  return body_text(text.find("</") == std::string::npos ? text : plain_text(text));
}

}  // namespace dateline::indexer
