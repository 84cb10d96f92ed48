// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/date_tokens.h"

#include "indexer/dates/date_words.h"
#include "schema/utf8.h"

#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dateline::indexer {
namespace {

constexpr std::u32string_view han_digits = U"〇一二三四五六七八九";
constexpr char32_t han_ten = U'十';

bool is_dash(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212;
}

bool stands_alone(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) && (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
                               script == USCRIPT_HANGUL);
}

bool is_word_letter(char32_t c) {
  const UChar32 code = static_cast<UChar32>(c);
  const bool is_mark = (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
  return (u_isalpha(code) || is_mark) && !stands_alone(c);
}

bool is_han_numeral(char32_t c) {
  return c == han_ten || c == U'零' || han_digits.find(c) != std::u32string_view::npos;
}

class Cutter {
public:
  explicit Cutter(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const schema::CodePoint next = schema::read_code_point(text, i);
      i = next.end;
      characters_ += next.value;
    }
  }

  std::vector<DateToken> cut() {
    while (at_ < characters_.size() && tokens_.size() < max_date_tokens) {
      const char32_t c = characters_[at_];
      if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
        after_space_ = true;
        ++at_;
        continue;
      }
      DateToken token = read_token(c);
      token.after_space = std::exchange(after_space_, false);
      tokens_.push_back(std::move(token));
    }
    return std::move(tokens_);
  }

private:
  DateToken read_token(char32_t c) {
    if (u_charDigitValue(static_cast<UChar32>(c)) >= 0) return read_number();
    if (is_han_numeral(c)) return read_han_number();
    if (is_word_letter(c)) return read_word();
    DateToken token;
    token.mark = is_dash(c) ? U'-' : c;
    ++at_;
    return token;
  }

  DateToken read_number() {
    DateToken token;
    token.kind = DateTokenKind::Number;
    for (; at_ < characters_.size(); ++at_) {
      const int32_t digit = u_charDigitValue(static_cast<UChar32>(characters_[at_]));
      if (digit < 0) break;
      if (++token.digits <= max_number_digits) token.value = token.value * 10 + digit;
    }
    return token;
  }

  /// 二〇一九 digit by digit, 二十七 with tens.
  DateToken read_han_number() {
    DateToken token;
    token.kind = DateTokenKind::Number;
    std::int64_t tens = 0;
    int count = 0;
    for (; at_ < characters_.size() && is_han_numeral(characters_[at_]); ++at_) {
      if (++count > 4) continue;
      const std::size_t digit = han_digits.find(characters_[at_]);
      if (characters_[at_] == han_ten) {
        tens = token.value == 0 ? 10 : token.value * 10;
        token.value = 0;
      } else {
        token.value = token.value * 10 + static_cast<std::int64_t>(digit == std::u32string_view::npos ? 0 : digit);
      }
    }
    token.value += tens;
    return token;
  }

  DateToken read_word() {
    DateToken token;
    token.kind = DateTokenKind::Word;
    for (; at_ < characters_.size() && is_word_letter(characters_[at_]); ++at_) {
      schema::append_utf8(characters_[at_], token.word);
    }
    return token;
  }

  std::u32string characters_;
  std::vector<DateToken> tokens_;
  std::size_t at_ = 0;
  bool after_space_ = false;
};

}  // namespace

std::vector<DateToken> cut_date_tokens(std::string_view text) {
  return Cutter(fold_date_word(text)).cut();
}

}  // namespace dateline::indexer
