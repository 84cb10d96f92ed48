// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the readers of JSON?
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/json/record_parser.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_reader(input, indexer::read_json_lines);
  fuzz::check_reader(input, indexer::read_json);
  fuzz::require(indexer::find_json_error(input) <= input.size());
  const std::string repaired = indexer::repair_json(input);
  fuzz::require(indexer::repair_json(repaired) == repaired);
  return 0;
}
