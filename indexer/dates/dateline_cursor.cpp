// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/dateline_cursor.h"

#include "indexer/dates/date_words.h"
#include "indexer/dates/news_agencies.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::indexer {
namespace {

constexpr char32_t long_dash = 0x2014;
constexpr std::size_t max_agency_tokens = 6;

constexpr std::array<std::string_view, 12> domains{"com", "co", "id", "net", "org", "ru",
                                                   "ua",  "kz", "tv", "in",  "my",  "info"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "AP", "dpa", "ТАСС": what agencies call themselves where the list does not know them.
bool may_be_acronym(const DatelineToken& token) {
  return token.letter_case == LetterCase::Capitals && token.letters >= 2 && token.letters <= 6;
}

}  // namespace

bool DatelineCursor::sees_mark(char32_t mark, std::size_t ahead) const noexcept {
  const DatelineToken* token = peek(ahead);
  return token != nullptr && token->kind == DatelineTokenKind::Mark && token->mark == mark;
}

bool DatelineCursor::sees_joined_mark(char32_t mark) const noexcept {
  const DatelineToken* token = peek();
  return token != nullptr && token->kind == DatelineTokenKind::Mark && token->mark == mark && !token->after_space;
}

bool DatelineCursor::take_mark(char32_t mark) noexcept {
  if (!sees_mark(mark)) return false;
  ++at_;
  return true;
}

std::uint32_t DatelineCursor::end_byte() const noexcept {
  return at_ == 0 ? 0 : tokens_[at_ - 1].end;
}

std::string_view DatelineCursor::written(std::size_t first, std::size_t last) const {
  return text_.substr(tokens_[first].start, tokens_[last - 1].end - tokens_[first].start);
}

/// Behind an opening mark: up to `close`.
AgencySign DatelineCursor::take_enclosed_agency(char32_t close) {
  const std::size_t first = at_;
  bool has_figures = false;
  while (at_ < tokens_.size() && at_ - first < max_agency_tokens && !sees_mark(close)) {
    has_figures = has_figures || tokens_[at_].kind == DatelineTokenKind::Number;
    ++at_;
  }
  if (at_ == first || !sees_mark(close)) return AgencySign::None;
  const std::size_t end = at_++;
  if (is_news_agency(written(first, end))) return AgencySign::Enclosed;
  if (end - first == 1 && may_be_acronym(tokens_[first])) return AgencySign::Acronym;
  return has_figures ? AgencySign::None : AgencySign::Unknown;
}

bool DatelineCursor::sees_domain(std::size_t ahead) const {
  const DatelineToken* word = sees_mark(U'.', ahead) ? peek(ahead + 1) : nullptr;
  return is_word(word) && !word->after_space &&
         holds(domains, fold_date_word(written(at_ + ahead + 1, at_ + ahead + 2)));
}

/// "KOMPAS.com", "TEMPO.CO".
bool DatelineCursor::take_domain() {
  if (!is_word(peek()) || !sees_domain(1)) return false;
  ++at_;
  while (sees_domain(0)) at_ += 2;
  return true;
}

AgencySign DatelineCursor::take_agency() {
  const std::size_t before = at_;
  for (const auto& [open, close] : {std::pair{U'(', U')'}, std::pair{U'/', U'/'}, std::pair{U'[', U']'}}) {
    if (!take_mark(open)) continue;
    const AgencySign sign = take_enclosed_agency(close);
    if (sign == AgencySign::None) at_ = before;
    return sign;
  }
  if (take_domain()) return AgencySign::Bare;
  // The longest name that is known, at most three words: "РИА Новости".
  for (std::size_t words = 3; words > 0; --words) {
    const bool are_words = is_word(peek(words - 1)) && (words < 2 || is_word(peek(1))) && is_word(peek());
    if (!are_words || !is_news_agency(written(at_, at_ + words))) continue;
    at_ += words;
    return AgencySign::Bare;
  }
  return AgencySign::None;
}

bool DatelineCursor::take_broken_day() {
  const std::size_t before = at_;
  if (is_word(peek())) {
    ++at_;
    take_mark(U'.');
  }
  if (at_ > before && is_number(peek(), 1, 999)) {
    ++at_;
    take_mark(U',');
    const std::size_t behind = at_;
    if (take_dash()) {
      at_ = behind;
      return true;
    }
  }
  at_ = before;
  return false;
}

bool DatelineCursor::take_dash() {
  const std::size_t before = at_;
  if (sees_joined_mark(U'.')) ++at_;  // "(EFE).-"
  int dashes = 0;
  bool is_long = false;
  while (sees_mark(U'-') || sees_mark(long_dash) || sees_mark(U'_')) {
    is_long = is_long || sees_mark(long_dash);
    ++dashes;
    ++at_;
  }
  const DatelineToken* behind = peek();
  const bool ends = is_long || dashes > 1 || behind == nullptr || behind->after_space;
  if (dashes > 0 && ends) return true;
  at_ = before;
  return false;
}

}  // namespace dateline::indexer
