// SPDX-License-Identifier: GPL-3.0-or-later
// Which bare words of a query say nothing, and in which language are they meant?
#pragma once

#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The stop lists that hold for one query. English holds always. The list of another language holds if at least two
/// different words of the query stand in it and not in the English one, and they are at least half of the query's words
/// that are no English stop words; of several languages the one with most. So "die" stays in "die hard", and goes in
/// "die Arbeiter in der Fabrik".
class StopWords {
public:
  /// `folded_words`: the single bare words of the query, as typed once or often.
  explicit StopWords(std::vector<std::string_view> folded_words);

  [[nodiscard]] bool holds(std::string_view folded_word) const;

private:
  std::vector<std::string_view> languages_;
};

}  // namespace dateline::searcher
