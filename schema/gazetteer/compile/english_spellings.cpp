// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/english_spellings.h"

#include <algorithm>
#include <array>

namespace dateline::schema::gazetteer {
namespace {

struct Spelling {
  std::string_view british;
  std::string_view american;
};

// Words of the names of institutions, as they stand there.
constexpr std::array spellings = std::to_array<Spelling>({
    {"Organisation", "Organization"},
    {"Organisations", "Organizations"},
    {"Programme", "Program"},
    {"Programmes", "Programs"},
    {"Centre", "Center"},
    {"Centres", "Centers"},
    {"Defence", "Defense"},
    {"Labour", "Labor"},
    {"Stabilisation", "Stabilization"},
    {"Theatre", "Theater"},
    {"Harbour", "Harbor"},
    {"Paediatrics", "Pediatrics"},
});

bool is_letter(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string with_words(std::string_view written, std::string_view Spelling::*from, std::string_view Spelling::*to) {
  std::string name;
  for (std::size_t at = 0; at < written.size();) {
    std::size_t end = at;
    while (end < written.size() && is_letter(written[end])) ++end;
    const std::string_view word = written.substr(at, std::max<std::size_t>(end - at, 1));
    const auto* const spelling =
        std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& known) { return known.*from == word; });
    name += spelling == spellings.end() ? word : (*spelling).*to;
    at += word.size();
  }
  return name;
}

}  // namespace

std::vector<std::string> other_english_spellings(std::string_view written) {
  std::vector<std::string> others;
  for (std::string name : {with_words(written, &Spelling::british, &Spelling::american),
                           with_words(written, &Spelling::american, &Spelling::british)}) {
    if (name != written) others.push_back(std::move(name));
  }
  return others;
}

}  // namespace dateline::schema::gazetteer
