// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/joined_peoples.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::schema::gazetteer {
namespace {

struct FirstPart {
  std::string_view written;
  std::string_view code;
};

constexpr std::array first_parts = std::to_array<FirstPart>({
    {"Anglo", "GB"},  {"Austro", "AT"},  {"Belgo", "BE"}, {"Dano", "DK"},   {"Finno", "FI"},
    {"Franco", "FR"}, {"Germano", "DE"}, {"Greco", "GR"}, {"Graeco", "GR"}, {"Hispano", "ES"},
    {"Indo", "IN"},   {"Italo", "IT"},   {"Luso", "PT"},  {"Nippo", "JP"},  {"Pak", "PK"},
    {"Russo", "RU"},  {"Sino", "CN"},    {"Turco", "TR"}, {"Turko", "TR"},
});

bool is_plain_demonym(const CompiledName& name) {
  return name.rule == NameRule::Demonym && name.language == "en" && name.context == NameContext::None &&
         name.words.size() == 1 && !name.is_stem;
}

CompiledName joined(const FirstPart& first, const CompiledName& demonym) {
  CompiledName name;
  set_written(name, std::string(first.written) + '-' + demonym.written);
  name.rule = NameRule::Demonym;
  name.language = "en";
  name.from = demonym.from;
  name.until = demonym.until;
  name.is_inflected = true;
  name.ambiguous_in_queries = true;
  return name;
}

}  // namespace

void add_joined_peoples(Compilation& compilation) {
  std::vector<CompiledName> added;
  for (const CompiledName& demonym : compilation.names) {
    if (!is_plain_demonym(demonym)) continue;
    for (const FirstPart& first : first_parts) {
      if (first.code == demonym.target) continue;
      CompiledName name = joined(first, demonym);
      name.target = first.code;
      added.push_back(name);
      name.target = demonym.target;
      added.push_back(std::move(name));
    }
  }
  std::move(added.begin(), added.end(), std::back_inserter(compilation.names));
}

}  // namespace dateline::schema::gazetteer
