// SPDX-License-Identifier: GPL-3.0-or-later
// Does any .datelineignore break the walk?
#include "indexer/sources/ignore_rules.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  // The first line is the path, the others are the rules.
  const std::size_t end = input.find('\n');
  const std::string_view path = input.substr(0, end);
  const indexer::IgnoreRules rules(end == std::string_view::npos ? std::string_view() : input.substr(end + 1));
  (void)rules.verdict(path, false);
  // A pattern for folders only can only add verdicts for folders.
  if (rules.empty()) fuzz::require(!rules.verdict(path, true).has_value());
  return 0;
}
