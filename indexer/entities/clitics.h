// SPDX-License-Identifier: GPL-3.0-or-later
// Which name may a word of Arabic or Hebrew hold behind the particles that are written together with it?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A word without its particles: how many bytes of it they take, and what is left, folded. "للصين" ("to China") leaves
/// "الصين": there the article has lost its first letter.
struct Unprefixed {
  std::size_t bytes;
  std::string folded;
};

/// The readings of a folded word without "and", "so", "in", "to", "like", "from", "that" in front of it, the fewest
/// letters first; none in other languages, without such letters, or where under three letters would remain.
[[nodiscard]] std::vector<Unprefixed> without_particles(std::string_view folded, std::string_view language);

}  // namespace dateline::indexer
