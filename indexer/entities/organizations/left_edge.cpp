// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/name_edges.h"

#include <algorithm>
#include <array>

namespace dateline::indexer::organizations {
namespace {

/// Bodies that are named after several subjects.
bool is_body(std::string_view type) noexcept {
  static constexpr std::array<std::string_view, 7> types = {"government", "igo",      "legislature", "ngo",
                                                            "research",   "military", "union"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

class LeftEdge {
public:
  LeftEdge(const ArticleView& article, const FieldView& field, std::uint32_t head)
      : article_(article), field_(field), head_(head), edge_(head) {}

  std::uint32_t find() {
    const std::uint32_t limit = head_ > max_words_left ? head_ - max_words_left : 0;
    while (edge_ > limit) {
      const std::uint32_t next = step();
      if (next == edge_) break;
      edge_ = next;
      if (field_.tokens[edge_].starts_sentence) break;
    }
    return edge_;
  }

private:
  /// The edge one name part further left, or where it is.
  std::uint32_t step() const {
    const std::uint32_t before = edge_ - 1;
    if (!joins(before) || is_whole_institution(before) || is_majority(before) || is_incumbent(before)) return edge_;
    if (is_ordinal_of_unit(before)) return before;
    if (field_.is_capital(before)) return may_belong(before) ? before : edge_;
    if (before == 0 || !joins(before - 1) || !field_.is_capital(before - 1)) return edge_;
    if (field_.tokens[before].spelling == Spelling::Caseless)
      return is_short_number(before) && may_belong(before - 1) ? before - 1 : edge_;
    if (is_conjunction(field_.folded(before)) && joins_by_conjunction(before)) return before - 1;
    return joins_by_connector(before) ? before - 1 : edge_;
  }

  /// "Republican | US Senate": what stands in front of an institution with its owner is another name, unless it is an
  /// acronym ("UN North Korean Security Council").
  bool is_whole_institution(std::uint32_t before) const {
    const std::uint32_t owner_words = field_.labels[edge_].country_words;
    if (owner_words == 0 || field_.tokens[before].spelling == Spelling::Capitals) return false;
    return edge_ + owner_words <= head_ && field_.labels[edge_ + owner_words].institution_words > 0;
  }

  /// "The Republican | Senate": says who holds the chamber.
  bool is_majority(std::uint32_t before) const {
    return field_.labels[head_].head_type == "legislature" && is_party_adjective(field_.folded(before));
  }

  /// "The Trump | Justice Department": under whom.
  bool is_incumbent(std::uint32_t before) const {
    const auto known = field_.aliases_from(edge_);
    const bool is_known = known != field_.aliases.end() && known->first == edge_ && edge_ + known->count > head_;
    const bool is_department = field_.labels[head_].head_type == "government";
    return edge_ < head_ && (is_known || is_department) && article_.is_surname(field_.folded(before));
  }

  /// "101st Airborne Division", "4th Circuit Court of Appeals".
  bool is_ordinal_of_unit(std::uint32_t before) const {
    const std::string_view type = field_.labels[head_].head_type;
    return (type == "military" || type == "court") && is_ordinal(field_.folded(before));
  }

  bool joins(std::uint32_t i) const {
    switch (field_.tokens[i].gap) {
      case Gap::Space:
      case Gap::Hyphen:
      case Gap::Ampersand:
      case Gap::Apostrophe:
      case Gap::Dot:
        return true;
      case Gap::Possessive:
        return is_name_in_possessive(field_.folded(i));
      case Gap::Comma:
        return i + 1 == head_ && is_legal_head() && is_legal_abbreviation(field_.folded(head_));  // not "Reno, NV"
      default:
        return false;
    }
  }

  bool is_legal_head() const { return field_.labels[head_].is_legal_form; }

  bool may_belong(std::uint32_t i) const {
    const std::string_view word = field_.folded(i);
    if (is_function_word(word) || is_person_title(word)) return false;
    if (field_.labels[i].is_legal_form && i + 1 != head_) return false;
    return !field_.tokens[i].starts_sentence || may_open_name(article_, field_, i);
  }

  bool is_short_number(std::uint32_t i) const { return field_.words[i].end - field_.words[i].start <= 4; }

  bool is_single_name(std::uint32_t i) const {
    if (field_.labels[i].in_place || field_.labels[i].is_legal_form || !may_belong(i)) return false;
    return i == 0 || !field_.is_capital(i - 1) || !joins_as_name(i - 1);
  }
  bool joins_as_name(std::uint32_t i) const { return joins(i) && !field_.labels[i].in_place && may_belong(i); }

  /// "Food and Drug Administration", "Marks and Spencer Plc"; not "Ford and General Motors Corp".
  bool joins_by_conjunction(std::uint32_t conjunction) const {
    if (field_.labels[conjunction - 1].in_place || field_.labels[conjunction + 1].in_place) return false;
    if (!may_belong(conjunction - 1) || is_alias(conjunction - 1) || is_alias(conjunction + 1)) return false;
    if (is_body(field_.labels[head_].head_type) && !is_legal_head()) return !is_same_head(conjunction - 1);
    return is_single_name(conjunction - 1) && is_legal_head() && edge_ + 1 == head_;
  }

  /// "6th Marines and | 2nd Battalion": each is a name by itself.
  bool is_same_head(std::uint32_t i) const {
    const WordLabel& label = field_.labels[i];
    return label.ends_name && label.head_type == "military" && field_.labels[head_].head_type == "military";
  }

  bool is_alias(std::uint32_t i) const {
    const auto found = field_.aliases_from(i);
    return found != field_.aliases.end() && found->first == i && i + found->count <= head_ + 1;
  }

  /// "Bank of Tokyo Ltd", "Compagnie de Suez SA": a legal form far behind a head.
  bool joins_by_connector(std::uint32_t connector) const {
    if (!is_legal_head() || !is_owner_connector(field_.folded(connector))) return false;
    const bool is_english = field_.folded(connector) == "of";
    return may_belong(connector - 1) && (!is_english || field_.labels[connector - 1].begins_with_of);
  }

  const ArticleView& article_;
  const FieldView& field_;
  std::uint32_t head_;
  std::uint32_t edge_;
};

}  // namespace

bool may_open_name(const ArticleView& article, const FieldView& field, std::uint32_t i) {
  const std::string_view word = field.folded(i);
  if (is_function_word(word) || is_person_title(word)) return false;
  if (!field.tokens[i].starts_sentence || field.tokens[i].spelling == Spelling::Capitals) return true;
  if (is_number_word(word)) return false;
  if (is_article(word) && field.labels[i].place_words < 2) return false;
  return opens_names(word) || field.labels[i].in_place || field.labels[i].head_words > 0 || !article.is_common(word);
}

bool opens_sentence_as_verb(const FieldView& field, std::uint32_t i) {
  const Token& token = field.tokens[i];
  return token.starts_sentence && token.spelling == Spelling::Capital && token.gap == Gap::Space &&
         field.labels[i].place_words == 0 && !opens_names(field.folded(i)) && may_be_verb(field.folded(i));
}

std::uint32_t left_edge(const ArticleView& article, const FieldView& field, std::uint32_t head) {
  return LeftEdge(article, field, head).find();
}

}  // namespace dateline::indexer::organizations
