// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/record_weight.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/xml_records/field_values.h"
#include "indexer/readers/xml_records/stated_fields.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t own_branch = static_cast<std::size_t>(-1);

// The children in which the parts stand that make an article.
struct Branches {
  std::vector<std::size_t> titles;
  std::vector<std::size_t> bodies;
  std::vector<std::size_t> others;  // dates and summaries
};

// Attributes are parts of the element itself, each apart from everything else.
bool lie_apart(const std::vector<std::size_t>& some, const std::vector<std::size_t>& others) {
  return std::any_of(some.begin(), some.end(), [&](std::size_t branch) {
    return std::any_of(others.begin(), others.end(),
                       [branch](std::size_t other) { return branch == 0 || other == 0 || branch != other; });
  });
}

std::string text_of(const StatedField& field) {
  return field.element ? field.element.text() : std::string(field.attribute);
}

bool states_value(const StatedField& field) {
  const XmlElement& element = field.element;
  switch (field.meaning.field) {
    case ArticleField::Date:
      return element ? !date_value(element).empty() : may_be_date(field.attribute);
    case ArticleField::Text:
      return !is_blank(text_of(field));
    case ArticleField::Url:
      return !(element ? address_value(element) : std::string(field.attribute)).empty();
    default:
      // Of a cell, the value may be in an attribute.
      return !is_blank(text_of(field)) || !is_blank(element.attribute("value"));
  }
}

void note(const StatedField& field, RecordWeight& weight, Branches& branches) {
  switch (field.meaning.field) {
    case ArticleField::Title:
      (field.weak ? weight.weak_title : weight.title) = true;
      branches.titles.push_back(field.branch);
      return;
    case ArticleField::Text: {
      const bool summary = field.meaning.rank >= summary_rank;
      (summary ? weight.summary : weight.body) = true;
      (summary ? branches.others : branches.bodies).push_back(field.branch);
      if (!summary) weight.body_bytes += text_of(field).size();
      return;
    }
    case ArticleField::Date:
      weight.date = true;
      branches.others.push_back(field.branch);
      return;
    default:
      return;
  }
}

void note_others(const std::vector<StatedField>& fields, RecordWeight& weight) {
  std::array<bool, article_field_count> seen{};
  for (const StatedField& field : fields) {
    const ArticleField kind = field.meaning.field;
    if (kind != ArticleField::Title && kind != ArticleField::Text && kind != ArticleField::Date && states_value(field))
      seen[static_cast<std::size_t>(kind)] = true;
  }
  weight.others = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
  for (const ArticleField kind : {ArticleField::Source, ArticleField::Language}) {
    weight.shared += seen[static_cast<std::size_t>(kind)] ? 1u : 0u;
  }
  for (const ArticleField kind : {ArticleField::Url, ArticleField::Author, ArticleField::Source}) {
    weight.has_reference = weight.has_reference || seen[static_cast<std::size_t>(kind)];
  }
}

}  // namespace

bool RecordWeight::is_article() const noexcept {
  if (body && date) return true;
  if (title && (body || date || (summary && has_reference))) return true;
  return weak_title && summary && date;
}

std::size_t RecordWeight::sum() const noexcept {
  const std::size_t of_title = title ? 4 : weak_title ? 2 : 0;
  return of_title + (body ? 8u : 0u) + (summary ? 2u : 0u) + (date ? 1u : 0u) + others;
}

RecordWeight weigh_record(const XmlElement& element, const ReadOptions& options) {
  RecordWeight weight;
  Branches branches;
  const std::vector<StatedField> fields = stated_fields(element, options);
  for (const StatedField& field : fields) {
    if (states_value(field)) note(field, weight, branches);
  }
  note_others(fields, weight);
  if (!weight.body && weight.title && holds_paragraphs(element)) {
    weight.body = true;
    weight.body_bytes = element.text().size();
    branches.bodies.push_back(own_branch);
  }
  const bool titled = lie_apart(branches.titles, weight.body ? branches.bodies : branches.others);
  weight.apart = titled || (!weight.title && lie_apart(branches.bodies, branches.others));
  return weight;
}

}  // namespace dateline::indexer
