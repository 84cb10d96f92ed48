// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/language/chinese_script.h"

#include "schema/utf8.h"

#include <memory>

#include <unicode/translit.h>
#include <unicode/uniset.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_scanned_bytes = 8192;

/// The characters that ICU's conversion between the scripts would replace; none if its data lack the conversion.
icu::UnicodeSet converted_characters(const char* conversion) {
  icu::UnicodeSet characters;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> found(
      icu::Transliterator::createInstance(conversion, UTRANS_FORWARD, status));
  if (U_SUCCESS(status) && found) found->getSourceSet(characters);
  characters.freeze();
  return characters;
}

}  // namespace

std::string_view chinese_script(std::string_view text) {
  static const icu::UnicodeSet traditional = converted_characters("Traditional-Simplified");
  static const icu::UnicodeSet simplified = converted_characters("Simplified-Traditional");
  text = text.substr(0, max_scanned_bytes);
  int balance = 0;
  for (std::size_t i = 0; i < text.size();) {
    const schema::CodePoint next = schema::read_code_point(text, i);
    i = next.end;
    // A character that either conversion replaces (后, 里) is used in both scripts.
    const UChar32 c = static_cast<UChar32>(next.value);
    balance += traditional.contains(c) ? 1 : 0;
    balance -= simplified.contains(c) ? 1 : 0;
  }
  if (balance == 0) return {};
  return balance > 0 ? "Hant" : "Hans";
}

}  // namespace dateline::indexer
