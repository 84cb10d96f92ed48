// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/add_tagged.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/tagger/tagger.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

// What a name must have at least. Lower ones gain names and lose precision, first of all to people (measured on IE-ER
// and the sample corpus).
constexpr float enough = 0.5F;
constexpr float enough_alone = 0.7F;         // a single word, or one whose capital may mean nothing
constexpr float enough_as_full_name = 0.9F;  // written as people's names are
constexpr float enough_as_person = 0.95F;    // a title, a given name, somebody's surname

bool overlaps(const WordRange& a, const WordRange& b) {
  return a.first < b.end() && b.first < a.end();
}

bool holds(const WordRange& whole, const WordRange& part) {
  return whole.first <= part.first && part.end() <= whole.end();
}

Candidate* find_same(const WordRange& range, Candidates& candidates) {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.range == range; });
  return found == candidates.end() ? nullptr : &*found;
}

class TaggedField {
public:
  TaggedField(const ArticleView& article, const std::unordered_set<std::string_view>& people, NamedField& field)
      : article_(article), people_(people), field_(field), candidates_(std::move(field.standing)) {}

  void add(const std::vector<tagger::TaggedName>& names) {
    for (const tagger::TaggedName& name : names)
      if (name.probability >= enough_for(name.range)) add_probable({without_article(name.range), name.probability});
    std::erase_if(candidates_, [&](const Candidate& candidate) { return is_other_definition(candidate); });
    std::erase_if(candidates_, [&](const Candidate& candidate) { return is_everyday_phrase(candidate); });
    field_.taken = TakenWords(field_.view.size());
    field_.standing = resolve_overlaps(std::move(candidates_), field_.taken);
  }

private:
  float enough_for(const WordRange& range) const {
    if (looks_like_person(range)) return enough_as_person;
    if (is_like_full_name(range)) return enough_as_full_name;
    const Token& first = field_.view.tokens[range.first];
    const bool is_bare = first.spelling == Spelling::Capital && !holds_head(range) && !follows_the(range);
    const bool is_plain_word = range.count == 1 && first.spelling == Spelling::Capital;
    return is_bare || is_plain_word || first.starts_sentence ? enough_alone : enough;
  }

  /// "London Interbank Offered Rate (LIBOR)": nothing but the brackets speaks for it.
  bool is_other_definition(const Candidate& candidate) const {
    return candidate.rule == Rule::Definition && candidate.probability == 0 && !holds_head(candidate.range);
  }

  /// "Travel Insurance" of a heading in an article on travel and insurance: the tagger is not sure of it, and
  /// neither a legal form nor a place nor an acronym behind it makes it one.
  bool is_everyday_phrase(const Candidate& candidate) const {
    const bool is_pattern = candidate.rule == Rule::Suffix || candidate.rule == Rule::Head;
    if (!is_pattern || candidate.probability >= enough_as_full_name || is_defined(candidate.range)) return false;
    for (std::uint32_t i = candidate.range.first; i < candidate.range.end(); ++i) {
      const WordLabel& label = field_.view.labels[i];
      if (label.in_place || label.is_legal_form || !article_.is_common(field_.view.folded(i))) return false;
    }
    return true;
  }

  bool is_defined(const WordRange& range) const {
    return std::any_of(field_.definitions.begin(), field_.definitions.end(),
                       [&](const Definition& definition) { return definition.long_end == range.end(); });
  }

  WordRange without_article(const WordRange& range) const {
    const bool has_article = range.count > 1 && field_.view.folded(range.first) == "the";
    return has_article ? WordRange{range.first + 1, range.count - 1} : range;
  }

  void add_probable(const tagger::TaggedName& name) {
    Candidate* same = find_same(name.range, candidates_);
    if (same == nullptr) same = find_same(name.range, field_.open);
    if (same != nullptr)
      same->probability = name.probability;
    else if (!is_excluded(field_.view, name.range, Rule::Tagger) && !is_withstood(name.range) &&
             !is_no_name(name.range))
      add_new(name);
  }

  void add_new(const tagger::TaggedName& name) {
    std::erase_if(candidates_, [&](const Candidate& candidate) { return overlaps(candidate.range, name.range); });
    Candidate candidate{name.range, Rule::Tagger};
    candidate.probability = name.probability;
    candidates_.push_back(std::move(candidate));
  }

