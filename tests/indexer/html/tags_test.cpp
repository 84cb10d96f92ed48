// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tags.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("every known name is found in any case", "[indexer][html]") {
  for (std::size_t i = 0; i < known_tag_count; ++i) {
    const auto tag = static_cast<Tag>(i);
    INFO(name_of(tag));
    CHECK(find_tag(name_of(tag)) == tag);
  }
  CHECK(find_tag("DIV") == Tag::Div);
  CHECK(find_tag("H1") == Tag::H1);
}

TEST_CASE("other names are unknown", "[indexer][html]") {
  for (const std::string_view name : {"", "x-a", "h7", "p1", "foreignobjects", "\xC3\xA9"}) {
    CHECK(find_tag(name) == Tag::Unknown);
  }
  CHECK(name_of(Tag::Unknown).empty());
  CHECK(name_of(Tag::Text).empty());
}

TEST_CASE("traits say what tags do", "[indexer][html]") {
  CHECK(has_trait(Tag::Br, VoidTag));
  CHECK(has_trait(Tag::Script, RawTag));
  CHECK(has_trait(Tag::Div, ClosesParagraph));
  CHECK_FALSE(has_trait(Tag::Div, ItemBarrierTag));
  CHECK_FALSE(has_trait(Tag::Span, SpecialTag));
  CHECK(traits_of(Tag::Unknown) == 0);
}
