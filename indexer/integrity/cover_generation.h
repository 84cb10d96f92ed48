// SPDX-License-Identifier: GPL-3.0-or-later
// How are the hashes of a generation's files brought up to its database's revision?
#pragma once

#include "indexer/integrity/block_hashes.h"

#include <cstdint>
#include <optional>

namespace dateline::indexer {

/// Writes DIR/generation-N.hashes for the state that was committed last: aside, synced, renamed. Where it covers an
/// earlier state of the same database, only blocks of later revisions are hashed again, so that damage to the others
/// is found and not blessed; else every block is. An update calls it at its end, and at its start, where it settles
/// what a run that was cut off left in blocks that hold nothing. The caller holds the IndexLock, has committed and
/// writes nothing meanwhile. Throws Error: Io; Damaged where there is no database.
void cover_generation(const schema::IndexPaths& paths, std::uint64_t number);

/// The same for the published generation. Throws also as schema::published_generation.
void cover_published(const schema::IndexPaths& paths);

/// Writes the hashes of a generation that is not published yet, which takes time, under the name prepared_hashes().
/// Throws as cover_generation.
void prepare_hashes(const schema::IndexPaths& paths, std::uint64_t number);

/// Makes generation `number` the published one (publish_generation), and its prepared hashes those of a published
/// generation. Hashes of generations that are gone are removed. Throws Error{Io}.
void publish_covered(const schema::IndexPaths& paths, std::uint64_t number);

/// The hashes of a generation; nothing where there is no file of them. Throws Error{Damaged} where it is damaged,
/// Error{Io}.
[[nodiscard]] std::optional<GenerationHashes> read_hashes(const schema::IndexPaths& paths, std::uint64_t number);

/// The highest generation that has hashes; more than the stub's where that is damaged. 0 if there is none.
[[nodiscard]] std::uint64_t last_published(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
