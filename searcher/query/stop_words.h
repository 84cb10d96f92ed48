// SPDX-License-Identifier: GPL-3.0-or-later
// Which bare words of a query say nothing, and in which language are they meant?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The stop lists that hold for one query. English holds always, and so does any list for the words of a script other
/// than the Latin one, since they cannot be meant as anything else. The list of another language holds if at least three
/// different words of the query stand in it and not in the English one; single letters do not count. So "die" and "war"
/// stay in "who will die in war", and go in "die Arbeiter und die Bauern in der Stadt". The rule looks at nothing but
/// stop words: what is left of a query, parsed alone, then never drops more.
class StopWords {
public:
  /// `folded_words`: the single bare words of the query, as typed once or often.
  explicit StopWords(std::vector<std::string> folded_words);

  [[nodiscard]] bool holds(std::string_view folded_word) const;

private:
  std::vector<std::string_view> languages_;
};

}  // namespace dateline::searcher
