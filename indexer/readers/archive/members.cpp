// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/archive/members.h"

#include <utility>
#include <variant>
#include <vector>

namespace dateline::indexer {

std::string join_members(std::string_view outer, std::string_view inner) {
  std::string name(outer);
  if (!outer.empty() && !inner.empty()) name += "!/";
  return name.append(inner);
}

ReadOptions member_options(const ReadOptions& options) {
  ReadOptions inner = options;
  inner.member = {};
  inner.start = {};
  inner.ended = nullptr;
  ++inner.containers;
  return inner;
}

void defer_changed(const ReadOptions& options, DeferredRecords deferred, RecordChange change) {
  options.defer({[read = std::move(deferred.read), change = std::move(change)] {
                   std::vector<Record> changed;
                   for (Record& record : read()) {
                     if (std::optional<Record> kept = change(std::move(record))) changed.push_back(*std::move(kept));
                   }
                   return changed;
                 },
                 deferred.bytes});
}

void skip(const ReadOptions& options, std::string_view reason, std::size_t count) {
  if (options.skipped) options.skipped(reason, count);
}

Record inside(std::string_view member, Record record) {
  std::visit([&](auto& found) { found.member = join_members(member, found.member); }, record);
  return record;
}

}  // namespace dateline::indexer
