// SPDX-License-Identifier: GPL-3.0-or-later
// Does any file of saved searches break its reader?
#include "schema/error.h"
#include "searcher/saved/saved_file.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    std::set<std::string> names;
    for (const auto& search : searcher::parse_saved_searches({reinterpret_cast<const char*>(bytes), size})) {
      fuzz::require(search.name.size() <= searcher::max_saved_name_bytes);
      fuzz::require(!search.mistake.empty() || names.insert(search.name).second);
      fuzz::require(!search.mistake.empty() || !search.query.empty() || !search.settings.empty());
    }
  } catch (const schema::Error& error) {
    fuzz::require(error.kind() == schema::ErrorKind::Usage);
  }
  return 0;
}
