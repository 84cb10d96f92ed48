// SPDX-License-Identifier: GPL-3.0-or-later
// Which words never belong to an organization's name where they stand at its edge, and which join its parts?
#pragma once

#include <string_view>

namespace dateline::indexer::organizations {

// All of these take folded words (schema::Words::folded).

/// Words that a dot ends without ending the sentence: "Corp", "Gen", single letters.
[[nodiscard]] bool is_abbreviation(std::string_view word) noexcept;
/// Those of them that end a company's name: a sentence may end there all the same.
[[nodiscard]] bool is_legal_abbreviation(std::string_view word) noexcept;

/// Determiners, pronouns, prepositions, conjunctions, adverbs of time, days and months: with a capital only where a
/// sentence or a headline gives them one.
[[nodiscard]] bool is_function_word(std::string_view word) noexcept;

/// "one" to "ten".
[[nodiscard]] bool is_number_word(std::string_view word) noexcept;

/// "Mr", "President", "Senator": what follows is a person.
[[nodiscard]] bool is_person_title(std::string_view word) noexcept;

/// Frequent given names of many countries: what follows a name like "Robert" is a surname.
[[nodiscard]] bool is_given_name(std::string_view word) noexcept;

/// "National", "First", "American": opens many names, so it stands for none by itself, and is part of the name at the
/// start of a sentence too.
[[nodiscard]] bool opens_names(std::string_view word) noexcept;

/// "People", "Workers", "Women": with a possessive 's part of a name ("People's Bank").
[[nodiscard]] bool is_name_in_possessive(std::string_view word) noexcept;

/// "Republican", "Democratic", "Tory": in front of a parliament it says who holds it.
[[nodiscard]] bool is_party_adjective(std::string_view word) noexcept;
/// What stands behind the name of a newspaper that is a people's as well: "The Australian reported", "newspaper".
[[nodiscard]] bool speaks_of_press(std::string_view word) noexcept;

/// "follow", "visit", and what ends in -ing: at the start of a sentence a verb, if a whole name stands behind it.
[[nodiscard]] bool may_be_verb(std::string_view word) noexcept;

/// "3rd", "101st", in lower case.
[[nodiscard]] bool is_ordinal(std::string_view word) noexcept;

/// "of", "for", "de", "für": leads from a head to what it is the head of.
[[nodiscard]] bool is_head_connector(std::string_view word) noexcept;
/// "of", "de", "des": leads on to one more part ("Ministry of Fisheries of Fantasia").
[[nodiscard]] bool is_owner_connector(std::string_view word) noexcept;
/// An article of this language, which begins no name that a pattern finds ("El Banco de España"). English names may
/// begin so ("Las Vegas Sands Corp"): false for English.
[[nodiscard]] bool is_article_of(std::string_view language, std::string_view word);
/// "al", "ud", "e": joins the parts of Arabic, Persian and Urdu names.
[[nodiscard]] bool is_arabic_article(std::string_view word) noexcept;
/// "the", "la", "der": may stand between a connector and a name.
[[nodiscard]] bool is_article(std::string_view word) noexcept;
/// "and", "et", "y", "und".
[[nodiscard]] bool is_conjunction(std::string_view word) noexcept;

/// "Treaty", "Syndrome", "Index": what such a name has an acronym for is no organization.
[[nodiscard]] bool ends_other_names(std::string_view word) noexcept;

/// "Cup", "Championship", "Prize": what such a word ends is an event or an award, whoever it is named after.
[[nodiscard]] bool ends_events(std::string_view word) noexcept;

/// "City", "County", "Street": what such a word ends is a place, whatever stands in front of it.
[[nodiscard]] bool ends_places(std::string_view word) noexcept;

}  // namespace dateline::indexer::organizations
