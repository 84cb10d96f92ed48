// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/charset.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

namespace dateline::indexer {
namespace {

constexpr std::string_view iso_2022_mark = "\x1B$";  // switches to a set of two-byte characters

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// Labels for which the WHATWG standard means another encoding than ICU does.
constexpr std::array<std::pair<std::string_view, const char*>, 26> label_overrides{{
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"x-gbk", "gb18030"},
    {"chinese", "gb18030"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"euc-kr", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"big5", "Big5-HKSCS"},
    {"utf8", "UTF-8"},
}};

std::size_t count_ill_formed(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) count += next_code_point(text, i) == not_utf8 ? 1u : 0u;
  return count;
}

std::size_t count_sequences(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    count += c != not_utf8 && c >= 0x80 ? 1u : 0u;
  }
  return count;
}

std::string decode_damaged_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(bytes, i);
    if (c == not_utf8) {
      append_code_point(windows_1252_character(static_cast<unsigned char>(bytes[start])), out);
    } else {
      out += bytes.substr(start, i - start);
    }
  }
  return out;
}

bool mostly_decoded(std::string_view text) {
  std::size_t replaced = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos;
       at = text.find("\xEF\xBF\xBD", at + 3)) {
    ++replaced;
  }
  return replaced * 1000 <= count_code_points(text);
}

// Tags are ASCII whatever the language, and their weight misleads a detector that counts byte pairs.
std::string without_tags(std::string_view bytes) {
  static constexpr std::size_t most = 256u << 10;  // enough for any detector
  std::string out;
  bool in_tag = false;
  for (const char c : bytes.substr(0, most)) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  return out;
}

std::string detected_charset(std::string_view bytes) {
  // A detector needs some evidence: a few odd bytes among ASCII (a pound sign) are windows-1252 in practice.
  const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (high < 6 && bytes.find(iso_2022_mark) == std::string_view::npos) return {};
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const std::string text = without_tags(bytes);
  if (uchardet_handle_data(detector.get(), text.data(), text.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

std::optional<std::string> decode_labelled(std::string_view bytes, std::string_view label) {
  const std::optional<std::string> name = label.empty() ? std::nullopt : converter_name(label);
  if (!name) return std::nullopt;
  std::optional<std::string> text = convert(bytes, *name);
  return text && mostly_decoded(*text) ? text : std::nullopt;
}

// ISO-2022 hides its characters in pure ASCII, which would pass as UTF-8.
std::optional<std::string> decode_iso_2022(std::string_view bytes) {
  if (bytes.find(iso_2022_mark) == std::string_view::npos) return std::nullopt;
  const std::string charset = detected_charset(bytes);
  return charset.starts_with("ISO-2022") ? decode_labelled(bytes, charset) : std::nullopt;
}

std::string_view form_by_nul_pattern(std::string_view head) noexcept {
  std::array<std::size_t, 4> nuls{};
  const std::size_t size = std::min<std::size_t>(head.size(), 4096) / 4 * 4;
  for (std::size_t i = 0; i < size; ++i) nuls[i % 4] += head[i] == '\0' ? 1u : 0u;
  const std::size_t groups = size / 4;
  if (groups < 2) return {};
  const auto mostly = [&](std::size_t i) { return nuls[i] * 10 >= groups * 6; };
  const auto hardly = [&](std::size_t i) { return nuls[i] * 10 <= groups; };
  if (mostly(1) && mostly(2) && mostly(3) && hardly(0)) return "UTF-32LE";
  if (mostly(0) && mostly(1) && mostly(2) && hardly(3)) return "UTF-32BE";
  if (mostly(1) && mostly(3) && hardly(0) && hardly(2)) return "UTF-16LE";
  if (mostly(0) && mostly(2) && hardly(1) && hardly(3)) return "UTF-16BE";
  return {};
}

}  // namespace

std::string_view detect_unicode_form(std::string_view head) noexcept {
  using namespace std::string_view_literals;
  if (head.starts_with("\xEF\xBB\xBF"sv)) return "UTF-8";
  if (head.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (head.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (head.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (head.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  return form_by_nul_pattern(head);
}

std::optional<std::string> converter_name(std::string_view label) {
  const std::string wanted = ascii_lower(trim(label));
  for (const auto& [name, meant] : label_overrides) {
    if (name == wanted) return meant;
  }
  const Converter converter = wanted.empty() ? Converter(nullptr, &ucnv_close) : open_converter(wanted);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getName(converter.get(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  return std::string(name);
}

std::optional<std::string> convert(std::string_view bytes, const std::string& name) {
  const Converter from = open_converter(name);
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return std::nullopt;
  std::string out;
  std::vector<char> chunk(64u << 10);
  std::vector<UChar> pivot(16u << 10);
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true, &status);
    out.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
  }
  if (U_FAILURE(status)) return std::nullopt;
  return out;
}

std::string decode_document(std::string_view bytes, std::string_view declared) {
  static constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  if (const std::string_view form = detect_unicode_form(bytes); !form.empty() && form != "UTF-8") {
    if (std::optional<std::string> text = convert(bytes, std::string(form))) {
      return text->starts_with(mark) ? text->substr(mark.size()) : *std::move(text);
    }
  }
  const std::size_t ill_formed = count_ill_formed(bytes);
  if (ill_formed == 0) return decode_iso_2022(bytes).value_or(std::string(bytes));
  if (std::optional<std::string> text = decode_labelled(bytes, declared)) return *std::move(text);
  if (count_sequences(bytes) > ill_formed * 2) return decode_damaged_utf8(bytes);
  if (std::optional<std::string> text = decode_labelled(bytes, detected_charset(bytes))) return *std::move(text);
  return decode_damaged_utf8(bytes);
}

std::string decode_record(std::string_view bytes, const std::string& fallback) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  if (!fallback.empty() && count_sequences(bytes) <= count_ill_formed(bytes)) {
    if (std::optional<std::string> text = convert(bytes, fallback)) return *std::move(text);
  }
  return decode_damaged_utf8(bytes);
}

std::string record_fallback(std::string_view head) {
  const std::size_t ill_formed = count_ill_formed(head);
  if (ill_formed == 0 || count_sequences(head) > ill_formed) return {};
  return converter_name(detected_charset(head)).value_or(std::string());
}

}  // namespace dateline::indexer
