// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/removal_guard.h"

#include "schema/error.h"

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr std::size_t most_removed_percent = 20;

}  // namespace

void refuse_accidental_removal(const std::vector<SourceBalance>& balances, bool allow_removals) {
  for (const SourceBalance& balance : balances) {
    if (balance.before == 0) continue;
    const std::string attempt = "read source " + balance.source + ": ";
    if (!balance.has_articles) {
      throw Error(ErrorKind::Io, attempt + "no article in it, where the index has " + std::to_string(balance.before),
                  "nothing was removed; to leave the source out for good, build without it");
    }
    if (!allow_removals && balance.removed * 100 > balance.before * most_removed_percent) {
      throw Error(ErrorKind::Io,
                  attempt + std::to_string(balance.removed) + " of the " + std::to_string(balance.before) +
                      " articles that the index has of it are gone, over " + std::to_string(most_removed_percent) +
                      " %",
                  "nothing was removed; --allow-removals removes them");
    }
  }
}

}  // namespace dateline::indexer
