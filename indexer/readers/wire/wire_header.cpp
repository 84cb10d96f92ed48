// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/wire_header.h"

#include "indexer/dates/news_agencies.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/text/paragraphs.h"
#include "indexer/readers/wire/message_framing.h"

#include <algorithm>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_fields = 16;
constexpr std::size_t max_agency_bytes = 30;

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (line = trim(line); !line.empty() && words.size() < max_fields; line = trim(line)) {
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return words;
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

bool all_letters(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_letter(c) || c == '-'; });
}

// "xyz123": one to four letters, one to six digits.
bool is_source_and_number(std::string_view word) {
  const auto letters =
      static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_ascii_letter) - word.begin());
  return letters >= 1 && letters <= 4 && word.size() > letters && word.size() <= letters + 6 &&
         all_digits(word.substr(letters));
}

// Newsrooms on paper tape had capitals only: a long name in capitals is a name, a short one an acronym.
std::string agency_name(std::string_view written) {
  std::string name(written);
  const bool capitals = name.size() > 4 && std::all_of(name.begin(), name.end(), is_ascii_upper);
  if (capitals) std::transform(name.begin() + 1, name.end(), name.begin() + 1, [](char c) { return ascii_lower(c); });
  return name;
}

// "dpa" of "dpa-xyz", a service of the agency.
std::string agency_in(std::string_view word) {
  if (word.size() > max_agency_bytes || !all_letters(word)) return {};
  if (is_news_agency(word)) return agency_name(word);
  const std::string_view house = word.substr(0, word.find('-'));
  return house.size() < word.size() && is_news_agency(house) ? agency_name(house) : std::string();
}

// "03-27" at byte `at`.
bool is_month_and_day(std::string_view line, std::size_t at) {
  return at + 5 <= line.size() && is_ascii_digit(line[at]) && is_ascii_digit(line[at + 1]) && line[at + 2] == '-' &&
         is_ascii_digit(line[at + 3]) && is_ascii_digit(line[at + 4]) && (at == 0 || line[at - 1] == ' ') &&
         (at + 5 == line.size() || line[at + 5] == ' ');
}

int two_digits(std::string_view line, std::size_t at) {
  return (line[at] - '0') * 10 + (line[at + 1] - '0');
}

// "r s", typesetting codes, the keyword, perhaps a version, "03-27", the number of words.
void read_keyword_line(std::string_view line, WireHeader& header) {
  const std::size_t codes = line.find_last_of("\x11\x12\x13\x14");
  if (codes != std::string_view::npos) line.remove_prefix(codes + 1);
  const std::string text = one_line(clean_characters(line));
  std::size_t end = text.size();
  for (std::size_t at = 0; at + 5 <= text.size(); ++at) {
    if (!is_month_and_day(text, at)) continue;
    header.first_number = two_digits(text, at);
    header.second_number = two_digits(text, at + 3);
    end = at;
  }
  header.keyword = trim(std::string_view(text).substr(0, end));
}

// "a0200KYODO": service, number, and the agency where one writes it.
std::string agency_behind_number(std::string_view service) {
  const std::size_t digits = service.find_first_of("0123456789");
  const std::size_t name = service.find_first_not_of("0123456789", digits);
  return name == std::string_view::npos ? std::string() : agency_in(trim(service.substr(name)));
}

}  // namespace

WireHeader read_wire_header(std::string_view header) {
  WireHeader read;
  std::vector<std::string_view> lines = split_lines(header);
  std::erase_if(lines, is_blank);
  if (lines.empty()) return read;
  const std::size_t separator = lines[0].find(wire_control::unit_separator);
  if (separator != std::string_view::npos) {
    read.form = WireForm::Anpa;
    read.agency = agency_behind_number(lines[0].substr(0, separator));
    if (lines.size() > 1) read_keyword_line(lines[1], read);
    return read;
  }
  const std::vector<std::string_view> fields = words_of(lines[0]);
  for (std::size_t i = fields.size(); i > 1 && read.agency.empty(); --i) read.agency = agency_in(fields[i - 1]);
  if (lines.size() > 1) read.keyword = one_line(clean_characters(lines[1]));
  return read;
}

bool is_bare_iptc_heading(std::string_view line) {
  const std::vector<std::string_view> fields = words_of(line);
  if (fields.size() < 5 || fields.size() > 8 || fields[0].size() < 5 || line.size() > 100) return false;
  const bool priority = fields[1].size() == 1 && fields[1][0] >= '1' && fields[1][0] <= '9';
  const bool category = fields[2].size() <= 3 && std::all_of(fields[2].begin(), fields[2].end(), is_ascii_letter);
  return is_source_and_number(fields[0]) && priority && category && all_digits(fields[3]) && fields[3].size() <= 5;
}

}  // namespace dateline::indexer
