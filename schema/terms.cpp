// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/terms.h"

#include "schema/utf8.h"

namespace dateline::schema {
namespace {

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string term;
  term.reserve(a.size() + b.size() + c.size());
  term.append(a).append(b).append(c);
  // Words and folded keys are cut at 200 bytes, so this is for ids from elsewhere: one term beyond the limit would lose
  // the whole batch that is being written.
  if (term.size() > max_term_bytes) term.resize(cut_utf8(term, max_term_bytes).size());
  return term;
}

}  // namespace

std::string exact_term(std::string_view prefix, std::string_view folded_word) {
  return joined(prefix, folded_word);
}

std::string stem_term(std::string_view prefix, std::string_view stem) {
  return joined(stem_prefix, prefix, stem);
}

std::string bigram_term(std::string_view prefix, std::string_view first, std::string_view second) {
  return joined(prefix, first, second);
}

std::string value_term(std::string_view prefix, std::string_view key) {
  std::string term = joined(prefix, key);
  // A capital after the prefix would read as a longer prefix.
  for (std::size_t i = prefix.size(); i < term.size(); ++i) {
    if (term[i] >= 'A' && term[i] <= 'Z') term[i] = static_cast<char>(term[i] - 'A' + 'a');
  }
  return term;
}

std::string has_term(std::string_view field_name) {
  return joined(has_prefix, field_name);
}

}  // namespace dateline::schema
