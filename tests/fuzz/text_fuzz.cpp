// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the reader of plain text, or the way to the readers?
#include "indexer/readers/text/text_reader.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_reader(input, indexer::read_text);
  // The whole way: compression, encoding, detection.
  indexer::SourceFile file;
  file.path = file.relative_path = "a";
  indexer::MemoryStream stream(input);
  indexer::read_stream(stream, file, {}, fuzz::check_record);
  return 0;
}
