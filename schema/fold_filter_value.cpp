// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/character_classes.h"
#include "schema/fold.h"
#include "schema/utf8.h"
#include "schema/words.h"

#include <string>

namespace dateline::schema {
namespace {

constexpr std::size_t max_value_bytes = 200;
// Words of a value that can matter for its first bytes.
constexpr std::size_t max_read_bytes = 16 * 1024;

bool is_dictionary_word(std::string_view folded) {
  return needs_dictionary(character_at(folded, 0).character.kind);
}

// Characters of one run stay together; so do the words that a dictionary found in one run, since it might cut the
// pieces anew when it sees them alone.
bool stay_together(const Words& words, std::size_t i) {
  if (words[i].joins_next) return true;
  return words[i].end == words[i + 1].start && is_dictionary_word(words.folded(i)) &&
         is_dictionary_word(words.folded(i + 1));
}

std::string join_words(std::string_view value) {
  const Words words = split_words(value, {});
  std::string result;
  for (std::size_t i = 0; i < words.size() && result.size() <= max_value_bytes; ++i) {
    result += words.folded(i);
    if (i + 1 < words.size() && !stay_together(words, i)) result += ' ';
  }
  result.resize(cut_utf8(result, max_value_bytes).size());
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace

std::string fold_filter_value(std::string_view value) {
  std::string result = join_words(value.substr(0, max_read_bytes));
  // A cut can leave half of "c++"; what is left is shorter each time.
  for (std::string again = join_words(result); again != result; again = join_words(result)) result = again;
  return result;
}

}  // namespace dateline::schema
