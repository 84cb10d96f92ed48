// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stemming.h"
#include "schema/stop_words/english.h"
#include "schema/stop_words/further.h"
#include "schema/stop_words/germanic.h"
#include "schema/stop_words/romance.h"

#include <algorithm>
#include <array>

namespace dateline::schema {
namespace {

struct StopList {
  std::string_view language;
  std::span<const std::string_view> words;
};

// The Norwegian list holds both written forms.
constexpr std::array stop_lists = std::to_array<StopList>({
    {"ar", arabic_stop_words},
    {"da", danish_stop_words},
    {"de", german_stop_words},
    {"en", english_stop_words},
    {"es", spanish_stop_words},
    {"fi", finnish_stop_words},
    {"fr", french_stop_words},
    {"hu", hungarian_stop_words},
    {"it", italian_stop_words},
    {"nb", norwegian_stop_words},
    {"nl", dutch_stop_words},
    {"nn", norwegian_stop_words},
    {"no", norwegian_stop_words},
    {"pt", portuguese_stop_words},
    {"ru", russian_stop_words},
    {"sv", swedish_stop_words},
});
static_assert(std::ranges::is_sorted(stop_lists, {}, &StopList::language));

}  // namespace

std::span<const std::string_view> stop_words(std::string_view language) {
  const auto* found = std::ranges::lower_bound(stop_lists, language, {}, &StopList::language);
  if (found == stop_lists.end() || found->language != language) return {};
  return found->words;
}

bool is_stop_word(std::string_view folded_word, std::string_view language) {
  return std::ranges::binary_search(stop_words(language), folded_word);
}

}  // namespace dateline::schema
