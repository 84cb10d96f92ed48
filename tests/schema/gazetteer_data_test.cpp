// SPDX-License-Identifier: GPL-3.0-or-later
// Do the shipped tables keep their own rules, and do they know the names that everybody knows?
#include "schema/gazetteer/compile/compile.h"
#include "schema/gazetteer/gazetteer.h"

#include <fstream>
#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace {

using namespace dateline::schema;

const gazetteer::Compilation& shipped() {
  static const gazetteer::Compilation compilation = gazetteer::read_tables(DATELINE_TABLES_DIR);
  return compilation;
}

const Gazetteer& compiled() {
  static const Gazetteer tables(DATELINE_DATA_DIR "/gazetteer.bin");
  return tables;
}

bool is_country_name(const gazetteer::CompiledName& name) {
  return name.rule < NameRule::Region;
}

}  // namespace

TEST_CASE("every name stands for a known country or organization", "[schema][gazetteer][data]") {
  std::set<std::string> codes;
  for (const auto& country : shipped().countries) codes.insert(country.code);
  std::set<std::string> ids;
  for (const auto& organization : shipped().organizations) ids.insert(organization.id);
  for (const auto& name : shipped().names) {
    INFO(name.written);
    if (name.rule <= NameRule::City) CHECK(codes.contains(name.target));
    if (name.rule == NameRule::Organization) CHECK(ids.contains(name.target));
  }
}

TEST_CASE("codes are two capitals and former states have their dates", "[schema][gazetteer][data]") {
  CHECK(shipped().countries.size() >= 249);
  for (const auto& country : shipped().countries) {
    INFO(country.code);
    CHECK(country.code.size() == 2);
    CHECK(country.from < country.until);
    CHECK((country.kind == CountryKind::Former) == (country.until <= max_day));
    if (country.kind == CountryKind::Former) CHECK_FALSE(country.successor.empty());
  }
  for (const auto* former : {"SU", "YU", "CS", "DD", "YD", "AN"}) CHECK(compiled().country(former));
  CHECK(compiled().country("XK"));
}

TEST_CASE("one spelling of a language means two countries only with a context or at different times",
          "[schema][gazetteer][data]") {
  // Compounds of two countries are meant so: "日米" is Japan and the United States, "Franco-German" France and Germany.
  const auto is_joined = [](const gazetteer::CompiledName& name) {
    return name.is_inflected && name.language == "en" && name.written.find('-') != std::string::npos;
  };
  std::map<std::pair<std::vector<std::string>, std::string>, std::vector<const gazetteer::CompiledName*>> names;
  for (const auto& name : shipped().names)
    if (is_country_name(name) && name.rule != NameRule::Abbreviation && !name.is_stem && !is_joined(name))
      names[{name.words, name.language}].push_back(&name);
  std::string clashes;
  for (const auto& [key, rows] : names)
    for (const auto* a : rows)
      for (const auto* b : rows) {
        const bool at_once = a->from < b->until && b->from < a->until;
        const bool vague = a->context != NameContext::None || b->context != NameContext::None;
        if (a->target < b->target && at_once && !vague && !(a->exact_case && b->exact_case))
          clashes += a->written + " (" + a->language + "): " + a->target + " " + b->target + "; ";
      }
  CHECK(clashes == "");
}

TEST_CASE("no name of under three letters counts in any case", "[schema][gazetteer][data]") {
  std::string loose;
  for (const auto& name : shipped().names) {
    const bool is_latin = !name.written.empty() && static_cast<unsigned char>(name.written[0]) < 0x80U;
    if (is_country_name(name) && is_latin && name.words.size() == 1 && name.words[0].size() < 3 && !name.exact_case)
      loose += name.written + " (" + name.language + ") ";
  }
  CHECK(loose == "");
}

TEST_CASE("every country is found by its code, its label and its English name", "[schema][gazetteer][data]") {
  for (const Country& country : compiled().countries()) {
    INFO(country.code << ' ' << country.name);
    const auto by_code = compiled().find_country(country.code);
    REQUIRE(by_code);
    CHECK(by_code->code == country.code);
    const auto by_name = compiled().find_country(country.name);
    REQUIRE(by_name);
    CHECK(by_name->code == country.code);
  }
}

TEST_CASE("values that people type lead to their country", "[schema][gazetteer][data]") {
  const std::pair<const char*, const char*> values[] = {
      {"north korea", "KP"},  {"DPRK", "KP"},         {"Nordkorea", "KP"},     {"Corée du Nord", "KP"},
      {"북한", "KP"},         {"朝鲜", "KP"},         {"КНДР", "KP"},          {"North Korean", "KP"},
      {"usa", "US"},          {"uk", "GB"},           {"Great Britain", "GB"}, {"British", "GB"},
      {"Russian", "RU"},      {"Russland", "RU"},     {"Россия", "RU"},        {"USSR", "SU"},
      {"Soviet Union", "SU"}, {"Burma", "MM"},        {"Ivory Coast", "CI"},   {"Côte d'Ivoire", "CI"},
      {"Czechia", "CZ"},      {"Holland", "NL"},      {"Deutschland", "DE"},   {"España", "ES"},
      {"日本", "JP"},         {"中国", "CN"},         {"الصين", "CN"},         {"Ukraine", "UA"},
      {"West Germany", "DE"}, {"East Germany", "DD"}, {"Yugoslavia", "YU"},    {"Türkiye", "TR"},
      {"South Sudan", "SS"},  {"Kosovo", "XK"},       {"Taiwan", "TW"},        {"Vatican", "VA"}};
  for (const auto& [value, code] : values) {
    INFO(value);
    const auto country = compiled().find_country(value);
    REQUIRE(country);
    CHECK(country->code == code);
  }
}
