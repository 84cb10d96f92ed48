// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/charset.h"

#include <catch2/catch.hpp>
#include <unicode/unistr.h>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

const std::string russian =
    "Президент заявил, что переговоры о поставках газа продолжатся на следующей неделе в Женеве, сообщает агентство.";
const std::string japanese =
    "政府は二十六日、北朝鮮に対する制裁を強化する方針を決めた。外務省の報道官が記者会見で明らかにしました。";

std::string encoded(const std::string& text, const std::string& charset) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  std::string bytes(text.size() * 4 + 16, '\0');
  const int32_t size =
      unicode.extract(0, unicode.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), charset.c_str());
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace

TEST_CASE("byte order marks and NUL patterns give the form of Unicode away", "[indexer][charset]") {
  CHECK(detect_unicode_form("\xEF\xBB\xBFx") == "UTF-8");
  CHECK(detect_unicode_form("\xFF\xFEx\0"s) == "UTF-16LE");
  CHECK(detect_unicode_form("\xFE\xFF\0x"s) == "UTF-16BE");
  CHECK(detect_unicode_form("\xFF\xFE\0\0x\0\0\0"s) == "UTF-32LE");
  CHECK(detect_unicode_form("\0\0\xFE\xFF"s) == "UTF-32BE");
  CHECK(detect_unicode_form(encoded("A headline of news", "UTF-16LE")) == "UTF-16LE");
  CHECK(detect_unicode_form(encoded("A headline of news", "UTF-16BE")) == "UTF-16BE");
  CHECK(detect_unicode_form(encoded("A headline of news", "UTF-32LE")) == "UTF-32LE");
  CHECK(detect_unicode_form("A headline of news").empty());
  CHECK(detect_unicode_form("").empty());
}

TEST_CASE("a document is decoded from what it is written in", "[indexer][charset]") {
  for (const char* charset : {"UTF-8", "windows-1251", "KOI8-R", "ISO-8859-5"}) {
    INFO(charset);
    CHECK(decode_document(encoded(russian, charset), {}) == russian);
  }
  for (const char* charset : {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16"}) {
    INFO(charset);
    CHECK(decode_document(encoded(japanese + japanese, charset), {}) == japanese + japanese);
  }
}

TEST_CASE("a few odd bytes in an English text are windows-1252", "[indexer][charset]") {
  CHECK(decode_document("profits jumped to \xA3"
                        "600m",
                        {}) == "profits jumped to £600m");
  CHECK(decode_document("the \x93right\x94 word", {}) == "the “right” word");
}

TEST_CASE("damage in UTF-8 does not change the other characters", "[indexer][charset]") {
  CHECK(decode_document("Müller, Größe, Äpfel \xE4 Öl", {}) == "Müller, Größe, Äpfel ä Öl");
}

TEST_CASE("a declared encoding counts unless it is plainly wrong", "[indexer][charset]") {
  CHECK(decode_document("\xC0\xE1\xE2", "windows-1251") == "Абв");
  CHECK(decode_document("na\xEFve and plain caf\xE9", "utf-8") == "naïve and plain café");
  CHECK(decode_document("caf\xE9", "no-such-label") == "café");
}

TEST_CASE("labels mean what the WHATWG standard says", "[indexer][charset]") {
  CHECK(converter_name("ISO-8859-1") == "windows-1252");
  CHECK(converter_name(" latin1 ") == "windows-1252");
  CHECK(converter_name("gb2312") == "gb18030");
  CHECK(converter_name("windows-1251").has_value());
  CHECK_FALSE(converter_name("no-such-label").has_value());
  CHECK_FALSE(converter_name("").has_value());
}

TEST_CASE("a record that is not UTF-8 is decoded by itself", "[indexer][charset]") {
  CHECK(decode_record("caf\xE9", {}) == "café");
  CHECK(decode_record("café", "windows-1251") == "café");
  CHECK(decode_record("\xC0\xE1\xE2", "windows-1251") == "Абв");
}

TEST_CASE("a file that shows UTF-8 at work has no other fallback", "[indexer][charset]") {
  CHECK(record_fallback("plain").empty());
  CHECK(record_fallback("café crème\nna\xEFve\n").empty());
  CHECK(record_fallback(encoded(russian, "windows-1251")) == converter_name("windows-1251"));
}
