// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/name_short_forms.h"

#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace dateline::indexer::organizations {
namespace {

bool is_within_name(Gap gap) noexcept {
  return gap == Gap::Space || gap == Gap::Hyphen || gap == Gap::Ampersand || gap == Gap::Apostrophe || gap == Gap::Dot;
}

class ShortFormScan {
public:
  ShortFormScan(const ArticleView& article, const ShortForms& forms, NamedField& field)
      : article_(article), forms_(forms), field_(field), view_(field.view) {
    for (const NamedRange& named : field.named) {
      const auto [place, added] = first_named_.try_emplace(named.identity, named.range.first);
      if (!added) place->second = std::min(place->second, named.range.first);
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
      if (field_.taken.is_taken(i) || !view_.is_capital(i) || !forms_.may_start(view_.folded(i))) continue;
      name_longest_at(i);
    }
  }

private:
  void name_longest_at(std::uint32_t first) {
    for (std::uint32_t count = longest_free(first); count > 0; --count) {
      const WordRange range{first, count};
      if (!view_.is_capital(range.end() - 1)) continue;
      const auto form = forms_.find(view_, range);
      if (!form || !may_stand(range, *form)) continue;
      field_.name({range, form->rule, form->identity});
      return;
    }
  }

  std::uint32_t longest_free(std::uint32_t first) const {
    std::uint32_t count = 1;
    while (count < max_short_words && first + count < view_.size() && !field_.taken.is_taken(first + count) &&
           is_within_name(view_.tokens[first + count - 1].gap))
      ++count;
    return count;
  }

  bool may_stand(const WordRange& range, const ShortForm& form) const {
    if (is_excluded(view_, range, form.rule)) return false;
    if (range.count > 1) return true;
    const Token& token = view_.tokens[range.first];
    if (form.rule == Rule::Acronym) return token.spelling == Spelling::Capitals;
    if (form.is_head_alone) return may_stand_as_head(range.first, form.identity);
    if (follows_person(view_, range.first) || follows_other_name(range.first)) return false;
    return !article_.is_common(view_.folded(range.first));
  }

  /// "the Council", "Council resolution": behind the name in full, and not as part of another name.
  bool may_stand_as_head(std::uint32_t i, std::size_t identity) const {
    if (view_.is_title_case || view_.tokens[i].among_capitals || view_.tokens[i].starts_sentence) return false;
    if (follows_other_name(i) || precedes_other_name(i)) return false;
    const auto named = first_named_.find(identity);
    return named != first_named_.end() && named->second < i;
  }

  /// True if the word in front belongs to the same capitalised run: "Robert Chrysler", "Mountain Council".
  bool follows_other_name(std::uint32_t i) const {
    if (i == 0 || view_.is_title_case || view_.tokens[i].among_capitals || !view_.is_capital(i - 1)) return false;
    const Token& before = view_.tokens[i - 1];
    if (before.gap != Gap::Space || before.starts_sentence || field_.taken.is_taken(i - 1)) return false;
    return !view_.labels[i - 1].in_place && !is_function_word(view_.folded(i - 1)) &&
           !is_person_title(view_.folded(i - 1));
  }

  /// "Council of Elders".
  bool precedes_other_name(std::uint32_t i) const {
    return i + 2 < view_.size() && view_.tokens[i].gap == Gap::Space && is_head_connector(view_.folded(i + 1)) &&
           view_.is_capital(i + 2);
  }

  const ArticleView& article_;
  const ShortForms& forms_;
  NamedField& field_;
  const FieldView& view_;
  std::unordered_map<std::size_t, std::uint32_t> first_named_;
};

}  // namespace

void name_short_forms(const ArticleView& article, const ShortForms& forms, NamedField& field) {
  ShortFormScan(article, forms, field).run();
}

}  // namespace dateline::indexer::organizations
