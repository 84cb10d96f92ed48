// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/east_asian_dateline.h"

#include "schema/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_head_bytes = 400;
constexpr std::size_t max_place_characters = 12;
constexpr std::size_t max_agency_characters = 16;

struct Character {
  char32_t value;  // full-width forms as their ASCII ones
  std::uint32_t start;
  std::uint32_t end;
};

constexpr std::u32string_view opening = U"(【[（［〔";
constexpr std::u32string_view closing = U")】]）］〕";
constexpr std::u32string_view wire_words = U"电電讯訊综綜专專外";

// In front of the place without a space: "新华社北京3月5日电".
constexpr std::array<std::u32string_view, 24> leading_agencies{
    U"新华社", U"新華社", U"新华网", U"新華網", U"中新社", U"中新网", U"中新網", U"中央社",
    U"路透社", U"路透",   U"法新社", U"美联社", U"美聯社", U"塔斯社", U"俄新社", U"共同社",
    U"韩联社", U"韓聯社", U"德新社", U"埃菲社", U"人民网", U"央视网", U"本报",   U"本報"};
// Behind the place without a mark: "【ソウル時事】".
constexpr std::array<std::u32string_view, 7> trailing_agencies{U"時事", U"共同",   U"ロイター", U"聯合ニュース",
                                                               U"AFP",  U"中央社", U"新華社"};

// What else stands before "＝" in brackets: captions.
constexpr std::array<std::u32string_view, 9> no_places{U"写真", U"資料写真", U"画像",     U"映像",  U"動画",
                                                       U"速報", U"사진",     U"자료사진", U"그래픽"};

bool is_east_asian(char32_t c) {
  if (c == U'・' || c == U'·' || c == U'ー') return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) && (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
                               script == USCRIPT_HANGUL);
}

