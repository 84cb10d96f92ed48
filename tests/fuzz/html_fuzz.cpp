// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the reader of pages?
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/html/markup.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_reader(input, indexer::read_html);
  (void)indexer::plain_text(input);
  return 0;
}
