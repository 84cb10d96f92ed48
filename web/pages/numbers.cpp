// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/numbers.h"

#include <array>
#include <utility>

namespace dateline::web {
namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

// docs/dates.md has the whole list.
constexpr std::array provenances = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"metadata", "stated in the record"},
    {"header", "stated above the text"},
    {"url", "from the address"},
    {"canonical", "from the address"},
    {"meta", "stated in the page's metadata"},
    {"jsonld", "stated in the page's metadata"},
    {"itemprop", "stated in the page's metadata"},
    {"time-pub", "marked in the page"},
    {"time", "marked in the page"},
    {"class", "marked in the page"},
    {"label", "shown in the page"},
    {"near-h1", "shown in the page"},
    {"text-first", "shown in the page"},
    {"text", "shown in the text"},
    {"modified", "day of the last change"},
    {"dateline", "from the dateline"},
});

}  // namespace

std::string counted(std::size_t number, std::string_view thing) {
  return grouped(number) + ' ' + std::string(thing) + (number == 1 ? "" : "s");
}

std::string day_text(const schema::Date& date) {
  if (date.precision == schema::DatePrecision::None) return "undated";
  std::string text = std::to_string(date.year);
  if (date.precision == schema::DatePrecision::Year) return text;
  text.insert(0, std::string(months.at(date.month - 1U)) + ' ');
  return date.precision == schema::DatePrecision::Month ? text : std::to_string(date.day) + ' ' + text;
}

std::string provenance_text(std::string_view from) {
  for (const auto& [name, text] : provenances) {
    if (name == from) return std::string(text);
  }
  return std::string(from);
}

}  // namespace dateline::web
