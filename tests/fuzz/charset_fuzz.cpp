// SPDX-License-Identifier: GPL-3.0-or-later
// Do any bytes decode to something, whatever label comes with them?
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/declared_charset.h"
#include "indexer/readers/streams/decoding_stream.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  // The first line is the HTTP label, the rest the document.
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view http = input.substr(0, line);
  const std::string_view document = input.substr(std::min(line + 1, input.size()));
  const std::string_view declared = indexer::declared_charset(document);
  fuzz::require(declared.size() <= document.size());
  fuzz::require(indexer::is_valid_utf8(indexer::decode_document(document, declared, http)));
  const std::string repaired = indexer::repair_utf8(document);
  fuzz::require(indexer::is_valid_utf8(repaired) && indexer::repair_utf8(repaired) == repaired);
  if (indexer::is_valid_utf8(document)) fuzz::require(repaired == document);
  indexer::MemoryStream inner(document);
  indexer::DecodingStream stream(inner, http);
  fuzz::require(indexer::is_valid_utf8(indexer::read_all(stream, 64u << 20)));
  return 0;
}
