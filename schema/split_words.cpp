// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/character_classes.h"
#include "schema/character_runs.h"
#include "schema/fold_code_points.h"
#include "schema/fold_word.h"
#include "schema/scan_word.h"
#include "schema/segment_dictionary_scripts.h"
#include "schema/word_joiners.h"
#include "schema/words.h"

#include <array>
#include <string>

namespace dateline::schema {
namespace {

// Most text is ASCII words between separators. They are cut here without a look at the tables of Unicode; whatever
// might join or continue them goes the general way.
struct AsciiTables {
  std::array<char, 256> lower{};     // letters and digits in lower case; 0 for everything else
  std::array<bool, 256> may_join{};  // if a letter or digit follows
};

constexpr AsciiTables make_ascii_tables() {
  AsciiTables tables;
  for (unsigned c = 0; c < 256; ++c) {
    const char as_char = static_cast<char>(c);
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) tables.lower[c] = as_char;
    if (c >= 'A' && c <= 'Z') tables.lower[c] = static_cast<char>(c - 'A' + 'a');
  }
  for (const char c : {'.', ',', '\'', '`', '&'}) tables.may_join[static_cast<unsigned char>(c)] = true;
  return tables;
}
constexpr AsciiTables ascii = make_ascii_tables();

class TextSplitter {
public:
  TextSplitter(std::string_view text, ElisionLanguage language, Words& words) noexcept
      : text_(text), language_(language), words_(words) {}

  void split() {
    for (std::size_t at = 0; at < text_.size();) {
      const unsigned char byte = byte_at(at);
      if (ascii.lower[byte] != 0) {
        at = split_ascii(at);
      } else {
        at = byte < 0x80U ? at + 1 : split_unicode(at);
      }
    }
  }

private:
  [[nodiscard]] unsigned char byte_at(std::size_t at) const noexcept { return static_cast<unsigned char>(text_[at]); }

  std::size_t split_ascii(std::size_t start) {
    std::array<char, max_word_bytes> lower;
    std::size_t at = start;
    for (; at < text_.size() && at - start < lower.size(); ++at) {
      const char c = ascii.lower[byte_at(at)];
      if (c == 0) break;
      lower[at - start] = c;
    }
    if (may_continue(start, at)) return split_letters(start);
    words_.add(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at), {lower.data(), at - start},
               WordKind::Word, false);
    return at;
  }

  // True unless the character at `at` surely ends the word from `start` on.
  [[nodiscard]] bool may_continue(std::size_t start, std::size_t at) const noexcept {
    if (at == text_.size()) return false;
    const unsigned char byte = byte_at(at);
    if (byte == '+' || byte == '#') return at - start == 1;
    if (!ascii.may_join[byte]) return byte >= 0x80U || ascii.lower[byte] != 0;
    return at + 1 < text_.size() && (byte_at(at + 1) >= 0x80U || ascii.lower[byte_at(at + 1)] != 0);
  }

  std::size_t split_letters(std::size_t at) {
    const ScannedWord word = scan_word(text_, at, language_);
    fold_word(text_.substr(word.start, word.end - word.start), folded_);
    words_.add(static_cast<std::uint32_t>(word.start), static_cast<std::uint32_t>(word.end), folded_, WordKind::Word,
               false);
    return word.resume;
  }

  std::size_t split_unicode(std::size_t at) {
    const CharacterAt c = character_at(text_, at);
    if (is_letter_or_digit(c.character.kind)) return split_letters(at);
    if (is_run_of_characters(c.character.kind)) return split_character_run(text_, at, words_);
    if (needs_dictionary(c.character.kind) && !c.character.is_mark) return split_dictionary(at);
    if (c.character.kind == CharacterKind::Symbol) split_symbol(at, c);
    return c.end;
  }

  // A run of one of these scripts may start with a dotted acronym (Thai พ.ศ.).
  std::size_t split_dictionary(std::size_t at) {
    return acronym_end(text_, at) == not_joined ? split_dictionary_run(text_, at, words_) : split_letters(at);
  }

  // Every word of the folded form stands where the symbol stands.
  void split_symbol(std::size_t at, const CharacterAt& symbol) {
    std::string folded;
    for (const char32_t c : fold_code_points(std::u32string_view(&symbol.value, 1))) append_utf8(c, folded);
    const Words parts = split_words(folded, {});
    for (std::size_t i = 0; i < parts.size(); ++i) {
      words_.add(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(symbol.end), parts.folded(i), parts[i].kind,
                 parts[i].joins_next);
    }
  }

  std::string_view text_;
  ElisionLanguage language_;
  Words& words_;
  std::string folded_;
};

}  // namespace

void split_words(std::string_view text, std::string_view language, Words& words) {
  words.clear();
  TextSplitter(text, elision_language(language), words).split();
}

Words split_words(std::string_view text, std::string_view language) {
  Words words;
  split_words(text, language, words);
  return words;
}

}  // namespace dateline::schema
