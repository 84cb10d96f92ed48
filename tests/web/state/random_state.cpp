// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/state/random_state.h"

#include <algorithm>
#include <array>

namespace dateline::tests {
namespace {

constexpr std::array pieces{"a",          "KP",     "2017",   "<script>alert(1)</script>",
                            "\"",         "'",      "&amp;",  "&",
                            "=",          "?",      "#",      "%",
                            "%41",        "+",      " ",      ":",
                            "/",          "\\",     ";",      "\n",
                            "\r\n",       "\t",     "\x01",   "\x7F",
                            "$(x)",       "`x`",    "]",      "[",
                            "-",          "--",     "\u202E", "\u200B",
                            "é",          "北朝",   "العرب",  "%00",
                            "\U0001F4F0", ",",      "..",     "<!--",
                            "-->",        "\u0085", "\uFFFD", "none"};

std::size_t below(std::mt19937& random, std::size_t bound) {
  return random() % bound;
}

bool sometimes(std::mt19937& random) {
  return below(random, 3) == 0;
}

std::string one_of(std::mt19937& random, std::initializer_list<const char*> words) {
  return *(words.begin() + below(random, words.size()));
}

std::vector<std::string> distinct_texts(std::mt19937& random) {
  std::vector<std::string> texts;
  for (std::size_t i = below(random, 4); i > 0; --i) texts.push_back(hostile_text(random));
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

void add_filters(searcher::TypedRequest& typed, std::mt19937& random) {
  for (const schema::FacetField& field : schema::facet_fields) {
    const auto values = sometimes(random) ? distinct_texts(random) : std::vector<std::string>();
    if (!values.empty()) typed.choices.emplace_back(field.facet, values);
    if (!values.empty() && field.many_valued && sometimes(random)) typed.any.emplace_back(field.name);
    if (below(random, 8) == 0) typed.exclude.push_back(std::string(field.name) + '=' + hostile_text(random));
  }
}

}  // namespace

std::string hostile_text(std::mt19937& random) {
  std::string text;
  for (std::size_t i = below(random, 12) + 1; i > 0; --i) text += pieces.at(below(random, pieces.size()));
  return text;
}

web::SearchState random_state(std::mt19937& random) {
  web::SearchState state;
  searcher::TypedRequest& typed = state.typed;
  if (!sometimes(random)) typed.query = hostile_text(random);
  add_filters(typed, random);
  if (sometimes(random)) typed.from = one_of(random, {"2017", "2017-03", "2017-03-27"});
  if (sometimes(random)) typed.to = one_of(random, {"2018", "2018-03", "2018-03-27"});
  if (sometimes(random)) typed.undated = one_of(random, {"include", "only", "exclude"});
  if (sometimes(random)) typed.sort = one_of(random, {"newest", "oldest", "added"});
  if (sometimes(random)) typed.match = "any";
  if (sometimes(random)) typed.understand = one_of(random, {"filter", "off"});
  if (sometimes(random)) typed.similar_to = hostile_text(random);
  if (sometimes(random)) typed.facets = {one_of(random, {"country", "type:3"})};
  if (sometimes(random)) state.offset = below(random, web::max_offset + 1);
  if (sometimes(random)) state.limit = below(random, web::StateBounds{}.limit + 1);
  if (sometimes(random)) state.snippets = below(random, 21);
  return state;
}

}  // namespace dateline::tests
