// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/charset.h"

#include "bench/evaluate/news_texts.h"
#include "bench/evaluate/tally.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/declared_charset.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace dateline::bench {
namespace {

// So that no language, and no encoding of it, decides alone.
constexpr std::size_t most_of_a_language = 60;

struct Legacy {
  const char* charset;
  std::string_view languages;  // primary subtags between spaces; "*" for all
};

constexpr std::array<Legacy, 29> legacy_charsets{{
    {"windows-1252", " en fr de es it pt nl da sv no nb fi ca gl eu "},
    {"iso-8859-15", " fr de es it pt nl da sv no nb fi "},
    {"windows-1251", " ru uk bg sr mk be "},
    {"koi8-r", " ru "},
    {"koi8-u", " uk "},
    {"iso-8859-5", " ru bg sr mk "},
    {"windows-1250", " pl cs sk hu sl hr bs ro sq "},
    {"iso-8859-2", " pl cs sk hu sl hr bs "},
    {"windows-1253", " el "},
    {"iso-8859-7", " el "},
    {"windows-1254", " tr "},
    {"windows-1255", " he "},
    {"windows-1256", " ar fa ur "},
    {"iso-8859-6", " ar "},
    {"windows-1257", " lt lv et "},
    {"windows-1258", " vi "},
    {"windows-874", " th "},
    {"shift_jis", " ja "},
    {"euc-jp", " ja "},
    {"iso-2022-jp", " ja "},
    {"gbk", " zh "},
    {"gb18030", " zh "},
    {"big5", " zh "},
    {"euc-kr", " ko "},
    {"utf-8", "*"},
    {"utf-16le", "*"},
    {"utf-16be", "*"},
    {"damaged utf-8", "*"},
    {"utf-8 with a mark", "*"},
}};

// What an editor of the time would have typed where the encoding lacks the sign.
std::string typed(const std::string& text) {
  icu::UnicodeString out;
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(text);
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 c = source.char32At(i);
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) {
      out.append(UChar32{'\''});
    } else if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x00AB || c == 0x00BB) {
      out.append(UChar32{'"'});
    } else if (c == 0x2013 || c == 0x2014 || c == 0x2011 || c == 0x2012) {
      out.append(UChar32{'-'});
    } else if (c == 0x200B || c == 0xFEFF) {
      continue;
    } else if (c == 0x2026) {
      out.append(icu::UnicodeString("..."));
    } else {
      out.append(c == 0x00A0 ? UChar32{' '} : c);
    }
  }
  std::string utf8;
  out.toUTF8String(utf8);
  return utf8;
}

