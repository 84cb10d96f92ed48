// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/header_block.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/field_names.h"
#include "indexer/readers/fields/record_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_header_lines = 64;
constexpr std::size_t max_key_bytes = 40;

struct HeaderLine {
  std::string_view key;
  std::string value;
  bool is_address = false;  // a bare one, without a key
};

// Keys that only head an article. "Time: ...", "Media: ..." or "Summary: ..." may as well begin its title or its text.
bool is_sure_line(const HeaderLine& line) {
  static constexpr std::array<std::string_view, 14> unsure{"name", "time",   "timestamp", "media",    "medium",
                                                           "paper", "site",  "domain",    "data",     "provider",
                                                           "issued", "type", "key",       "news"};
  const std::optional<FieldMeaning> meaning = meaning_of(line.key);
  const bool known = meaning && meaning->field != ArticleField::Text && !line.value.empty();
  return known && std::find(unsure.begin(), unsure.end(), ascii_lower(line.key)) == unsure.end();
}

// "Key: value"; the key is one to four words of letters, so that a sentence with a colon is none.
std::optional<HeaderLine> parse_header_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > max_key_bytes) return std::nullopt;
  const std::string_view key = trim(line.substr(0, colon));
  const auto fits = [](char c) { return is_ascii_letter(c) || c == '-' || c == '_' || c == ' ' || (c & 0x80) != 0; };
  if (key.empty() || !std::all_of(key.begin(), key.end(), fits) || std::count(key.begin(), key.end(), ' ') > 3) {
    return std::nullopt;
  }
  // "http://..." on a line of its own is no header.
  if (line.substr(colon + 1).starts_with("//")) return std::nullopt;
  return HeaderLine{key, std::string(trim(line.substr(colon + 1)))};
}

class BlockParser {
public:
  explicit BlockParser(std::string_view text) : text_(text) {}

  // Where the text behind the block starts; 0 if the lines are no block.
  std::size_t parse() {
    skip_blank_lines();
    const bool fenced = next_line_is("---");
    if (fenced) (void)take_line();
    while (position_ < text_.size() && lines_.size() <= max_header_lines) {
      const std::string_view line = take_line();
      const bool ends = fenced ? trim(line) == "---" : is_blank(line);
      if (ends) return finish();
      if (!add(line)) return 0;
    }
    return fenced || position_ < text_.size() ? 0 : finish();
  }

  std::vector<HeaderLine> take_lines() { return std::move(lines_); }

private:
  std::string_view take_line() {
    const std::size_t end = std::min(text_.find('\n', position_), text_.size());
    const std::string_view line = text_.substr(position_, end - position_);
    position_ = std::min(end + 1, text_.size());
    return line;
  }

  bool next_line_is(std::string_view wanted) const {
    const std::size_t end = std::min(text_.find('\n', position_), text_.size());
    return trim(text_.substr(position_, end - position_)) == wanted;
  }

  void skip_blank_lines() {
    while (position_ < text_.size() && next_line_is("")) (void)take_line();
  }

  bool add(std::string_view line) {
    if (!lines_.empty() && (line.front() == ' ' || line.front() == '\t')) {
      lines_.back().value.append(" ").append(trim(line));
      return true;
    }
    if (is_bare_address(trim(line))) {
      lines_.push_back({"url", std::string(trim(line)), true});
      return true;
    }
    std::optional<HeaderLine> parsed = parse_header_line(line);
    if (parsed) lines_.push_back(*std::move(parsed));
    return parsed.has_value();
  }

  std::size_t finish() const {
    const auto is_sure = [](const HeaderLine& line) { return !line.is_address && is_sure_line(line); };
    return std::any_of(lines_.begin(), lines_.end(), is_sure) ? position_ : 0;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::vector<HeaderLine> lines_;
};

std::string_view without_quotes(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

std::optional<KnownHeaderLine> read_header_line(std::string_view line) {
  const std::optional<HeaderLine> parsed = parse_header_line(line);
  if (!parsed || !is_sure_line(*parsed)) return std::nullopt;
  return KnownHeaderLine{*meaning_of(parsed->key), std::string(without_quotes(parsed->value))};
}

bool is_bare_address(std::string_view line) {
  const bool is_address = starts_with_ignoring_case(line, "http://") || starts_with_ignoring_case(line, "https://");
  return is_address && line.find_first_of(" \t") == std::string_view::npos && line.find('.') != std::string_view::npos;
}

std::size_t read_header_block(std::string_view text, Article& article) {
  BlockParser parser(text);
  const std::size_t end = parser.parse();
  if (end == 0) return 0;
  RecordFields fields("header");
  for (const HeaderLine& line : parser.take_lines()) {
    const std::optional<FieldMeaning> meaning = meaning_of(line.key);
    // The text is what follows; "Lead: ..." or "Summary: ..." above it is not the article.
    if (meaning && meaning->field != ArticleField::Text) fields.add(*meaning, without_quotes(line.value));
  }
  fields.move_into(article);
  return end;
}

}  // namespace dateline::indexer
