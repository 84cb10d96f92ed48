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

bool is_high(char c) noexcept {
  return (c & 0x80) != 0;
}

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

// The last character does not count: documents come in pieces.
bool mostly_decoded(std::string_view text) {
  static constexpr std::string_view replacement = "\xEF\xBF\xBD";
  if (text.ends_with(replacement)) text.remove_suffix(replacement.size());
  std::size_t replaced = 0;
  for (std::size_t at = text.find(replacement); at != std::string_view::npos; at = text.find(replacement, at + 3)) {
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
  const auto high = std::count_if(bytes.begin(), bytes.end(), is_high);
  if (high < 6 && bytes.find(iso_2022_mark) == std::string_view::npos) return {};
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const std::string text = without_tags(bytes);
  if (uchardet_handle_data(detector.get(), text.data(), text.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// Server defaults and editors' templates call everything Latin. No language in Latin letters has as many of them beyond
// ASCII (Vietnamese comes to a third), and every other script has hardly any within.
bool cannot_be_latin(std::string_view bytes) {
  const std::string text = without_tags(bytes);
  const auto high = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_high));
  const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_letter));
  return high >= 20 && high > letters;
}

bool is_latin(std::string_view name) {
  static constexpr std::array<const char*, 6> labels{"windows-1252", "windows-1250", "windows-1254",
                                                     "windows-1257", "iso-8859-2",   "iso-8859-15"};
  return std::any_of(labels.begin(), labels.end(), [&](const char* label) { return converter_name(label) == name; });
}

// ICU's name for `label` if the bytes can be decoded with it; "" if not.
std::string believed(std::string_view bytes, std::string_view label) {
  const std::string name = label.empty() ? std::string() : converter_name(label).value_or(std::string());
  if (name.empty()) return {};
  // In bytes without NULs a label of UTF-16 is a mistake for UTF-8 (WHATWG HTML, 13.2.3.2).
  if (name.starts_with("UTF-"))
    return count_ill_formed(bytes) * 1000 <= count_code_points(bytes) ? "UTF-8" : std::string();
  const std::optional<std::string> text = convert(bytes, name);
  if (!text || !mostly_decoded(*text) || (is_latin(name) && cannot_be_latin(bytes))) return {};
  return name;
}

// What is none of it is read as damaged UTF-8, that is, byte by byte as windows-1252.
std::string believed_or_utf8(std::string_view bytes, std::string_view label) {
  std::string name = believed(bytes, label);
  return name.empty() ? "UTF-8" : name;
}

}  // namespace

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

std::string choose_charset(std::string_view bytes, const CharsetHints& hints) {
  if (const std::string_view form = detect_unicode_form(bytes); !form.empty()) return std::string(form);
  const std::size_t ill_formed = count_ill_formed(bytes);
  // ISO-2022 hides its characters in pure ASCII, which would pass as UTF-8.
  const bool hidden = bytes.find(iso_2022_mark) != std::string_view::npos;
  // No other encoding forms sequences of UTF-8 by chance in twice as many places as it forms none.
  if (!hidden && (ill_formed == 0 || count_sequences(bytes) > 2 * ill_formed)) return "UTF-8";
  if (hidden && ill_formed == 0) {
    const std::string detected = detected_charset(bytes);
    return detected.starts_with("ISO-2022") ? believed_or_utf8(bytes, detected) : "UTF-8";
  }
  const std::string by_http = believed(bytes, hints.http);
  if (!by_http.empty() && by_http != "windows-1252") return by_http;
  const std::string by_document = believed(bytes, hints.declared);
  if (by_http.empty() && !by_document.empty()) return by_document;
  const std::string detected = detected_charset(bytes);
  if (by_http.empty()) return believed_or_utf8(bytes, detected);
  // Servers call everything Latin-1 by default: two witnesses outweigh that one.
  return !by_document.empty() && converter_name(detected) == by_document ? by_document : by_http;
}

std::string decode_document(std::string_view bytes, std::string_view declared, std::string_view http_charset) {
  static constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::string name = choose_charset(bytes, {http_charset, declared});
  std::optional<std::string> converted = name == "UTF-8" ? std::nullopt : convert(bytes, name);
  std::string text = converted ? *std::move(converted) : repair_utf8(bytes);
  if (text.starts_with(mark)) text.erase(0, mark.size());
  return text;
}

std::string repair_utf8(std::string_view bytes) {
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

std::string decode_record(std::string_view bytes, const std::string& fallback) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  if (!fallback.empty() && count_sequences(bytes) <= count_ill_formed(bytes)) {
    if (std::optional<std::string> text = convert(bytes, fallback)) return *std::move(text);
  }
  return repair_utf8(bytes);
}

std::string record_fallback(std::string_view head) {
  const std::size_t ill_formed = count_ill_formed(head);
  if (ill_formed == 0 || count_sequences(head) > ill_formed) return {};
  return converter_name(detected_charset(head)).value_or(std::string());
}

}  // namespace dateline::indexer