char32_t half_width(char32_t c) {
  if (c == 0x3000) return U' ';
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

class Reader {
public:
  explicit Reader(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size();) {
      const schema::CodePoint next = schema::read_code_point(text, i);
      characters_.push_back(
          {half_width(next.value), static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(next.end)});
      i = next.end;
    }
  }

  std::optional<Dateline> read() {
    skip_space();
    has_bracket_ = take_any(opening);
    const bool has_leading = take_leading_agency();
    skip_space();
    if (!take_place()) return std::nullopt;
    const bool has_day = take_day();
    const bool is_signed = has_bracket_ && take_agency();
    const bool is_wire = has_day && take_any(wire_words);
    if (is_wire && has_bracket_) skip_to_close();
    if (has_bracket_ && !take_any(closing)) return std::nullopt;
    if (!is_wire && !is_signed && !(has_leading && has_day)) return std::nullopt;
    skip_reporter();
    dateline_.text_end = byte_at(at_);
    return dateline_;
  }

private:
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < characters_.size() ? characters_[at_ + ahead].value : 0;
  }
  [[nodiscard]] std::uint32_t byte_at(std::size_t at) const {
    return at < characters_.size() ? characters_[at].start : static_cast<std::uint32_t>(text_.size());
  }
  [[nodiscard]] bool sees(std::u32string_view name, std::size_t from) const {
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (from + i >= characters_.size() || characters_[from + i].value != name[i]) return false;
    }
    return true;
  }

  bool take_any(std::u32string_view marks) {
    if (peek() == 0 || marks.find(peek()) == std::u32string_view::npos) return false;
    ++at_;
    return true;
  }

  void skip_space() {
    while (peek() != 0 && u_isUWhiteSpace(static_cast<UChar32>(peek()))) ++at_;
  }

  /// Also "中央社記者張三台北": Chinese names have three characters more often than not.
  bool take_leading_agency() {
    const auto* agency = std::find_if(leading_agencies.begin(), leading_agencies.end(),
                                      [&](std::u32string_view name) { return sees(name, at_); });
    if (agency == leading_agencies.end()) return false;
    at_ += agency->size();
    if (sees(U"記者", at_) || sees(U"记者", at_)) {
      std::size_t run = 2;
      while (is_east_asian(peek(run))) ++run;
      at_ += run >= 7 ? 5 : std::min<std::size_t>(run, 4);
    }
    return true;
  }

  /// A run of characters up to a figure, a mark or the name of an agency.
  bool take_place() {
    const std::size_t first = at_;
    while (is_east_asian(peek()) && at_ - first < max_place_characters && !sees_trailing_agency(first)) ++at_;
    if (at_ == first || is_east_asian_run_too_long()) return false;
    const bool is_caption = std::any_of(no_places.begin(), no_places.end(), [&](std::u32string_view word) {
      return word.size() == at_ - first && sees(word, first);
    });
    if (is_caption) return false;
    dateline_.start = byte_at(first);
    dateline_.end = characters_[at_ - 1].end;
    dateline_.place = std::string(text_.substr(dateline_.start, dateline_.end - dateline_.start));
    return true;
  }

  [[nodiscard]] bool is_east_asian_run_too_long() const { return is_east_asian(peek()) && !sees_trailing_agency(0); }

  [[nodiscard]] bool sees_trailing_agency(std::size_t place_start) const {
    if (!has_bracket_ || at_ == place_start) return false;
    return std::any_of(trailing_agencies.begin(), trailing_agencies.end(), [&](std::u32string_view name) {
      return sees(name, at_) && closing.find(value_at(at_ + name.size())) != std::u32string_view::npos;
    });
  }

  [[nodiscard]] char32_t value_at(std::size_t at) const {
    return at < characters_.size() ? characters_[at].value : U' ';
  }

  std::optional<int> take_number(std::u32string_view signs) {
    std::size_t ahead = 0;
    int number = 0;
    while (peek(ahead) >= U'0' && peek(ahead) <= U'9' && ahead < 2) {
      number = number * 10 + static_cast<int>(peek(ahead++) - U'0');
    }
    if (ahead == 0 || signs.find(peek(ahead)) == std::u32string_view::npos) return std::nullopt;
    at_ += ahead + 1;
    return number;
  }

  /// "3月5日", "5日", "3월 5일".
  bool take_day() {
    skip_space();
    const std::size_t before = at_;
    const std::optional<int> month = take_number(U"月월");
    skip_space();
    const std::optional<int> day = take_number(U"日일");
    if (!day || *day < 1 || *day > 31 || (month && (*month < 1 || *month > 12))) {
      at_ = before;
      return false;
    }
    dateline_.month = month;
    dateline_.day = day;
    skip_space();
    return true;
  }

  /// "＝共同", "=연합뉴스", "時事", and " ロイター" behind a day; up to the closing bracket.
  bool take_agency() {
    const bool has_sign = take_any(U"=");
    if (!has_sign && !dateline_.day && !sees_trailing_agency(0)) return false;
    std::size_t length = 0;
    while (length <= max_agency_characters && peek(length) != 0 && peek(length) != U'\n' &&
           closing.find(peek(length)) == std::u32string_view::npos) {
      ++length;
    }
    if (length == 0 || length > max_agency_characters) return false;
    if (!has_sign && wire_words.find(peek()) != std::u32string_view::npos) return false;
    at_ += length;
    return true;
  }

  void skip_to_close() {
    for (std::size_t i = 0; i < max_agency_characters && peek() != 0 && peek() != U'\n'; ++i) {
      if (closing.find(peek()) != std::u32string_view::npos) return;
      ++at_;
    }
  }

  /// "（记者 张三）" and "홍길동 기자 =" behind the dateline, and the dash or sign that ends it.
  void skip_reporter() {
    skip_space();
    const std::size_t before = at_;
    if (take_any(opening) && (sees(U"记者", at_) || sees(U"記者", at_))) {
      while (peek() != 0 && peek() != U'\n' && closing.find(peek()) == std::u32string_view::npos) ++at_;
      if (!take_any(closing)) at_ = before;
    } else {
      at_ = before;
      constexpr std::size_t max_reporter_characters = 30;
      for (std::size_t i = 0; i < max_reporter_characters && peek(i) != 0 && peek(i) != U'\n'; ++i) {
        if (peek(i) != U'=' || !sees(U"기자", at_ + (i > 2 ? i - 3 : 0))) continue;
        at_ += i + 1;
        break;
      }
    }
    skip_space();
    if (take_any(U"-–—=：:")) skip_space();
  }

  std::string_view text_;
  std::vector<Character> characters_;
  std::size_t at_ = 0;
  bool has_bracket_ = false;
  Dateline dateline_;
};

}  // namespace

std::optional<Dateline> parse_east_asian_dateline(std::string_view text) {
  return Reader(schema::cut_utf8(text, max_head_bytes)).read();
}

}  // namespace dateline::indexer
