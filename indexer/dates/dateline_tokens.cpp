// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/dateline_tokens.h"

#include "schema/utf8.h"

#include <unicode/uchar.h>

namespace dateline::indexer {
namespace {

constexpr char32_t long_dash = 0x2014;

bool is_letter(char32_t c) {
  const UChar32 code = static_cast<UChar32>(c);
  return u_isalpha(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

bool has_case(char32_t c) {
  const UChar32 code = static_cast<UChar32>(c);
  return u_isupper(code) || u_islower(code);
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == 0x02BC;
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}

char32_t mark_of(char32_t c) {
  if (is_hyphen(c)) return U'-';
  const bool is_dash = u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2015 || c == 0x2212;
  return is_dash ? long_dash : c;
}

class LineCutter {
public:
  LineCutter(std::string_view text, std::size_t from) : text_(text), at_(from) {}

  std::vector<DatelineToken> cut() {
    bool after_space = false;
    while (at_ < text_.size() && tokens_.size() < max_dateline_tokens) {
      const schema::CodePoint next = schema::read_code_point(text_, at_);
      if (next.value == U'\n') break;
      if (u_isUWhiteSpace(static_cast<UChar32>(next.value)) ||
          u_charType(static_cast<UChar32>(next.value)) == U_FORMAT_CHAR) {
        after_space = true;
        at_ = next.end;
        continue;
      }
      DatelineToken token = read_token(next);
      token.after_space = after_space;
      after_space = false;
      tokens_.push_back(token);
    }
    return std::move(tokens_);
  }

private:
  DatelineToken read_token(const schema::CodePoint& first) {
    DatelineToken token;
    token.start = static_cast<std::uint32_t>(at_);
    if (u_charDigitValue(static_cast<UChar32>(first.value)) >= 0) {
      read_number(token);
    } else if (is_letter(first.value)) {
      read_word(token);
    } else {
      token.mark = mark_of(first.value);
      at_ = first.end;
    }
    token.end = static_cast<std::uint32_t>(at_);
    return token;
  }

  void read_number(DatelineToken& token) {
    token.kind = DatelineTokenKind::Number;
    while (at_ < text_.size()) {
      const schema::CodePoint next = schema::read_code_point(text_, at_);
      const int32_t digit = u_charDigitValue(static_cast<UChar32>(next.value));
      if (digit < 0) break;
      token.number = ++token.digits > 4 ? 0 : token.number * 10 + digit;
      at_ = next.end;
    }
  }

  void read_word(DatelineToken& token) {
    token.kind = DatelineTokenKind::Word;
    int capitals = 0;
    int small = 0;
    bool starts_capital = false;
    char32_t last[2] = {0, 0};
    char32_t previous = 0;
    while (at_ < text_.size()) {
      const schema::CodePoint next = schema::read_code_point(text_, at_);
      if (!is_letter(next.value) && !joins(next, previous)) break;
      if (is_letter(next.value)) {
        const UChar32 code = static_cast<UChar32>(next.value);
        if (token.letters++ == 0) starts_capital = u_isupper(code) || u_istitle(code);
        capitals += u_isupper(code) ? 1 : 0;
        small += u_islower(code) ? 1 : 0;
        last[0] = last[1];
        last[1] = next.value;
      }
      previous = next.value;
      at_ = next.end;
    }
    const bool ends_capital = u_isupper(static_cast<UChar32>(last[0])) && u_isupper(static_cast<UChar32>(last[1]));
    if (starts_capital && ends_capital && capitals > small) {
      token.letter_case = LetterCase::Capitals;
    } else if (starts_capital) {
      token.letter_case = LetterCase::Capitalised;
    } else if (small > 0) {
      token.letter_case = LetterCase::Small;
    }
  }

  /// An apostrophe or hyphen between two letters with case belongs to the word.
  [[nodiscard]] bool joins(const schema::CodePoint& mark, char32_t previous) const {
    if ((!is_apostrophe(mark.value) && !is_hyphen(mark.value)) || !has_case(previous)) return false;
    return mark.end < text_.size() && has_case(schema::read_code_point(text_, mark.end).value);
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<DatelineToken> tokens_;
};

}  // namespace

std::vector<DatelineToken> cut_dateline_tokens(std::string_view text, std::size_t from) {
  return LineCutter(text, from).cut();
}

}  // namespace dateline::indexer
