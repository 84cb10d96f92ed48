// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/terminal.h"

#include "tests/scratch/scratch_folder.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::schema::cli;

namespace {

/// Sets an environment variable for one scope; null unsets it.
class Environment {
public:
  Environment(const char* name, const char* value) : name_(name) {
    if (const char* const old = std::getenv(name)) old_ = old;
    value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
  }
  ~Environment() { old_.empty() ? ::unsetenv(name_) : ::setenv(name_, old_.c_str(), 1); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

private:
  const char* name_;
  std::string old_;
};

}  // namespace

TEST_CASE("text for a terminal has no control characters", "[schema][cli]") {
  CHECK(printable("plain") == "plain");
  CHECK(printable("a\033[31mred\033]0;title\007") == "a [31mred ]0;title ");
  CHECK(printable("a\r\n\tb\x7F") == "a   b ");
  CHECK(printable("a\r\n\tb", true) == "a \n\tb");
  CHECK(printable(std::string("a\0b", 3)) == "a b");
}

TEST_CASE("the controls of Unicode go too, the letters beside them stay", "[schema][cli]") {
  CHECK(printable("a\u009B31m\u0080\u009Fb") == "a 31m  b");
  CHECK(printable("\u00A0\u00C2\u00E9 中 \U0001F600") == "\u00A0\u00C2\u00E9 中 \U0001F600");
}

TEST_CASE("bytes that are no UTF-8 cannot pass as eight-bit controls", "[schema][cli]") {
  CHECK(printable("a\x9B"
                  "31mb") == "a\uFFFD31mb");
  CHECK(printable("caf\xE9") == "caf\uFFFD");
  CHECK(printable("\xC2") == "\uFFFD");
  CHECK(printable("\xC2\x1B[0m") == "\uFFFD [0m");
}

TEST_CASE("colour follows the choice, NO_COLOR and the kind of file", "[schema][cli]") {
  std::FILE* const file = std::tmpfile();
  REQUIRE(file != nullptr);
  CHECK_FALSE(is_terminal(file));
  CHECK_FALSE(use_color(Color::Auto, file));
  CHECK(use_color(Color::Always, file));
  CHECK_FALSE(use_color(Color::Never, file));
  const Environment no_color("NO_COLOR", "1");
  CHECK(use_color(Color::Always, file));
  CHECK(terminal_columns(file) == 80);
  std::fclose(file);
}

TEST_CASE("the data folder is the flag, else the environment, else beside the program", "[schema][cli]") {
  const Environment set("DATELINE_DATA", "/from/environment");
  CHECK(data_folder("/from/flag") == "/from/flag");
  CHECK(data_folder("") == "/from/environment");
  const Environment unset("DATELINE_DATA", nullptr);
  CHECK_FALSE(data_folder("").empty());
}

TEST_CASE("the configuration file lies where XDG says", "[schema][cli]") {
  const Environment home("HOME", "/home/somebody");
  {
    const Environment config("XDG_CONFIG_HOME", nullptr);
    CHECK(config_file("search.ini") == "/home/somebody/.config/dateline/search.ini");
  }
  const Environment config("XDG_CONFIG_HOME", "/etc/somewhere");
  CHECK(config_file("search.ini") == "/etc/somewhere/dateline/search.ini");
}

TEST_CASE("an error is reported with the exit status of its kind", "[schema][cli]") {
  using dateline::schema::Error;
  using dateline::schema::ErrorKind;
  CHECK(report_error("test", Error(ErrorKind::Usage, "usage \033[31m", "hint")) == 2);
  CHECK(report_error("test", Error(ErrorKind::NoIndex, "no index")) == 4);
  CHECK(report_error("test", Error(ErrorKind::Damaged, "damaged")) == 5);
  CHECK(report_error("test", Error(ErrorKind::Internal, "bug")) == 70);
  CHECK(report_error("test", Error(ErrorKind::Io, "io")) == 74);
  CHECK(report_error("test", Error(ErrorKind::Busy, "busy")) == 75);
  CHECK(report_error("test", Error(ErrorKind::Interrupted, "interrupted")) == 130);
}

TEST_CASE("what programs remember follows the XDG base directory specification", "[schema][cli]") {
  const Environment home("HOME", "/home/somebody");
  {
    const Environment unset("XDG_STATE_HOME", nullptr);
    CHECK(state_folder() == "/home/somebody/.local/state/dateline");
    const Environment no_home("HOME", nullptr);
    CHECK(state_folder().empty());
  }
  const Environment set("XDG_STATE_HOME", "/var/lib/somewhere");
  CHECK(state_folder() == "/var/lib/somewhere/dateline");
}
