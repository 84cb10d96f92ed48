// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/charset.h"

#include "indexer/readers/characters/declared_charset.h"

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

TEST_CASE("UTF-16 without a mark shows in every script", "[indexer][charset]") {
  const std::string greek = "Οι συνομιλίες συνεχίζονται την επόμενη εβδομάδα στη Γενεύη.";
  const std::string chinese = "政府二十六日决定加强制裁。外交部发言人在记者会上宣布了这一决定 2019 年。";
  for (const std::string& text : {russian, japanese + "\n" + japanese, greek, chinese}) {
    INFO(text);
    CHECK(detect_unicode_form(encoded(text, "UTF-16LE")) == "UTF-16LE");
    CHECK(detect_unicode_form(encoded(text, "UTF-16BE")) == "UTF-16BE");
    CHECK(detect_unicode_form(text).empty());
  }
  CHECK(detect_unicode_form("a table\nof\tlines\n\n\n\n\n\n\n\n\n\n").empty());
  CHECK(detect_unicode_form("1\t2\t3\n4\t5\t6\n7\t8\t9\n").empty());
  CHECK(detect_unicode_form(encoded(japanese, "EUC-JP")).empty());
  CHECK(detect_unicode_form(encoded(chinese, "GBK")).empty());
}

TEST_CASE("the HTTP label comes before the document's, unless two witnesses speak against a default",
          "[indexer][charset]") {
  const std::string bytes = encoded(russian, "KOI8-R");
  CHECK(decode_document(bytes, {}, "koi8-r") == russian);
  CHECK(decode_document("\xC0\xE1\xE2", "koi8-r", "windows-1251") == "Абв");
  CHECK(decode_document(bytes, "koi8-r", "iso-8859-1") == russian);
  CHECK(decode_document("\xE4\xF6", "no-such-label", "iso-8859-1") == "äö");
  CHECK(decode_document(russian, "koi8-r", "windows-1251") == russian);
}

TEST_CASE("a Latin label is not believed of a text in other letters", "[indexer][charset]") {
  CHECK(decode_document(encoded(russian, "windows-1251"), "iso-8859-1") == russian);
  CHECK(decode_document(encoded(japanese + japanese, "EUC-JP"), "windows-1252") == japanese + japanese);
  const std::string german = "Größe, Äpfel, Öl, Übermut, süß";
  CHECK(decode_document(encoded(german, "windows-1252"), "iso-8859-1") == german);
}

TEST_CASE("a label with undecodable bytes over one in a thousand is not believed", "[indexer][charset]") {
  CHECK(decode_document(encoded(russian, "windows-1251"), "shift_jis") == russian);
  CHECK(decode_document(encoded(russian, "KOI8-R"), "utf-8") == russian);
  CHECK(decode_document(encoded(russian, "windows-1251"), "utf-16le") == russian);
}

TEST_CASE("damage in UTF-8 is not taken for another encoding that a label names", "[indexer][charset]") {
  CHECK(decode_document("Müller, Größe, Äpfel \xE4 Öl", "iso-8859-1") == "Müller, Größe, Äpfel ä Öl");
}

TEST_CASE("one sign at the end of a document has its label", "[indexer][charset]") {
  CHECK(decode_document("plain \xFF", "windows-1251") == "plain я");
}

TEST_CASE("a UTF-8 label is believed of a text with a few damaged bytes", "[indexer][charset]") {
  const std::string plain(3000, 'x');
  CHECK(decode_document(plain + "é" + plain + "\x93\x94", "utf-8") == plain + "é" + plain + "“”");
}

TEST_CASE("a piece that ends inside a character is judged by the rest", "[indexer][charset]") {
  const std::string shift_jis = encoded(japanese + japanese, "windows-31j");
  CHECK(choose_charset(shift_jis.substr(0, 101), {{}, "shift_jis"}) == "windows-31j");
}

TEST_CASE("encodings that hide tags or that nobody reads are refused", "[indexer][charset]") {
  CHECK_FALSE(converter_name("utf-7").has_value());
  CHECK_FALSE(converter_name("SCSU").has_value());
  CHECK_FALSE(converter_name(std::string(1000, 'x')).has_value());
}

TEST_CASE("a document names its encoding in a declaration or a meta tag", "[indexer][charset]") {
  CHECK(declared_charset("<?xml version=\"1.0\" encoding=\"KOI8-R\"?>") == "KOI8-R");
  CHECK(declared_charset("<?xml version='1.0' encoding = 'x' ?>") == "x");
  CHECK(declared_charset("<html><meta charset=big5>") == "big5");
  CHECK(declared_charset("<META http-equiv=Content-Type content=\"text/html; charset = euc-kr\">") == "euc-kr");
  CHECK(declared_charset("<!-- <meta charset=a> --><meta name=x><meta charset='b'>") == "b");
  CHECK(declared_charset("<script charset=a></script><p>charset=b").empty());
  CHECK(declared_charset("<!-- <meta charset=a>").empty());
  CHECK(declared_charset("").empty());
}
