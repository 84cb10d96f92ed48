// SPDX-License-Identifier: GPL-3.0-or-later
// Into which few classes do the counts of a map fall, so that each has a colour of its own?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::web::draw {

/// Counts from `first` to `last`, both included.
struct CountClass {
  std::int64_t first = 1;
  std::int64_t last = 1;
};

inline constexpr std::size_t max_count_classes = 5;

/// At most max_count_classes classes that follow on each other from 1 to `highest`, each a like factor wider than the
/// one before (news counts of countries span several powers of ten), with round bounds; at most one for each count from
/// 1 to `highest`. None if `highest` is below 1.
[[nodiscard]] std::vector<CountClass> count_classes(std::int64_t highest);

/// The index of the class that holds `count`; `count` lies within the classes.
[[nodiscard]] std::size_t class_of(std::int64_t count, const std::vector<CountClass>& classes);

/// "1 article", "2 to 9 articles".
[[nodiscard]] std::string class_text(const CountClass& counts);

}  // namespace dateline::web::draw