  /// What tables and definitions say gives way to a longer name that holds it, a pattern to any.
  bool is_withstood(const WordRange& range) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& candidate) {
      const bool is_pattern = candidate.rule == Rule::Suffix || candidate.rule == Rule::Head;
      if (is_pattern) return begins_with_place(candidate.range, range);
      return overlaps(candidate.range, range) && !holds(range, candidate.range);
    });
  }

  /// "Las Vegas Metropolitan Police", of which `part` is the end.
  bool begins_with_place(const WordRange& whole, const WordRange& part) const {
    if (whole.end() != part.end() || whole.first >= part.first) return false;
    const WordLabel& label = field_.view.labels[whole.first];
    return label.country_words == 0 && whole.first + label.place_words == part.first;
  }

  bool is_no_name(const WordRange& range) const {
    // "The Kentucky Republican".
    if (is_party_adjective(field_.view.folded(range.end() - 1))) return true;
    if (is_handle(range) || ends_events(field_.view.folded(range.end() - 1))) return true;
    return is_several(range) || is_common_behind_country(range);
  }

  /// "@RexExample", "#RexExample".
  bool is_handle(const WordRange& range) const {
    const std::uint32_t start = field_.view.words[range.first].start;
    return start > 0 && (field_.view.text[start - 1] == '@' || field_.view.text[start - 1] == '#');
  }

  /// "U.S. Officials", where the article also has officials.
  bool is_common_behind_country(const WordRange& range) const {
    const std::uint32_t owner_words = field_.view.labels[range.first].country_words;
    if (owner_words == 0 || owner_words + 1 != range.count) return false;
    return !holds_head(range) && article_.is_common(field_.view.folded(range.end() - 1));
  }

  /// "Getty/AFP"; "Bankers Association and Builders Association", each of which a rule found.
  bool is_several(const WordRange& range) const {
    if (holds_slash_before_name(range)) return true;
    if (holds_comma_behind_name(range)) return true;
    const auto ends_within = [&](std::uint32_t end) {
      return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& candidate) {
        return candidate.range.end() == end && holds(range, candidate.range);
      });
    };
    if (!ends_within(range.end())) return false;
    for (std::uint32_t i = range.first + 1; i + 1 < range.end(); ++i)
      if (is_conjunction(field_.view.folded(i)) && ends_within(i)) return true;
    return false;
  }

  /// "Getty/AFP", "Robert Miller/Getty Images".
  bool holds_slash_before_name(const WordRange& range) const {
    for (std::uint32_t i = range.first; i + 1 < range.end(); ++i) {
      if (field_.view.tokens[i].gap != Gap::Slash) continue;
      const WordRange behind{i + 1, range.end() - i - 1};
      if (range.count == 2 || std::any_of(candidates_.begin(), candidates_.end(),
                                          [&](const Candidate& candidate) { return candidate.range == behind; }))
        return true;
    }
    return false;
  }

  /// "PBS, A&E"; not "Goldman, Sachs & Co."
  bool holds_comma_behind_name(const WordRange& range) const {
    if (field_.view.labels[range.end() - 1].is_legal_form) return false;
    const auto ends_in = [&](const Candidates& candidates, std::uint32_t end) {
      return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return candidate.rule == Rule::Alias && candidate.range.first == range.first && candidate.range.end() == end;
      });
    };
    for (std::uint32_t end = range.first + 1; end < range.end(); ++end)
      if (field_.view.tokens[end - 1].gap == Gap::Comma && (ends_in(candidates_, end) || ends_in(field_.open, end)))
        return true;
    return false;
  }

  /// A title, a given name or an initial in front of its last word; the surname of somebody in the article.
  bool looks_like_person(const WordRange& range) const {
    const std::uint32_t last = range.end() - 1;
    if (follows_person(field_.view, last) || follows_person(field_.view, range.first)) return true;
    if (is_initials_and_surname(range)) return true;
    const std::string_view word = field_.view.folded(last);
    return range.count == 1 && (article_.is_surname(word) || people_.contains(word));
  }

  /// "PJ Harvey", "JK Rowling".
  bool is_initials_and_surname(const WordRange& range) const {
    return range.count == 2 && field_.view.folded(range.first).size() == 2 &&
           !field_.view.labels[range.first].in_place && !holds_head(range) &&
           field_.view.tokens[range.first].spelling == Spelling::Capitals &&
           field_.view.tokens[range.end() - 1].spelling == Spelling::Capital;
  }

  bool follows_the(const WordRange& range) const {
    return range.first > 0 && field_.view.folded(range.first - 1) == "the";
  }

  bool holds_head(const WordRange& range) const {
    const auto first = field_.view.labels.begin() + static_cast<std::ptrdiff_t>(range.first);
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(range.count),
                       [](const WordLabel& label) { return label.head_words > 0; });
  }

  /// Two or three capitalised words, nothing in front or within that would speak for an organization.
  bool is_like_full_name(const WordRange& range) const {
    if (range.count < 2 || range.count > 3 || holds_head(range) || follows_the(range)) return false;
    for (std::uint32_t i = range.first; i < range.end(); ++i) {
      const Token& token = field_.view.tokens[i];
      const bool is_joined = i + 1 == range.end() || token.gap == Gap::Space || token.gap == Gap::Hyphen;
      if (!is_joined || token.spelling != Spelling::Capital) return false;
    }
    return true;
  }

  const ArticleView& article_;
  const std::unordered_set<std::string_view>& people_;
  NamedField& field_;
  Candidates candidates_;
};

void add_surnames(const FieldView& field, const tagger::TaggedNames& names, std::unordered_set<std::string_view>& out) {
  for (const WordRange& person : names.people)
    if (person.count > 1) out.insert(field.folded(person.end() - 1));
}

}  // namespace

void add_tagged(const tagger::Model& model, const ArticleView& article, std::array<NamedField, 2>& fields) {
  const tagger::ArticleFeatures features(
      article, {{{fields[0].standing, fields[0].definitions}, {fields[1].standing, fields[1].definitions}}});
  const auto in_title = tag_names(model, article.title(), features.title());
  const auto in_text = tag_names(model, article.text(), features.text());
  std::unordered_set<std::string_view> people;
  add_surnames(article.title(), in_title, people);
  add_surnames(article.text(), in_text, people);
  TaggedField(article, people, fields[0]).add(in_title.organizations);
  TaggedField(article, people, fields[1]).add(in_text.organizations);
}

}  // namespace dateline::indexer::organizations
