// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/tokens.h"

#include "indexer/entities/letter_case.h"
#include "indexer/entities/organizations/closed_words.h"
#include "schema/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer::organizations {
namespace {

/// A gap without its quotation marks' and dashes' many code points: each becomes one of "'", '"', '-', '|' (dash).
/// Longer gaps are no part of any name: only their first characters are looked at.
struct PlainGap {
  static constexpr std::size_t max_size = 12;
  std::array<char, max_size> bytes{};
  std::size_t size = 0;
  bool is_whole = true;

  [[nodiscard]] std::string_view view() const noexcept { return {bytes.data(), size}; }
};

char plain(char32_t c) noexcept {
  if (c < 0x80) return c == '\n' || c == '\t' || c == '\r' ? ' ' : static_cast<char>(c);
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
  if (c == 0x2010 || c == 0x2011) return '-';
  if (c == 0xA0 || c == 0x202F || c == 0x2009) return ' ';
  if (c == 0x2026 || c == 0x3002 || c == 0x0964 || c == 0x061F || c == 0x06D4) return '!';
  return '|';
}

PlainGap plain_gap(std::string_view gap) {
  PlainGap result;
  for (std::size_t at = 0; at < gap.size();) {
    const schema::CodePoint character = schema::read_code_point(gap, at);
    at = character.end;
    const char c = plain(character.value);
    if (c == ' ' && result.size > 0 && result.bytes[result.size - 1] == ' ') continue;
    if (result.size == PlainGap::max_size) {
      result.is_whole = false;
      break;
    }
    result.bytes[result.size++] = c;
  }
  return result;
}

bool starts_with_possessive(std::string_view gap) noexcept {
  return gap.starts_with("'s") || gap.starts_with("'S");
}

std::string_view trimmed(std::string_view text) noexcept {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

Gap gap_of_marks(std::string_view marks) noexcept {
  if (marks == "(" || marks == "[" || marks == "(\"" || marks == "(''" || marks == "(``") return Gap::Open;
  if (marks.starts_with(')') || marks.starts_with(']') || marks.starts_with("\")") || marks.starts_with("'')"))
    return Gap::Close;
  if (marks.find_first_of(".!?") != std::string_view::npos) return marks == ".," ? Gap::Comma : Gap::Sentence;
  return marks == "," ? Gap::Comma : Gap::Break;
}

Gap gap_of(std::string_view raw) {
  if (raw == " ") return Gap::Space;
  if (raw.find("\n\n") != std::string_view::npos) return Gap::Sentence;
  const PlainGap gap = plain_gap(raw);
  std::string_view text = gap.view();
  if (!gap.is_whole) return text.find_first_of(".!?") == std::string_view::npos ? Gap::Break : Gap::Sentence;
  if (starts_with_possessive(text)) {
    text.remove_prefix(2);
    if (text == " ") return Gap::Possessive;
  }
  if (text == "' ") return Gap::Possessive;
  const std::string_view marks = trimmed(text);
  if (marks.empty()) return Gap::Space;
  if (text == "-") return Gap::Hyphen;
  if (text == "/") return Gap::Slash;
  if (text == "." || text == "@" || text == "_") return Gap::Inner;
  if (marks == "&") return Gap::Ampersand;
  if (text == "'") return Gap::Apostrophe;
  if (marks == ".") return Gap::Dot;
  return gap_of_marks(marks);
}

Spelling spelling_of(std::string_view word) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      upper += c >= 'A' && c <= 'Z' ? 1U : 0U;
      lower += c >= 'a' && c <= 'z' ? 1U : 0U;
      ++at;
      continue;
    }
    const LetterCase letter = case_at(word, at);
    upper += letter == LetterCase::Upper ? 1 : 0;
    lower += letter == LetterCase::Lower ? 1 : 0;
    at = schema::read_code_point(word, at).end;
  }
  if (upper == 0) return lower == 0 ? Spelling::Caseless : Spelling::Lower;
  return upper >= 2 && lower == 0 ? Spelling::Capitals : Spelling::Capital;
}

class TokenReader {
public:
  TokenReader(std::string_view text, const schema::Words& words) : text_(text), words_(words) {}

  std::vector<Token> read() {
    tokens_.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) add(i);
    return std::move(tokens_);
  }

private:
  void add(std::size_t i) {
    const schema::Word& word = words_[i];
    enter_paragraph(word.start);
    const std::string_view written = text_.substr(word.start, word.end - word.start);
    const Spelling spelling = spelling_of(written);
    tokens_.push_back({spelling, gap_behind(i), starts_sentence(i), among_capitals_});
  }

  Gap gap_behind(std::size_t i) const {
    if (i + 1 == words_.size()) return last_gap(i);
    const Gap gap = gap_of(text_.substr(words_[i].end, words_[i + 1].start - words_[i].end));
    return gap == Gap::Dot && !is_abbreviation(words_.folded(i)) ? Gap::Sentence : gap;
  }

  Gap last_gap(std::size_t i) const {
    return gap_of(text_.substr(words_[i].end)) == Gap::Close ? Gap::Close : Gap::Sentence;
  }

  bool starts_sentence(std::size_t i) const {
    if (i == 0) return true;
    const Gap before = tokens_[i - 1].gap;
    if (before == Gap::Dot) return is_legal_abbreviation(words_.folded(i - 1));
    return before == Gap::Sentence || before == Gap::Break;
  }

  void enter_paragraph(std::size_t offset) {
    if (offset < paragraph_end_) return;
    const std::size_t end = std::min(text_.find("\n\n", offset), text_.size());
    among_capitals_ = is_all_capitals(text_.substr(offset, end - offset));
    paragraph_end_ = std::max(end, offset + 1);
  }

  std::string_view text_;
  const schema::Words& words_;
  std::vector<Token> tokens_;
  std::size_t paragraph_end_ = 0;
  bool among_capitals_ = false;
};

}  // namespace

std::vector<Token> read_tokens(std::string_view text, const schema::Words& words) {
  return TokenReader(text, words).read();
}

bool is_title_case(const std::vector<Token>& tokens, const schema::Words& words) {
  constexpr std::size_t min_bytes = 4;  // shorter words stay small in headlines of either kind
  constexpr std::size_t min_words = 5;  // a name alone has fewer
  std::size_t longer = 0;
  std::size_t capital = 0;
  bool has_small_word = false;
  for (std::size_t i = 1; i < tokens.size(); ++i) {  // the first word has a capital in any case
    has_small_word = has_small_word || tokens[i].spelling == Spelling::Lower;
    if (words[i].end - words[i].start < min_bytes || tokens[i].spelling == Spelling::Caseless) continue;
    ++longer;
    capital += tokens[i].spelling == Spelling::Lower ? 0U : 1U;
  }
  if (tokens.size() >= min_words && longer > 0 && !has_small_word) return true;  // "U.S. Sanctions Hit Iran Oil"
  return longer >= 3 && capital * 10 >= longer * 9;
}

}  // namespace dateline::indexer::organizations
