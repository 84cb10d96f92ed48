// SPDX-License-Identifier: GPL-3.0-or-later
// Which labels does the tagger give to words, and which may follow which?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::indexer::tagger {

/// BIO: the first word of a name, and every further one. People and places are learnt because they tell organizations
/// apart; only organizations are handed on.
enum class Label : std::uint8_t {
  Outside,
  BeginOrganization,
  InOrganization,
  BeginPerson,
  InPerson,
  BeginPlace,
  InPlace,
};
inline constexpr std::size_t label_count = 7;

/// As the model file names them, in order.
inline constexpr std::array<const char*, label_count> label_names = {"O",     "B-ORG", "I-ORG", "B-PER",
                                                                     "I-PER", "B-LOC", "I-LOC"};

/// A number for each label. Rows are padded to eight, the width of one load.
inline constexpr std::size_t row_width = 8;
template <typename Number>
using LabelRow = std::array<Number, row_width>;

/// True for the further words of a name.
[[nodiscard]] constexpr bool continues_name(std::size_t label) noexcept {
  return label != 0 && label % 2 == 0;
}
/// "I" only behind "B" or "I" of its own kind.
[[nodiscard]] constexpr bool may_follow(std::size_t before, std::size_t label) noexcept {
  return !continues_name(label) || before == label || before + 1 == label;
}

static_assert(continues_name(static_cast<std::size_t>(Label::InPlace)) && !continues_name(1) && !continues_name(0));
static_assert(may_follow(1, 2) && may_follow(2, 2) && !may_follow(3, 2) && !may_follow(0, 2) && may_follow(2, 1));

}  // namespace dateline::indexer::tagger
