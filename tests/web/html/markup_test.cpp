// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/html/markup.h"

#include "schema/utf8.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::web;

namespace {

const std::string unreadable = "\xEF\xBF\xBD";

bool is_utf8(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const dateline::schema::CodePoint point = dateline::schema::read_code_point(text, at);
    if (point.value == dateline::schema::replacement_character && point.end == at + 1) return false;
    at = point.end;
  }
  return true;
}

}  // namespace

TEST_CASE("the five characters of markup are escaped in text and in attributes", "[web][html]") {
  CHECK(escaped(R"(&<>"')") == "&amp;&lt;&gt;&quot;&#39;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(Markup().element("b", {{"title", R"("'<>&)"}}, "</b><script>").take() ==
        R"(<b title="&quot;&#39;&lt;&gt;&amp;">&lt;/b&gt;&lt;script&gt;</b>)");
}

TEST_CASE("no byte of ASCII comes through that could end a text or an attribute", "[web][html][property]") {
  for (int byte = 0; byte < 0x80; ++byte) {
    INFO(byte);
    const std::string one(1, static_cast<char>(byte));
    const std::string written = escaped("a" + one + "b");
    const bool plain = (byte >= 0x20 && byte < 0x7F) || one == "\t" || one == "\n" || one == "\r";
    const bool markup = std::string("&<>\"'").find(one) != std::string::npos && byte != 0;
    if (markup) {
      CHECK(written.substr(1, 1) == "&");
      CHECK(written.substr(written.size() - 2) == ";b");
    } else {
      CHECK(written == "a" + (plain ? one : unreadable) + "b");
    }
  }
}

TEST_CASE("controls of the second kind are replaced, other text of any script stays", "[web][html]") {
  CHECK(escaped("\u0080\u0085\u009F") == unreadable + unreadable + unreadable);
  CHECK(escaped("\u00A0é北朝鮮 \U0001F4F0 العربية") == "\u00A0é北朝鮮 \U0001F4F0 العربية");
  CHECK(escaped("\uFFFD") == unreadable);
}

TEST_CASE("what is no UTF-8 cannot swallow what stands behind it", "[web][html]") {
  CHECK(escaped("\xC3<") == unreadable + "&lt;");
  CHECK(escaped("\xE2\x82\"") == escaped("\xE2\x82") + "&quot;");
  CHECK(escaped("\xF0\x9F\x93'x") == escaped("\xF0\x9F\x93") + "&#39;x");
  CHECK(escaped("\xC0\xBC").find('<') == std::string::npos);  // an overlong <
  CHECK(escaped("\x80\xFF") == unreadable + unreadable);
  CHECK(escaped("\xED\xA0\x80").find("\xED\xA0\x80") == std::string::npos);  // a surrogate
}

TEST_CASE("any two bytes give valid text without markup", "[web][html][property]") {
  for (int bytes = 0; bytes < 0x10000; ++bytes) {
    const std::string written = escaped(std::string{static_cast<char>(bytes >> 8), static_cast<char>(bytes & 0xFF)});
    if (written.find_first_of("<>\"'") != std::string::npos || !is_utf8(written)) {
      FAIL("bytes " << bytes << " give " << written);
    }
  }
  SUCCEED("65,536 pairs");
}

TEST_CASE("only addresses of the web may be followed", "[web][html]") {
  for (const char* url : {"http://a", "https://news.example/x?y=1#z", "HTTPS://News.Example/", "hTtP://a:8080/",
                          "https://[2001:db8::1]:443/", "https://例え.example/é", "http://a/@b", "http://a?x@y"}) {
    INFO(url);
    CHECK(followable(url) == url);
  }
}

TEST_CASE("no address leads into a script, a file or another host than it shows", "[web][html]") {
  for (const char* url : {"",
                          "javascript:alert(1)",
                          "JaVaScRiPt://a/%0Aalert(1)",
                          "data:text/html,<script>",
                          "vbscript:x",
                          "file:///etc/passwd",
                          "ftp://a/",
                          "//evil.example/",
                          "/search",
                          "a",
                          "http:",
                          "http://",
                          "https:///path",
                          "http:/a",
                          "https:a",
                          "http//a",
                          " http://a",
                          "http://a ",
                          "http://a b",
                          "\thttp://a",
                          "java\tscript:x",
                          "http://a\n",
                          "http://a\r\nX: y",
                          "http://\x7F",
                          "https://bank.example@evil.example/",
                          "https://user:password@a/",
                          "https://@a",
                          "http:\\\\a",
                          "http://a\\@b",
                          "https://a/\\b",
                          "http://[::1",
                          "http://::1]/",
                          "http://a[b]/",
                          "http://?x",
                          "http://#x"}) {
    INFO(url);
    CHECK(followable(url).empty());
  }
  CHECK(followable(std::string_view("http://a\0b", 10)).empty());
}

TEST_CASE("elements close in the order in which they opened", "[web][html]") {
  Markup html;
  html.open("ul").open("li", {{"class", "a"}}).text("x").close().empty("br").close();
  CHECK(html.take() == R"(<ul><li class="a">x</li><br></ul>)");
}

TEST_CASE("an attribute without a name is left out, an empty value stays", "[web][html]") {
  CHECK(Markup().empty("input", {{"", "lost"}, {"checked", ""}}).take() == R"(<input checked="">)");
}

TEST_CASE("foreign text stands apart for the direction of writing", "[web][html]") {
  CHECK(Markup().foreign("صحيفة <b>").take() == "<bdi>صحيفة &lt;b&gt;</bdi>");
}
