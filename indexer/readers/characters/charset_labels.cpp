// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding does a label mean? The labels of the WHATWG encoding standard, where ICU takes them otherwise.
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>

namespace dateline::indexer {
namespace {

struct Label {
  std::string_view label;
  const char* meant;
};

constexpr std::array<Label, 82> label_overrides{{
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"iso_8859-1:1987", "windows-1252"},
    {"iso-ir-100", "windows-1252"},
    {"csisolatin1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp819", "windows-1252"},
    {"ibm819", "windows-1252"},
    {"windows-1250", "windows-1250"},
    {"windows-1252", "windows-1252"},
    {"windows-1254", "windows-1254"},
    {"windows-1257", "windows-1257"},
    {"iso-8859-2", "iso-8859-2"},
    {"iso-8859-15", "iso-8859-15"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"x-cp1250", "windows-1250"},
    {"x-cp1251", "windows-1251"},
    {"x-cp1253", "windows-1253"},
    {"x-cp1254", "windows-1254"},
    {"x-cp1255", "windows-1255"},
    {"x-cp1256", "windows-1256"},
    {"x-cp1257", "windows-1257"},
    {"x-cp1258", "windows-1258"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"},
    {"iso88599", "windows-1254"},
    {"iso_8859-9", "windows-1254"},
    {"iso_8859-9:1989", "windows-1254"},
    {"iso-ir-148", "windows-1254"},
    {"csisolatin5", "windows-1254"},
    {"latin5", "windows-1254"},
    {"l5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"iso8859-11", "windows-874"},
    {"iso885911", "windows-874"},
    {"tis-620", "windows-874"},
    {"dos-874", "windows-874"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-8-e", "iso-8859-8"},
    {"csiso88598i", "iso-8859-8"},
    {"logical", "iso-8859-8"},
    {"visual", "iso-8859-8"},
    {"koi", "koi8-r"},
    {"koi8", "koi8-r"},
    {"koi8_r", "koi8-r"},
    {"koi8-ru", "koi8-u"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"gb_2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"csgb2312", "gb18030"},
    {"x-gbk", "gb18030"},
    {"chinese", "gb18030"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"csshiftjis", "windows-31j"},
    {"ms_kanji", "windows-31j"},
    {"ms932", "windows-31j"},
    {"x-euc-jp", "euc-jp"},
    {"euc-kr", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},
    {"korean", "windows-949"},
    {"uhc", "windows-949"},
    {"big5", "Big5-HKSCS"},
    {"x-x-big5", "Big5-HKSCS"},
    {"cn-big5", "Big5-HKSCS"},
    {"mac-cyrillic", "x-mac-cyrillic"},
    {"x-mac-ukrainian", "x-mac-cyrillic"},
    {"mac-centraleurope", "x-mac-centraleurroman"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"unicode", "UTF-16LE"},
}};

// ICU also converts compressed and mail encodings, which no page or feed may use (UTF-7 smuggles tags past filters).
bool is_refused(std::string_view label) {
  static constexpr std::array<std::string_view, 6> refused{"utf-7", "utf7", "scsu", "bocu-1", "cesu-8", "hz"};
  return std::any_of(refused.begin(), refused.end(), [&](std::string_view name) { return label.starts_with(name); });
}

}  // namespace

std::optional<std::string> converter_name(std::string_view label) {
  static constexpr std::size_t longest_label = 60;
  const std::string wanted = ascii_lower(trim(label));
  if (wanted.empty() || wanted.size() > longest_label || is_refused(wanted)) return std::nullopt;
  const auto found = std::find_if(label_overrides.begin(), label_overrides.end(),
                                  [&](const Label& known) { return known.label == wanted; });
  const std::string meant = found == label_overrides.end() ? wanted : found->meant;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(meant.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  if (found != label_overrides.end()) return meant;
  const char* name = ucnv_getName(converter.get(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  return std::string(name);
}

}  // namespace dateline::indexer
