// SPDX-License-Identifier: GPL-3.0-or-later
// What does the article as a whole tell about single words: which are common, whose surnames occur, which countries?
#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "indexer/entities/entities.h"
#include "indexer/entities/organizations/field_view.h"

namespace dateline::indexer::organizations {

/// A set of words that may rarely claim to hold a word that it does not; fixed size.
class WordFilter {
public:
  WordFilter() : bits_(std::make_unique<Bits>()) {}
  void add(std::string_view folded);
  [[nodiscard]] bool may_hold(std::string_view folded) const;

private:
  static constexpr std::size_t bit_count = std::size_t{1} << 18U;
  using Bits = std::bitset<bit_count>;
  std::unique_ptr<Bits> bits_;
};

/// Title and text with what they tell about each other. Borrows everything.
class ArticleView {
public:
  ArticleView(const schema::Gazetteer& gazetteer, const EntityInput& input);

  [[nodiscard]] const FieldView& title() const noexcept { return title_; }
  [[nodiscard]] const FieldView& text() const noexcept { return text_; }

  /// True if the word stands in lower case somewhere in the text.
  [[nodiscard]] bool is_common(std::string_view folded) const { return lower_words_.may_hold(folded); }
  /// True if some person of that surname is named ("Mr Ford", "Robert Bosch").
  [[nodiscard]] bool is_surname(std::string_view folded) const { return surnames_.contains(folded); }
  /// How strongly the article is tied to a country: its dateline, title, mentions.
  [[nodiscard]] double weight_of(std::string_view country) const;
  /// The country of the dateline, else the one with the most weight, else "".
  [[nodiscard]] std::string_view home_country() const;

private:
  void read(const FieldView& field, double country_weight);

  FieldView title_;
  FieldView text_;
  WordFilter lower_words_;
  std::unordered_set<std::string_view> surnames_;
  std::unordered_map<std::string_view, double> country_weights_;
  std::string_view dateline_country_;
};

/// True if word `i` is the surname of a person whose title or given name stands in front of it.
[[nodiscard]] bool follows_person(const FieldView& field, std::size_t i);

}  // namespace dateline::indexer::organizations
