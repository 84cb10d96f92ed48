// SPDX-License-Identifier: GPL-3.0-or-later
// Do the rules of inflections.tsv give the cases of names, and nothing where they cannot?
#include "schema/gazetteer/compile/inflections.h"

#include "schema/error.h"
#include "tests/schema/gazetteer_tables.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace dateline;
using schema::gazetteer::Inflections;

const Inflections& shipped() {
  static const Inflections rules(std::filesystem::path(DATELINE_TABLES_DIR) / "inflections.tsv");
  return rules;
}

bool has(const std::string& language, const std::string& name, const std::string& form) {
  const std::vector<std::string> forms = shipped().forms(language, name);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

TEST_CASE("the shipped rules give the cases of names", "[schema][gazetteer][inflections]") {
  struct Form {
    const char* language;
    const char* name;
    const char* form;
  };
  const Form forms[] = {{"ru", "Бирмингем", "Бирмингемом"},
                        {"ru", "Нигерия", "Нигерией"},
                        {"ru", "Северная Каролина", "Северной Каролине"},
                        {"ru", "Новый Орлеан", "Новом Орлеане"},
                        {"ru", "Нью-Йорк", "Нью-Йорка"},
                        {"ru", "Марсель", "Марселя"},
                        {"uk", "Харків", "Харкова"},
                        {"uk", "Прага", "Празі"},
                        {"pl", "Kraków", "Krakowie"},
                        {"pl", "Boston", "Bostonie"},
                        {"pl", "Karolina Północna", "Karolinie Północnej"},
                        {"cs", "Botswana", "Botswaně"},
                        {"cs", "Mnichov", "Mnichova"},
                        {"sk", "Viedeň", "Viedne"},
                        {"hr", "Amerika", "Americi"},
                        {"sr", "Немачка", "Немачкој"},
                        {"lt", "Berlynas", "Berlyne"},
                        {"lv", "Berlīne", "Berlīnē"},
                        {"hu", "Amerika", "Ameriká*"},
                        {"el", "Γερμανία", "Γερμανίας"},
                        {"ro", "Franța", "Franței"},
                        {"de", "Teheran", "Teherans"}};
  for (const Form& expected : forms) {
    INFO(expected.language << ' ' << expected.name);
    CHECK(has(expected.language, expected.name, expected.form));
  }
}

TEST_CASE("names that do not change and languages without rules give no form", "[schema][gazetteer][inflections]") {
  CHECK(shipped().forms("ru", "Чили").empty());
  CHECK(shipped().forms("ru", "Токио").empty());
  CHECK(shipped().forms("zh", "北京").empty());
  CHECK(shipped().forms("ru", "").empty());
  CHECK(shipped().forms("ru", "США").empty());
  CHECK(shipped().derived("fr", "Paris").empty());
  CHECK(shipped().derived("ru", "Новый Орлеан").empty());
}

TEST_CASE("words are derived in the case that the language writes", "[schema][gazetteer][inflections]") {
  CHECK(shipped().derived("ru", "Лондон") == std::vector<std::string>{"лондонск*"});
  CHECK(shipped().derived("de", "London") == std::vector<std::string>{"Londoner"});
}

TEST_CASE("a language is Latin if all its rules are", "[schema][gazetteer][inflections]") {
  CHECK(shipped().is_latin("pl"));
  CHECK(shipped().is_latin("fi"));
  CHECK_FALSE(shipped().is_latin("ru"));
  CHECK_FALSE(shipped().is_latin("el"));
  CHECK_FALSE(shipped().is_latin("sr"));
}

TEST_CASE("a rule of an unknown part is refused with its line", "[schema][gazetteer][inflections]") {
  const auto file = std::filesystem::temp_directory_path() / "dateline_inflections_test.tsv";
  tests::write_table(file, "language\tpart\tafter\tending\tforms\nru\tverb\t\tть\tл\n");
  CHECK_THROWS_AS(Inflections(file), schema::Error);
  std::filesystem::remove(file);
}
