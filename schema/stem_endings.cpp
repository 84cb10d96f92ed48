// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stem_endings.h"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::schema {
namespace {

struct Ending {
  std::string_view folded;
  std::string_view written;
};

// Of two endings that fit, the first one counts: longer ones stand before their own ends.
constexpr std::array catalan = std::to_array<Ending>({{"cio", "ció"}});
constexpr std::array french = std::to_array<Ending>(
    {{"ieres", "ières"}, {"iere", "ière"}, {"ites", "ités"}, {"ees", "ées"}, {"ite", "ité"}, {"ee", "ée"}});
constexpr std::array hungarian = std::to_array<Ending>(
    {{"kent", "ként"}, {"rol", "ról"}, {"bol", "ból"}, {"tol", "tól"}, {"nal", "nál"}, {"nel", "nél"}, {"ert", "ért"}});
constexpr std::array portuguese = std::to_array<Ending>({{"aveis", "áveis"},
                                                         {"iveis", "íveis"},
                                                         {"encias", "ências"},
                                                         {"encia", "ência"},
                                                         {"coes", "ções"},
                                                         {"avel", "ável"},
                                                         {"ivel", "ível"},
                                                         {"cao", "ção"}});
// The stemmer knows the letters with a cedilla, not those with a comma.
constexpr std::array romanian = std::to_array<Ending>({{"tiilor", "ţiilor"},
                                                       {"tiile", "ţiile"},
                                                       {"easca", "ească"},
                                                       {"eaza", "ează"},
                                                       {"tiei", "ţiei"},
                                                       {"tia", "ţia"},
                                                       {"tie", "ţie"},
                                                       {"tii", "ţii"}});
constexpr std::array spanish = std::to_array<Ending>({{"cion", "ción"}});

std::span<const Ending> endings_of(std::string_view language) {
  if (language == "ca") return catalan;
  if (language == "es") return spanish;
  if (language == "fr") return french;
  if (language == "hu") return hungarian;
  if (language == "pt") return portuguese;
  if (language == "ro") return romanian;
  return {};
}

bool is_turkish_vowel(char c) noexcept {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// The a or e that tells the harmony of the vowel at `at`: the last one up to there, else the next one; 0 if none does.
char harmony_at(std::string_view word, std::size_t at) noexcept {
  std::size_t teller = word.find_last_of("ae", at);
  if (teller == std::string_view::npos) teller = word.find_first_of("ae", at);
  return teller == std::string_view::npos ? '\0' : word[teller];
}

// True for a g between vowels, which is ğ in words that are not borrowed.
bool is_soft_g(std::string_view word, std::size_t at) noexcept {
  return word[at] == 'g' && at > 0 && at + 1 < word.size() && is_turkish_vowel(word[at - 1]) &&
         is_turkish_vowel(word[at + 1]);
}

// Folding makes ı an i, ö an o, ü a u, ğ a g and ş an s. Vowel harmony tells the vowels apart: back vowels (a ı o u) go
// with back vowels, front vowels (e i ö ü) with front vowels. ö stands in first syllables only.
std::string restore_turkish(std::string_view word) {
  std::string result;
  bool is_first_vowel = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char harmony = is_turkish_vowel(c) ? harmony_at(word, i) : '\0';
    if (c == 'i' && harmony == 'a') {
      result += "ı";
    } else if (c == 'u' && harmony == 'e') {
      result += "ü";
    } else if (c == 'o' && harmony == 'e' && is_first_vowel) {
      result += "ö";
    } else if (is_soft_g(word, i)) {
      result += "ğ";
    } else if (c == 's' && i + 1 == word.size() && word.ends_with("mis")) {
      result += "ş";
    } else {
      result += c;
    }
    is_first_vowel = is_first_vowel && !is_turkish_vowel(c);
  }
  return result;
}

}  // namespace

std::string restore_ending(std::string_view folded_word, std::string_view language) {
  if (language == "tr") return restore_turkish(folded_word);
  for (const Ending& ending : endings_of(language)) {
    if (folded_word.size() <= ending.folded.size() || !folded_word.ends_with(ending.folded)) continue;
    folded_word.remove_suffix(ending.folded.size());
    return std::string(folded_word).append(ending.written);
  }
  return std::string(folded_word);
}

}  // namespace dateline::schema
