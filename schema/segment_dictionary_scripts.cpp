// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/segment_dictionary_scripts.h"

#include "schema/character_classes.h"
#include "schema/error.h"
#include "schema/fold_word.h"

#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace dateline::schema {
namespace {

// Units of UTF-16 that are cut at once. A longer run goes on at the last boundary that the end of the window cannot
// have moved.
constexpr std::size_t window_units = 2048;
constexpr int settled_units = 256;

icu::BreakIterator& word_breaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw Error(ErrorKind::Internal, std::string("find words: ICU word breaker: ") + u_errorName(status),
                  "is the data package of ICU installed?");
    }
    return made;
  }();
  return *breaker;
}

// A stretch of a run in UTF-16, without ignorable characters.
struct Window {
  icu::UnicodeString text;
  std::vector<std::size_t> starts;  // byte offset of each unit in the text that is cut
  std::vector<std::size_t> ends;    // and behind its character
  std::size_t end = 0;              // byte offset behind the last character read, ignorable ones included
  bool is_last = true;              // the run ends here
};

// The vowel am typed as nikhahit and aa: the dictionaries know the whole only.
bool completes_am(const icu::UnicodeString& text, char32_t c) {
  if (text.isEmpty()) return false;
  const char16_t before = text.charAt(text.length() - 1);
  return (c == 0xE32 && before == 0xE4D) || (c == 0xEB2 && before == 0xECD);
}

void read_window(std::string_view text, std::size_t at, CharacterKind script, Window& window) {
  window.text.remove();
  window.starts.clear();
  window.ends.clear();
  window.is_last = true;
  for (window.end = at; at < text.size();) {
    const CharacterAt c = character_at(text, at);
    const CharacterKind kind = c.character.kind;
    if (kind != script && kind != CharacterKind::Mark && kind != CharacterKind::Ignorable) return;
    if (window.starts.size() >= window_units) {
      window.is_last = false;
      return;
    }
    if (completes_am(window.text, c.value)) {
      window.text.setCharAt(window.text.length() - 1, static_cast<char16_t>(c.value + 1));
      window.ends.back() = c.end;
    } else if (kind != CharacterKind::Ignorable) {
      window.text.append(static_cast<UChar32>(c.value));
      window.starts.resize(static_cast<std::size_t>(window.text.length()), at);
      window.ends.resize(window.starts.size(), c.end);
    }
    at = c.end;
    window.end = at;
  }
}

// A mark starts no word, whatever the dictionary says.
bool is_word_start(const Window& window, int unit) {
  return unit >= window.text.length() || (U_GET_GC_MASK(window.text.char32At(unit)) & U_GC_M_MASK) == 0;
}

void add_word(std::string_view text, std::size_t start, std::size_t end, std::string& folded, Words& words) {
  fold_word(text.substr(start, end - start), folded);
  words.add(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), folded, WordKind::Word, false);
}

// Adds the words of a window and returns the byte offset where the next window starts.
std::size_t cut_window(std::string_view text, const Window& window, std::string& folded, Words& words) {
  icu::BreakIterator& breaker = word_breaker();
  breaker.setText(window.text);
  const int length = window.text.length();
  int start = 0;
  for (int unit = breaker.next(); unit != icu::BreakIterator::DONE; unit = breaker.next()) {
    const bool is_settled = window.is_last || unit <= length - settled_units;
    if (!is_settled && start > 0) return window.starts[static_cast<std::size_t>(start)];
    if (!is_word_start(window, unit)) continue;
    add_word(text, window.starts[static_cast<std::size_t>(start)], window.ends[static_cast<std::size_t>(unit) - 1],
             folded, words);
    start = unit;
  }
  return window.end;
}

}  // namespace

std::size_t split_dictionary_run(std::string_view text, std::size_t at, Words& words) {
  const CharacterKind script = character_at(text, at).character.kind;
  Window window;
  std::string folded;
  do {
    read_window(text, at, script, window);
    at = cut_window(text, window, folded, words);
  } while (!window.is_last);
  return at;
}

}  // namespace dateline::schema
