// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tokenizer.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// A readable form of a token stream: [text] {raw} <tag> </tag>.
std::string tokens_of(std::string_view html) {
  std::string out;
  MarkupTokenizer tokenizer(html);
  for (MarkupToken token; tokenizer.next(token);) {
    const bool text = token.kind == MarkupKind::Text;
    const bool raw = token.kind == MarkupKind::RawText;
    out += text ? "[" : raw ? "{" : token.kind == MarkupKind::EndTag ? "</" : "<";
    out += token.source;
    out += text ? "]" : raw ? "}" : ">";
  }
  return out;
}

}  // namespace

TEST_CASE("tags, attributes and texts are told apart", "[indexer][html]") {
  CHECK(tokens_of("a<B x=1 y='2>3' z>c</B >") == "[a]<B x=1 y='2>3' z>[c]</B >");
  CHECK(tokens_of("1 < 2 <3 <") == "[1 < 2 <3 <]");
  CHECK(tokens_of("<p a'b>c'd>") == "<p a'b>[c'd>]");
  CHECK(tokens_of("<p title=\"a\"href='b>'>c") == "<p title=\"a\"href='b>'>[c]");
}

TEST_CASE("comments and declarations are left out", "[indexer][html]") {
  CHECK(tokens_of("<!-- <p> --><?x?><!doctype html></ 3>t") == "[t]");
  CHECK(tokens_of("a<!-->b<!--->c<!-- - > -- --!>d<!---->e") == "[a][b][c][d][e]");
  CHECK(tokens_of("<![CDATA[x<y]]>z") == "[z]");
}

TEST_CASE("scripts and their like have no tags inside", "[indexer][html]") {
  CHECK(tokens_of("<script>if (a<b) '</p>' </scripts></SCRIPT >t") ==
        "<script>{if (a<b) '</p>' </scripts>}</SCRIPT >[t]");
  CHECK(tokens_of("<title>a<b>&amp;</title>") == "<title>{a<b>&amp;}</title>");
  CHECK(tokens_of("<script></script>t") == "<script></script>[t]");
  CHECK(tokens_of("<noscript><p>t") == "<noscript><p>[t]");
}

TEST_CASE("what is never closed takes the rest", "[indexer][html]") {
  CHECK(tokens_of("a<!-- b <p>") == "[a]");
  CHECK(tokens_of("a<script> b<p>") == "[a]<script>{ b<p>}");
  CHECK(tokens_of("a<p class=\"b>c") == "[a]<p class=\"b>c>");
  CHECK(tokens_of("a<p") == "[a]<p>");
  CHECK(tokens_of("a</") == "[a]");
  CHECK(tokens_of("").empty());
}

TEST_CASE("a tag knows its name and whether it closes itself", "[indexer][html]") {
  MarkupTokenizer tokenizer("<Path d=1/>");
  MarkupToken token;
  REQUIRE(tokenizer.next(token));
  CHECK(token.tag == Tag::Unknown);
  CHECK(tag_name(token.source) == "Path");
  CHECK(token.self_closing);
}
