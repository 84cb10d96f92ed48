// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/config_file.h"

#include <cstdlib>
#include <sstream>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

/// "build.index=a": what remains of the file, in order; section marks left out.
std::string items_of(const std::string& text, const std::string& command) {
  const schema::cli::ConfigFile file(command, {{"index", "DATELINE_TEST_INDEX"}});
  std::istringstream input(text);
  std::string line;
  for (const CLI::ConfigItem& item : file.from_config(input)) {
    if (item.name == "++" || item.name == "--") continue;
    line += (line.empty() ? "" : " ") + item.fullname() + "=" + item.inputs.at(0);
  }
  return line;
}

}  // namespace

TEST_CASE("keys above all sections belong to the command, others to their section", "[cli]") {
  const std::string text = "index=a\njobs=2\n[status]\nindex=b\n";
  CHECK(items_of(text, "build") == "build.index=a build.jobs=2 status.index=b");
  CHECK(items_of("index=a\n", "") == "index=a");
  CHECK(items_of("", "build").empty());
}

TEST_CASE("a variable of the environment that is set weighs more than the file", "[cli]") {
  const std::string text = "index=a\njobs=2\n[build]\nindex=b\n";
  REQUIRE(setenv("DATELINE_TEST_INDEX", "c", 1) == 0);
  CHECK(items_of(text, "build") == "build.jobs=2");
  REQUIRE(setenv("DATELINE_TEST_INDEX", "", 1) == 0);
  CHECK(items_of(text, "build") == "build.index=a build.jobs=2 build.index=b");
  REQUIRE(unsetenv("DATELINE_TEST_INDEX") == 0);
}
