// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/text_lines.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::schema;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_line(text));
  return lines;
}

}  // namespace

TEST_CASE("a line ends as on any system, and the last one need not", "[schema][text]") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("a\nb\r\nc\rd") == std::vector<std::string>{"a", "b", "c", "d"});
  CHECK(lines_of("a\r\n") == std::vector<std::string>{"a"});
  CHECK(lines_of("\n\r\r\n\n") == std::vector<std::string>{"", "", "", ""});
}

TEST_CASE("only a whole byte order mark of UTF-8 goes, and only one", "[schema][text]") {
  CHECK(without_byte_order_mark("\xEF\xBB\xBF"
                                "a") == "a");
  CHECK(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBF") == "\xEF\xBB\xBF");
  CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
  CHECK(without_byte_order_mark("") == "");
}
