// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/owner_behind.h"

#include "indexer/entities/organizations/closed_words.h"

namespace dateline::indexer::organizations {
namespace {

/// "in", "à", "en": leads to the place where something is.
bool is_seat_connector(std::string_view language, std::string_view word) {
  if (language == "fr" || language == "es" || language == "pt") return word == "a" || word == "en" || word == "em";
  if (language == "it") return word == "a" || word == "in";
  return word == "in";
}

}  // namespace

WordRange country_behind(const FieldView& field, std::uint32_t last) {
  std::uint32_t i = last + 1;
  if (i >= field.size() || field.tokens[last].gap != Gap::Space || !is_owner_connector(field.folded(i)))
    return {last, 0};
  ++i;
  if (i < field.size() && is_article(field.folded(i))) ++i;
  if (i >= field.size() || field.tokens[i - 1].gap != Gap::Space) return {last, 0};
  const std::uint32_t count = field.labels[i].country_words;
  return {count > 0 && !field.labels[i].is_demonym ? i : last, field.labels[i].is_demonym ? 0 : count};
}

std::string_view seat_behind(const FieldView& field, std::uint32_t last) {
  const std::uint32_t place = last + 2;
  if (place >= field.size() || field.tokens[last].gap != Gap::Space || field.tokens[last + 1].gap != Gap::Space)
    return {};
  if (field.tokens[last + 1].spelling != Spelling::Lower || !is_seat_connector(field.language, field.folded(last + 1)))
    return {};
  const WordLabel& label = field.labels[place];
  if (label.country_words > 0) return label.is_demonym ? std::string_view{} : label.country;
  return label.capital_of;
}

}  // namespace dateline::indexer::organizations
