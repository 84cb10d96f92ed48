// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles match? A set of docids as a bitmap: exact at any size, 125 KB per million articles.
#pragma once

#include "schema/columns/columns.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::searcher {

using schema::Docid;

/// Docids 1 to last_docid. Sets that are combined must have the same last_docid.
class DocidSet {
public:
  explicit DocidSet(Docid last_docid) : words_(std::size_t{last_docid} / word_bits + 1), last_docid_(last_docid) {}

  [[nodiscard]] Docid last_docid() const noexcept { return last_docid_; }
  void add(Docid docid) noexcept { words_[docid / word_bits] |= bit(docid); }
  void add_all() noexcept;
  [[nodiscard]] bool contains(Docid docid) const noexcept { return (words_[docid / word_bits] & bit(docid)) != 0; }
  [[nodiscard]] std::size_t count() const noexcept;
  [[nodiscard]] bool empty() const noexcept;

  DocidSet& operator&=(const DocidSet& other) noexcept;
  DocidSet& operator|=(const DocidSet& other) noexcept;
  DocidSet& operator-=(const DocidSet& other) noexcept;

  /// The first docid >= `from` in the set; 0 if there is none.
  [[nodiscard]] Docid next(Docid from) const noexcept;

  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<Docid>(i * word_bits + static_cast<std::size_t>(std::countr_zero(word))));
      }
    }
  }

private:
  static constexpr std::size_t word_bits = 64;
  static constexpr std::uint64_t bit(Docid docid) noexcept { return std::uint64_t{1} << (docid % word_bits); }

  std::vector<std::uint64_t> words_;
  Docid last_docid_;
};

}  // namespace dateline::searcher
