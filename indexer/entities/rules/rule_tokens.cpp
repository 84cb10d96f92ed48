// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/rule_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer::rules {
namespace {

constexpr std::string_view straight = "\"";
// Word processors write these, and each language opens and closes with others.
constexpr std::array<std::string_view, 6> quotes = {straight, "“", "”", "„", "«", "»"};

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t';
}

class Cutter {
public:
  explicit Cutter(std::string_view line) : line_(line) {}

  std::variant<std::vector<RuleToken>, std::string> cut() {
    while (skip_blanks())
      if (std::string reason = cut_token(); !reason.empty()) return reason;
    return std::move(tokens_);
  }

private:
  /// False at the end of the line or at a comment.
  bool skip_blanks() {
    while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
    return at_ < line_.size() && line_[at_] != '#';
  }

  /// Bytes of the quote at `at_`, 0 where there is none.
  std::size_t quote_here() const {
    const std::string_view rest = line_.substr(at_);
    const auto* const found =
        std::find_if(quotes.begin(), quotes.end(), [&](std::string_view quote) { return rest.starts_with(quote); });
    return found == quotes.end() ? 0 : found->size();
  }

  std::string cut_token() {
    RuleToken token;
    if (quote_here() == 0) {
      cut_word(token);
      const bool wants_value = !token.key.empty() && token.text.empty() && at_ < line_.size();
      if (!wants_value || quote_here() == 0) {
        tokens_.push_back(std::move(token));
        return at_ < line_.size() && quote_here() != 0 ? "a quote inside a word" : "";
      }
    }
    if (!cut_quoted(token)) return "the quote is not closed";
    tokens_.push_back(std::move(token));
    const bool goes_on = at_ < line_.size() && !is_blank(line_[at_]) && line_[at_] != '#';
    return goes_on ? "no blank behind the closing quote" : "";
  }

  /// A word, or a key up to the value in quotes that follows.
  void cut_word(RuleToken& token) {
    while (at_ < line_.size() && !is_blank(line_[at_]) && quote_here() == 0) token.text += line_[at_++];
    const std::size_t equals = token.text.find('=');
    if (equals == std::string::npos || equals == 0) return;
    token.key = token.text.substr(0, equals);
    token.text.erase(0, equals + 1);
  }

  bool cut_quoted(RuleToken& token) {
    const bool is_straight = line_.substr(at_).starts_with(straight);
    at_ += quote_here();
    token.is_quoted = true;
    while (at_ < line_.size()) {
      const bool is_escape = is_straight && line_[at_] == '\\' && at_ + 1 < line_.size() &&
                             (line_[at_ + 1] == '"' || line_[at_ + 1] == '\\');
      if (is_escape) {
        ++at_;
      } else if (const std::size_t quote = quote_here(); quote != 0 && (!is_straight || quote == straight.size())) {
        at_ += quote;
        return true;
      }
      token.text += line_[at_++];
    }
    return false;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::vector<RuleToken> tokens_;
};

}  // namespace

std::variant<std::vector<RuleToken>, std::string> cut_rule(std::string_view line) {
  return Cutter(line).cut();
}

}  // namespace dateline::indexer::rules
