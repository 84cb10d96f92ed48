// SPDX-License-Identifier: GPL-3.0-or-later
// Are spellings that mean the same folded to one, and only those?
#include "schema/fold.h"

#include "schema/character_classes.h"
#include "schema/fold_code_points.h"
#include "tests/schema/random_text.h"

#include <string>

#include <catch2/catch.hpp>

namespace dateline::schema {

TEST_CASE("case, compatibility forms and marks of Latin, Greek and Cyrillic fold", "[schema][fold]") {
  CHECK(fold("NORTH Korea") == "north korea");
  CHECK(fold("Éclair ÉCLAIR E\u0301clair") == "eclair eclair eclair");
  CHECK(fold("İstanbul ISPARTA ısı") == "istanbul isparta isi");
  CHECK(fold("STRASSE Straße STRAẞE") == "strasse strasse strasse");
  CHECK(fold("Łódź Þór Æsir ŒUVRE ĦAL ŊEAŊ đ ð ø ſ") == "lodz thor aesir oeuvre hal nean d d o s");
  CHECK(fold("ΑΘΗΝΑ Αθήνα ς") == "αθηνα αθηνα σ");
  CHECK(fold("ЁЛКА й Й и\u0306 ї і\u0308 ў") == "елка й й й ї ї у");
  CHECK(fold("ﬁnance Ｎｏｒｔｈ Ⅷ ²") == "finance north viii 2");
}

TEST_CASE("vowel points go, letters of other scripts keep their marks", "[schema][fold]") {
  CHECK(fold("مُحَمَّد كـــتاب") == "محمد كتاب");
  CHECK(fold("أ إ آ ٱ \u0627\u0654 ؤ ئ") == "ا ا ا ا ا ؤ ئ");
  CHECK(fold("ایران يران ک ك") == "ايران يران ك ك");
  CHECK(fold("שָׁלוֹם") == "שלום");
  CHECK(fold("हिन्दी தமிழ் ไทย") == "हिन्दी தமிழ் ไทย");
  CHECK(fold("น\u0E49\u0E4D\u0E32 น\u0E49\u0E33") == "น\u0E49\u0E33 น\u0E49\u0E33");
  CHECK(fold("ｶﾞ か\u3099") == "ガ が");
  CHECK(fold("٣ ३ ๓ ３") == "3 3 3 3");
}

TEST_CASE("invisible characters go and separators stay", "[schema][fold]") {
  CHECK(fold("co\u00ADop\u200Der\u200Cat\u2060ion\uFEFF") == "cooperation");
  CHECK(fold("\u202Aabc\u202C") == "abc");
  CHECK(fold("a\u200Bb") == "a b");
  CHECK(fold("O’Brien, U.S.-led: «x»") == "o’brien, u.s.-led: «x»");
  CHECK(fold("") == "");
}

TEST_CASE("invalid UTF-8 becomes U+FFFD", "[schema][fold]") {
  CHECK(fold("A\xFF"
             "B") ==
        "a\uFFFD"
        "b");
  CHECK(fold("\xC3") == "\uFFFD");
  CHECK(fold("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("folding is idempotent and gives valid UTF-8", "[schema][fold][property]") {
  tests::RandomText random(Catch::rngSeed());
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random.text(40);
    const std::string once = fold(text);
    CAPTURE(text, once);
    REQUIRE(tests::is_valid_utf8(once));
    REQUIRE(fold(once) == once);
    const std::string value = fold_filter_value(text);
    CAPTURE(value);
    REQUIRE(tests::is_valid_utf8(value));
    REQUIRE(value.size() <= 200);
    REQUIRE(fold_filter_value(value) == value);
  }
}

TEST_CASE("every character folds alone to what it folds to again", "[schema][fold][property]") {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    if (c == 0x30000) c = 0xE0000;  // unassigned planes
    const std::u32string once = fold_code_points(std::u32string_view(&c, 1));
    if (fold_code_points(once) != once) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("a filter value is its words with one space between", "[schema][fold]") {
  CHECK(fold_filter_value("Éclair ") == "eclair");
  CHECK(fold_filter_value("ECLAIR") == "eclair");
  CHECK(fold_filter_value("  The New-York\tTimes, Inc. ") == "the new york times inc");
  CHECK(fold_filter_value("新华社 北京") == "新华社 北京");
  CHECK(fold_filter_value("ประเทศไทยมีประชากร") == "ประเทศไทยมีประชากร");
  CHECK(fold_filter_value("한국 뉴스") == "한국 뉴스");
  CHECK(fold_filter_value("U.S. News & AT&T") == "us news att");
  CHECK(fold_filter_value("...!?").empty());
  CHECK(fold_filter_value("").empty());
}

TEST_CASE("a long filter value is cut at a character and stays idempotent", "[schema][fold]") {
  std::string value;
  for (int i = 0; i < 300; ++i) value += i % 2 == 0 ? "щ " : "c++ ";
  const std::string key = fold_filter_value(value);
  CHECK(key.size() <= 200);
  CHECK(key.size() > 190);
  CHECK(fold_filter_value(key) == key);
  CHECK(fold_filter_value(std::string(1000, 'a')) == std::string(200, 'a'));
}

}  // namespace dateline::schema
