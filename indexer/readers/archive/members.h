// SPDX-License-Identifier: GPL-3.0-or-later
// How are the members of containers named and read?
#pragma once

#include "indexer/readers/reader.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

inline constexpr int max_containers = 4;  // one inside the other

/// "outer!/inner"; the one that is not empty where the other is.
[[nodiscard]] std::string join_members(std::string_view outer, std::string_view inner);

/// The options for what lies in a container that is read with `options`: without the hints for the container itself.
[[nodiscard]] ReadOptions member_options(const ReadOptions& options);

/// Hands deferred records on to options.defer, each of them changed once it is read, on whichever thread that is:
/// `change` owns what it needs. nullopt leaves a record out.
using RecordChange = std::function<std::optional<Record>(Record)>;
void defer_changed(const ReadOptions& options, DeferredRecords deferred, RecordChange change);

/// Counts something that is left out on purpose.
void skip(const ReadOptions& options, std::string_view reason, std::size_t count = 1);

/// `record` under the name `member` within the container.
[[nodiscard]] Record inside(std::string_view member, Record record);

}  // namespace dateline::indexer
