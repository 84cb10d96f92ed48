// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/language_words.h"

#include "indexer/entities/place_words.h"
#include "schema/stemming.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

/// Prepositions of place and conjunctions of other languages, folded, apart by spaces.
struct LanguageWords {
  std::string_view language;
  std::string_view prepositions;
  std::string_view conjunctions;
};
constexpr std::array<LanguageWords, 22> language_words = {{{"bg", " в във из край от ", " и или "},
                                                           {"ca", " a en des ", " i o "},
                                                           {"cs", " v ve z ze do u na ", " a i nebo "},
                                                           {"da", " i fra til ", " og eller "},
                                                           {"de", " in aus nach ", " und oder sowie "},
                                                           {"el", " στο στη στην απο ", " και η "},
                                                           {"es", " en desde hacia ", " y e o "},
                                                           {"fr", " a en dans depuis vers pres ", " et ou "},
                                                           {"hr", " u iz kod ", " i te ili "},
                                                           {"it", " a ad in da nel nella ", " e ed o "},
                                                           {"nl", " in uit naar bij te ", " en of "},
                                                           {"no", " i fra til ", " og eller "},
                                                           {"pl", " w we z ze do pod na ", " i oraz lub "},
                                                           {"pt", " em no na nos nas desde ", " e ou "},
                                                           {"ro", " in din la spre ", " si sau "},
                                                           {"ru", " в во из под близ возле через ", " и или "},
                                                           {"sk", " v vo z zo do pri na ", " a alebo "},
                                                           {"sl", " v iz pri ", " in ali "},
                                                           {"sr", " у из код u iz kod ", " и или i ili "},
                                                           {"sv", " i fran till ", " och eller "},
                                                           {"tr", "", " ve veya "},
                                                           {"uk", " в у із з під біля до ", " і й та або "}}};
static_assert(std::is_sorted(language_words.begin(), language_words.end(),
                             [](const auto& a, const auto& b) { return a.language < b.language; }));

const LanguageWords* words_of(std::string_view language) noexcept {
  const auto found = std::lower_bound(language_words.begin(), language_words.end(), language,
                                      [](const LanguageWords& row, std::string_view l) { return row.language < l; });
  return found != language_words.end() && found->language == language ? &*found : nullptr;
}

}  // namespace

bool lists_word(std::string_view list, std::string_view word) noexcept {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (at > 0 && list[at - 1] == ' ' && end < list.size() && list[end] == ' ') return true;
  }
  return false;
}

std::string_view kin_of(std::string_view language) noexcept {
  static constexpr std::array<std::string_view, 5> groups = {" bs hr sh sr ", " cs sk ", " da no ", " bg mk ",
                                                             " id ms "};
  const auto* const group = std::find_if(groups.begin(), groups.end(),
                                         [&](std::string_view languages) { return lists_word(languages, language); });
  return group == groups.end() ? std::string_view() : *group;
}

bool is_plain_neighbour(std::string_view folded_word, std::string_view language) noexcept {
  return is_plain_neighbour(folded_word) || schema::is_stop_word(folded_word, language);
}

bool is_place_word(std::string_view folded_word, std::string_view language) noexcept {
  const LanguageWords* words = words_of(language);
  return words == nullptr ? is_place_word(folded_word) : lists_word(words->prepositions, folded_word);
}

bool is_conjunction(std::string_view between, std::string_view language) noexcept {
  if (between == " and " || between == ", and " || between == " or ") return true;
  const LanguageWords* words = words_of(language);
  const bool is_word = between.size() > 2 && between.front() == ' ' && between.back() == ' ';
  return words != nullptr && is_word && lists_word(words->conjunctions, between.substr(1, between.size() - 2));
}

}  // namespace dateline::indexer
