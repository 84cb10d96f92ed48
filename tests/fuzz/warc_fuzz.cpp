// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the reader of web archives, or the way to it through compressions?
#include "indexer/readers/warc/warc_reader.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  // As the file lies there, so that damage in a compression is resumed from.
  indexer::SourceFile file;
  file.path = file.relative_path = "a.warc.gz";
  indexer::MemoryStream stream(input);
  indexer::read_stream(stream, file, {}, fuzz::check_record);
  fuzz::check_reader(input, indexer::read_warc);
  return 0;
}
