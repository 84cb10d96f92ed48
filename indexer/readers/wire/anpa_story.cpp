// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/wire/wire_story.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_indentation = 16;
constexpr std::size_t max_lines_above = 16;      // of headline, notes and byline
constexpr std::size_t max_unmarked_title = 120;  // bytes; a longer line without an end mark is text

// A line and what its marks say of it.
struct WireLine {
  std::string text;       // on one line, without marks
  char end = ' ';         // '<', '=', '+', or ' '
  bool indented = false;  // starts a paragraph
  bool marked = false;    // "^" stood before it
  bool row = false;       // of a table
};

std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (is_ascii_letter(c) || is_ascii_digit(c)) kept += ascii_lower(c);
  }
  return kept;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, done)) {
    out.append(text, done, at - done).append(to);
    done = at + from.size();
  }
  if (done == 0) return;
  text = out.append(text, done);
}

// What stood in for signs that teleprinters lacked.
void typeset(bool in_table, std::string& text) {
  replace_all(text, "``", "“");
  replace_all(text, "''", "”");
  if (!in_table) replace_all(text, " _ ", " — ");
  if (text.find('{') == std::string::npos) return;
  for (const char digit : std::string_view("0123456789")) {
    replace_all(text, std::string{digit, '{'}, std::string{digit} + "½");
  }
}

// ";" between cells, not between clauses.
bool is_table_row(std::string_view text) {
  static constexpr std::ptrdiff_t fewest = 3;
  return std::count(text.begin(), text.end(), ';') >= fewest && text.find("; ") == std::string_view::npos;
}

WireLine read_line(std::string_view raw) {
  WireLine line;
  line.indented = raw.starts_with('\t') || raw.starts_with("  ");
  line.row = raw.starts_with('\b');
  line.text = one_line(clean_characters(raw));
  // "^*1234< ^AP-Top-Stories": a number for the typesetter stands before the slug.
  const std::size_t second = line.text.find("< ^");
  if (second != std::string::npos) line.text.erase(0, second + 2);
  line.marked = line.text.starts_with('^');
  if (line.marked) line.text.erase(0, 1);
  if (line.text.ends_with('<') || line.text.ends_with('=') || line.text.ends_with('+')) {
    line.end = line.text.back();
    line.text.pop_back();
  }
  line.row = line.row || is_table_row(line.text);
  if (line.row) std::replace(line.text.begin(), line.text.end(), ';', ' ');
  typeset(line.row, line.text);
  line.text = one_line(line.text);
  return line;
}

// Notes to editors, which are not printed.
bool is_note(std::string_view text) {
  static constexpr std::array<std::string_view, 9> starts{
      "eds:", "(eds:", "eds.:", "editor's note", "editors' note", "ap photo", "ap graphic", "ap video", "with ap "};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return starts_with_ignoring_case(text, start); });
}

// "Associated Press", "AP Sports Writer" under a byline.
bool is_affiliation(const WireLine& line) {
  static constexpr std::array<std::string_view, 6> words{"press",  "writer",   "correspondent",
                                                         "editor", "reporter", "staff"};
  const std::string lower = ascii_lower(line.text);
  return line.end == '=' && lower.size() < 60 && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return lower.find(word) != std::string::npos;
         });
}

// "___" between parts, the signature "==Name", "END".
bool is_ornament(const WireLine& line) {
  return line.text.find_first_not_of("_* ") == std::string::npos || line.text.starts_with("==") ||
         (line.marked && line.text == "END");
}

bool is_slug(const WireLine& line, std::string_view keyword) {
  static constexpr std::size_t compared = 8;
  const std::string known = letters_and_digits(keyword.substr(0, keyword.find(' '))).substr(0, compared);
  return !known.empty() && letters_and_digits(line.text).starts_with(known);
}

class AnpaReading {
public:
  AnpaReading(std::string_view text, const WireHeader& header) : header_(header), lines_(split_lines(text)) {}

  WireStory read() {
    read_above();
    for (; next_ < lines_.size(); ++next_) keep(lines_[next_]);
    std::string text = body_text(body_);
    story_.text = text.empty() ? body_text(summary_) : std::move(text);
    if (story_.title.empty()) story_.title = title_of_slug(slug_.empty() ? header_.keyword : slug_);
    return std::move(story_);
  }

private:
  // Everything above the first paragraph or table.
  void read_above() {
    const std::size_t end = std::min(lines_.size(), max_lines_above);
    while (next_ < end && read_one_above(read_line(lines_[next_]))) ++next_;
  }

  // False where the text begins: this line is part of it.
  bool read_one_above(const WireLine& line) {
    if (line.text.empty()) return true;
    if (by_line_) return is_affiliation(line);
    if (line.indented || line.row) return false;
    if (slug_.empty() && story_.title.empty() && is_slug(line, header_.keyword)) {
      slug_ = line.text;
      return true;
    }
    if (is_note(line.text)) return true;
    if (line.end == '=' && read_wire_byline(line.text, story_.authors)) return by_line_ = true;
    if (story_.title.empty()) return take_title(line);
    if (line.end == '<') {
      summary_.append(line.text).append("\n");
    } else {
      body_.append(line.text).append("\n");
    }
    return true;
  }

  bool take_title(const WireLine& line) {
    if (line.end == ' ' && !line.marked && line.text.size() > max_unmarked_title) return false;
    story_.title = line.text;
    return true;
  }

  void keep(std::string_view raw) {
    const WireLine line = read_line(raw);
    if (!line.text.empty() && (is_ornament(line) || (line.marked && is_note(line.text)))) {
      body_ += '\n';
      return;
    }
    // A row and a line that ends by its mark are whole; others may be broken at the teleprinter's width.
    // The indentation as it is: by its whole width a line shows that it was broken there.
    if (line.indented) body_.append(raw.substr(0, std::min(raw.find_first_not_of(" \t"), max_indentation)));
    body_.append(line.text).append(line.end != ' ' || line.row ? "\n\n" : "\n");
  }

  const WireHeader& header_;
  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
  bool by_line_ = false;
  std::string slug_;
  std::string summary_;
  std::string body_;
  WireStory story_;
};

}  // namespace

WireStory read_anpa_story(std::string_view text, const WireHeader& header) {
  return AnpaReading(text, header).read();
}

}  // namespace dateline::indexer
