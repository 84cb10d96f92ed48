// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/article_view.h"

#include "indexer/entities/dateline_country.h"
#include "indexer/entities/organizations/closed_words.h"
#include "schema/gazetteer/word_hash.h"

namespace dateline::indexer::organizations {
namespace {

constexpr double dateline_weight = 4;
constexpr double title_weight = 2;
constexpr double text_weight = 1;

schema::DayNumber reading_day(const schema::Date& published) {
  const auto period = schema::period_of(published);
  return period ? period->first : schema::max_day;
}

ReadingContext context_of(const EntityInput& input) {
  return {input.language, reading_day(input.published)};
}

std::string_view dateline_country_of(const schema::Gazetteer& gazetteer, const EntityInput& input) {
  if (!input.dateline) return {};
  if (input.dateline->country.empty())
    return dateline_country(gazetteer, *input.dateline, reading_day(input.published), input.language, input.rules);
  return input.dateline->country;
}

bool is_within_person(Gap gap) noexcept {
  return gap == Gap::Space || gap == Gap::Dot;
}

}  // namespace

void WordFilter::add(std::string_view folded) {
  bits_->set(schema::gazetteer::hash_word(folded).word % bit_count);
}

bool WordFilter::may_hold(std::string_view folded) const {
  return bits_->test(schema::gazetteer::hash_word(folded).word % bit_count);
}

ArticleView::ArticleView(const schema::Gazetteer& gazetteer, const EntityInput& input)
    : title_(view_field(gazetteer, MentionField::Title, input.title, input.title_words, context_of(input))),
      text_(view_field(gazetteer, MentionField::Text, input.text, input.text_words, context_of(input))),
      dateline_country_(dateline_country_of(gazetteer, input)) {
  if (input.rules != nullptr) {
    title_.ruled = input.rules->in_title(rules::EntityKind::Organization);
    text_.ruled = input.rules->in_text(rules::EntityKind::Organization);
  }
  read(title_, title_weight);
  read(text_, text_weight);
  if (!dateline_country_.empty()) country_weights_[dateline_country_] += dateline_weight;
}

void ArticleView::read(const FieldView& field, double country_weight) {
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field.tokens[i].spelling == Spelling::Lower) lower_words_.add(field.folded(i));
    if (!field.is_capital(i)) continue;
    if (field.labels[i].country_words > 0) country_weights_[field.labels[i].country] += country_weight;
    if (follows_person(field, i)) surnames_.insert(field.folded(i));
  }
}

double ArticleView::weight_of(std::string_view country) const {
  const auto found = country_weights_.find(country);
  return found == country_weights_.end() ? 0 : found->second;
}

bool follows_person(const FieldView& field, std::size_t i) {
  if (i == 0 || !field.is_capital(i) || !is_within_person(field.tokens[i - 1].gap)) return false;
  const std::string_view before = field.folded(i - 1);
  const bool is_initial = before.size() == 1 && field.tokens[i - 1].gap == Gap::Dot;
  if (is_initial || is_given_name(before)) return field.is_capital(i - 1);
  return is_person_title(before) && field.is_capital(i - 1) && field.labels[i].head_words == 0;
}

}  // namespace dateline::indexer::organizations
