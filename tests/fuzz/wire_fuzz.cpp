// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the reader of messages on a news wire?
#include "indexer/readers/wire/wire_reader.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_reader(input, indexer::read_wire);
  return 0;
}
