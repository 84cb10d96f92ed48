// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/entities.h"

#include "indexer/html/entity_table.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("character references are resolved", "[indexer][html]") {
  CHECK(decode_entities("AT&amp;T &lt;b&gt; &eacute;&#233;&#xE9;&#XE9; &mdash; &apos;") == "AT&T <b> éééé — '");
  CHECK(decode_entities("&#146;s &#0; &#xD800; &#x110000; &#99999999999;") ==
        "’s \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD");
  CHECK(decode_entities("&#157;") == "\xC2\x9D");
  CHECK(decode_entities("&thetasym;&zwnj;") == "ϑ\xE2\x80\x8C");
  CHECK(decode_entities("&#65 &#65x") == "A Ax");
}

TEST_CASE("names of two characters and the longest name are known", "[indexer][html]") {
  CHECK(decode_entities("&NotEqualTilde;") == "\xE2\x89\x82\xCC\xB8");
  CHECK(decode_entities("&CounterClockwiseContourIntegral;") == "∳");
  CHECK(entity_table().size() == 2125);
  CHECK(std::all_of(entity_table().begin(), entity_table().end(), [](const EntityRow& row) {
    return !row.name.empty() && row.name.size() <= longest_entity_name && row.first != 0;
  }));
}

TEST_CASE("a name without its semicolon counts only where it stands alone", "[indexer][html]") {
  CHECK(decode_entities("&copy 2019, a?x=1&copy=2&copyright=3 &unknown; & &; &#; &#x; &") ==
        "© 2019, a?x=1&copy=2&copyright=3 &unknown; & &; &#; &#x; &");
  CHECK(decode_entities("&mdash 1") == "&mdash 1");
  CHECK(decode_entities("").empty());
}
