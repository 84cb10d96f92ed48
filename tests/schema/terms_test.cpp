// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/terms.h"

#include "schema/fields.h"
#include "schema/fold.h"
#include "schema/words.h"
#include "tests/schema/random_text.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::schema;

TEST_CASE("terms have the spelling of the index format", "[schema][terms]") {
  CHECK(exact_term("", "korea") == "korea");
  CHECK(exact_term(title_prefix, "korea") == "Skorea");
  CHECK(stem_term("", "sanction") == "Zsanction");
  CHECK(stem_term(title_prefix, "sanction") == "ZSsanction");
  CHECK(bigram_term("", "朝", "鮮") == "朝鮮");
  CHECK(value_term(country_prefix, "KP") == "XCkp");
  CHECK(value_term(organization_prefix, "un-security-council") == "XOun-security-council");
  CHECK(has_term("country") == "XHcountry");
}

TEST_CASE("only the value of a term is lowered, never its prefix", "[schema][terms]") {
  CHECK(value_term("XC", "Ab") == "XCab");
  CHECK(value_term("XS", "ÉCLAIR") == "XSÉclair");
}

TEST_CASE("no term of one field is a term of another: no prefix, followed by a small letter, starts another",
          "[schema][terms]") {
  std::set<std::string> prefixes{"",
                                 std::string(title_prefix),
                                 std::string(lead_prefix),
                                 std::string(author_prefix),
                                 std::string(url_prefix),
                                 std::string(id_prefix),
                                 std::string(country_main_prefix),
                                 std::string(dateline_prefix),
                                 std::string(publisher_country_prefix),
                                 std::string(has_prefix),
                                 std::string(stem_prefix)};
  std::set<Slot> slots{date_slot, order_slot, added_slot, id_slot};
  for (const FacetField& field : facet_fields) {
    if (field.term_prefix.empty()) continue;
    CHECK(prefixes.insert(std::string(field.term_prefix)).second);
    CHECK(slots.insert(field.slot).second);
  }
  for (const std::string& prefix : prefixes) {
    CHECK(prefix.size() <= 3);
    CHECK(prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    // A one-letter X or a prefix of a prefix would let "X" + "C..." read as another field; folded words have no
    // capitals.
    CHECK((prefix.size() < 2 || prefix.front() == 'X'));
  }
}

TEST_CASE("a key beyond the limit is cut at a character, for documents and queries alike", "[schema][terms]") {
  const std::string term = value_term(organization_prefix, "a" + std::string(300, 'b'));
  CHECK(term.size() == max_term_bytes);
  std::string key;
  for (int i = 0; i < 200; ++i) key += "\u00E9";
  CHECK(value_term(organization_prefix, key).size() == max_term_bytes - 1);
}

TEST_CASE("every term of any text fits into the index", "[schema][terms][property]") {
  dateline::tests::RandomText random(21);
  for (int i = 0; i < 300; ++i) {
    const std::string text = random.text(400) + std::string(static_cast<std::size_t>(i), 'k');
    const Words words = split_words(text, i % 2 == 0 ? "fr" : "und");
    for (std::size_t k = 0; k < words.size(); ++k) {
      REQUIRE(stem_term(lead_prefix, words.folded(k)).size() <= max_term_bytes);
      if (words[k].joins_next && k + 1 < words.size()) {
        REQUIRE(bigram_term(lead_prefix, words.folded(k), words.folded(k + 1)).size() <= max_term_bytes);
      }
    }
    REQUIRE(value_term(author_value_prefix, fold_filter_value(text)).size() <= max_term_bytes);
  }
}