std::optional<std::string> encode(const std::string& text, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setFallback(converter.get(), 0);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(source.length()) * 8 + 16, '\0');
  const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                       source.getBuffer(), source.length(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

// The bytes of `text` in one of the encodings above; nullopt where it cannot be written in it.
std::optional<std::string> written(const std::string& text, std::string_view charset) {
  if (charset == "utf-8 with a mark") return "\xEF\xBB\xBF" + text;
  if (charset == "damaged utf-8") return text + " \x93";
  return encode(text, std::string(charset).c_str());
}

enum class Situation : std::uint8_t { Text, Headline, Page, RightMeta, WrongMeta, RightHttp, LatinHttpRightMeta };
constexpr std::array<const char*, 7> situation_names{"plain text, no label",
                                                     "headline of 100 characters, no label",
                                                     "page, no label",
                                                     "page, right declaration",
                                                     "page, declared as UTF-8 or Latin-1, wrongly",
                                                     "page, right HTTP header",
                                                     "page, HTTP says Latin-1, declaration right"};

struct Document {
  std::string bytes;
  std::string text;  // what it should say
  std::string http;
};

std::optional<Document> document_of(const std::string& text, std::string_view charset, Situation situation, bool even) {
  const std::string label =
      charset == "damaged utf-8" || charset == "utf-8 with a mark" ? "utf-8" : std::string(charset);
  Document document{{}, typed(text), {}};
  if (situation == Situation::Headline) document.text = indexer::first_code_points(document.text, 100);
  if (situation >= Situation::Page) {
    const bool declares = situation == Situation::RightMeta || situation == Situation::LatinHttpRightMeta;
    std::string meta = declares ? "<meta charset=\"" + label + "\">" : "";
    if (situation == Situation::WrongMeta) {
      meta = std::string("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=") +
             (even && label != "utf-8" ? "utf-8" : "iso-8859-1") + "\">";
    }
    document.text = "<html><head>" + meta + "</head><body><div class=\"article-body\"><p>" + document.text +
                    "</p><script>var page = {\"type\": \"article\"};</script></div></body></html>";
    if (situation == Situation::RightHttp) document.http = label;
    if (situation == Situation::LatinHttpRightMeta) document.http = "iso-8859-1";
  }
  const std::optional<std::string> bytes = written(document.text, charset);
  if (!bytes) return std::nullopt;
  if (charset == "damaged utf-8") document.text += " “";
  document.bytes = *bytes;
  return document;
}

struct Score {
  std::size_t right = 0;
  std::size_t all = 0;
  void add(bool is_right) {
    ++all;
    right += is_right ? 1u : 0u;
  }
};

using Scores = std::map<std::string, std::map<std::string, Score>>;

void print(const Scores& scores, const std::map<std::string, std::size_t>& languages) {
  std::printf("texts:");
  for (const auto& [language, count] : languages) std::printf(" %s %zu", language.c_str(), count);
  for (const auto& [situation, by_charset] : scores) {
    Score total;
    double mean = 0;
    std::printf("\n\n%s\n", situation.c_str());
    for (const auto& [charset, score] : by_charset) {
      std::printf("  %-18s %5zu of %5zu  %5.1f%%\n", charset.c_str(), score.right, score.all,
                  Tally::share(score.right, score.all));
      total.right += score.right;
      total.all += score.all;
      mean += Tally::share(score.right, score.all);
    }
    std::printf("  all %.1f%%, mean of the encodings %.1f%%", Tally::share(total.right, total.all),
                mean / static_cast<double>(by_charset.size()));
  }
  std::printf("\n");
}

}  // namespace

void evaluate_charset(const CharsetOptions& options) {
  if (!std::filesystem::is_directory(options.corpora)) {
    throw std::runtime_error("cannot read " + options.corpora.string() + ": no such folder");
  }
  Scores scores;
  std::map<std::string, std::size_t> languages;
  bool even = false;
  for (const NewsText& text : read_news_texts(options.corpora)) {
    if (languages[text.language] == most_of_a_language) continue;
    ++languages[text.language];
    for (const Legacy& legacy : legacy_charsets) {
      const bool all = legacy.languages == "*";
      if (!all && legacy.languages.find(" " + text.language + " ") == std::string_view::npos) continue;
      for (std::size_t i = 0; i < situation_names.size(); ++i) {
        even = !even;
        const std::optional<Document> document =
            document_of(text.text, legacy.charset, static_cast<Situation>(i), even);
        if (!document) continue;
        const std::string decoded =
            indexer::decode_document(document->bytes, indexer::declared_charset(document->bytes), document->http);
        const bool right = decoded == document->text;
        scores[situation_names[i]][legacy.charset].add(right);
        if (!right && options.list_errors) {
          const auto differs =
              std::mismatch(decoded.begin(), decoded.end(), document->text.begin(), document->text.end());
          const auto at = static_cast<std::size_t>(differs.first - decoded.begin());
          std::printf("%s, %s, %s, unlabelled %s: %s\n", situation_names[i], legacy.charset, text.language.c_str(),
                      indexer::choose_charset(document->bytes, {}).c_str(), decoded.substr(at, 40).c_str());
        }
      }
    }
  }
  print(scores, languages);
}

}  // namespace dateline::bench
