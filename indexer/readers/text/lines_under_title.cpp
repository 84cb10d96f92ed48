// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/lines_under_title.h"

#include "indexer/dates/read_date.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/text/header_block.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_lines = 8;
constexpr std::size_t max_date_line_bytes = 80;

std::string_view without_date_label(std::string_view line) {
  static constexpr std::array<std::string_view, 8> labels{
      "published on ", "published ", "posted on ",         "posted ",
      "publié le ",    "publicado ", "veröffentlicht am ", "опубликовано "};
  for (const std::string_view label : labels)
    if (starts_with_ignoring_case(line, label)) return trim(line.substr(label.size()));
  return line;
}

// "20190327" or "12.30" alone is no date to a reader.
bool is_number(std::string_view line) {
  const bool bare = line.find_first_not_of("0123456789. ") == std::string_view::npos;
  return bare && std::count(line.begin(), line.end(), '.') != 2;
}

bool is_date_line(std::string_view line) {
  if (line.size() > max_date_line_bytes || is_number(line)) return false;
  const std::optional<ReadDate> read = read_date(line, {});
  if (!read || read->unread_words > 0) return false;
  return read->refused == ambiguous_order ||
         (read->refused.empty() && read->date.precision == schema::DatePrecision::Day);
}

class LineReader {
public:
  /// True if `line` says something about the article rather than being its text.
  bool read(std::string_view line) {
    if (is_bare_address(line)) {
      fields_.add({ArticleField::Url, 0}, line);
      return true;
    }
    std::vector<std::string> names = names_of_byline_line(line);
    if (!names.empty()) {
      for (std::string& name : names) authors_.push_back(std::move(name));
      return true;
    }
    const std::string_view date = without_date_label(line);
    if (is_date_line(date)) {
      fields_.add({ArticleField::Date, 0}, date);
      return true;
    }
    return read_keyed(line);
  }

  void move_into(Article& article) {
    if (article.authors.empty()) article.authors = std::move(authors_);
    fields_.move_into(article);
  }

private:
  bool read_keyed(std::string_view line) {
    const std::optional<KnownHeaderLine> known = read_header_line(line);
    // A title stands above already; "Type: ..." and "Id: ..." are rather text here.
    static constexpr std::array fields{ArticleField::Date, ArticleField::Author, ArticleField::Source,
                                       ArticleField::Url, ArticleField::Language};
    if (!known || std::find(fields.begin(), fields.end(), known->meaning.field) == fields.end()) return false;
    fields_.add(known->meaning, known->value);
    return true;
  }

  RecordFields fields_{"header"};
  std::vector<std::string> authors_;
};

}  // namespace

std::size_t read_lines_under_title(std::span<const std::string_view> lines, Article& article) {
  LineReader reader;
  std::size_t done = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < lines.size() && found < max_lines; ++i) {
    if (is_blank(lines[i])) continue;
    if (!reader.read(trim(lines[i]))) break;
    ++found;
    done = i + 1;
  }
  reader.move_into(article);
  return done;
}

}  // namespace dateline::indexer
