// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/failures.h"

#include "indexer/catalogue/catalogue.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <iterator>

namespace dateline::indexer {

RememberedFailures read_failures(const std::filesystem::path& index) {
  const schema::IndexPaths paths(index);
  schema::with_xapian_errors("open index " + index.string(),
                             [&] { schema::check_format(schema::open_published(paths), index); });
  RememberedFailures failures;
  for (auto& [key, entry] : read_catalogue(FormerIndex(paths)).files) {
    failures.count += entry.rejected;
    std::copy(entry.rejections.begin(), entry.rejections.end(), std::back_inserter(failures.records));
  }
  std::stable_sort(failures.records.begin(), failures.records.end(),
                   [](const RejectedRecord& a, const RejectedRecord& b) { return a.path < b.path; });
  return failures;
}

}  // namespace dateline::indexer
