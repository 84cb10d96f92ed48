// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of English carry a sentence but say nothing about its subject?
// Closed classes only (articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs), as split_words
// gives them, in the order of their bytes.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::schema {

inline constexpr std::array english_stop_words = std::to_array<std::string_view>({
    "a",        "about",      "above",     "across",      "after",      "again",       "against",
    "aint",     "all",        "almost",    "along",       "alongside",  "already",     "also",
    "although", "always",     "am",        "amid",        "amidst",     "among",       "amongst",
    "an",       "and",        "another",   "any",         "anybody",    "anyone",      "anything",
    "anywhere", "are",        "arent",     "around",      "as",         "at",          "atop",
    "away",     "be",         "because",   "been",        "before",     "behind",      "being",
    "below",    "beneath",    "beside",    "besides",     "between",    "beyond",      "both",
    "but",      "by",         "can",       "cannot",      "cant",       "concerning",  "could",
    "couldnt",  "despite",    "did",       "didnt",       "do",         "does",        "doesnt",
    "doing",    "done",       "dont",      "down",        "during",     "each",        "eg",
    "either",   "else",       "elsewhere", "enough",      "etc",        "even",        "ever",
    "every",    "everybody",  "everyone",  "everything",  "everywhere", "except",      "far",
    "few",      "fewer",      "for",       "from",        "further",    "furthermore", "had",
    "hadnt",    "has",        "hasnt",     "have",        "havent",     "having",      "he",
    "hence",    "her",        "here",      "hereby",      "herein",     "heres",       "hers",
    "herself",  "hes",        "him",       "himself",     "his",        "hitherto",    "how",
    "however",  "i",          "ie",        "if",          "im",         "in",          "indeed",
    "inside",   "instead",    "into",      "is",          "isnt",       "it",          "its",
    "itself",   "ive",        "just",      "later",       "least",      "less",        "lest",
    "like",     "many",       "may",       "maybe",       "me",         "meanwhile",   "might",
    "mightnt",  "more",       "moreover",  "most",        "much",       "must",        "mustnt",
    "my",       "myself",     "near",      "neednt",      "neither",    "never",       "nevertheless",
    "no",       "nobody",     "none",      "nonetheless", "nor",        "not",         "nothing",
    "now",      "nowhere",    "of",        "off",         "often",      "on",          "once",
    "one",      "ones",       "oneself",   "only",        "onto",       "or",          "other",
    "others",   "otherwise",  "ought",     "oughtnt",     "our",        "ours",        "ourselves",
    "out",      "outside",    "over",      "own",         "past",       "per",         "perhaps",
    "quite",    "rarely",     "rather",    "regarding",   "same",       "seldom",      "several",
    "shall",    "shant",      "she",       "shes",        "should",     "shouldnt",    "since",
    "so",       "some",       "somebody",  "someone",     "something",  "sometimes",   "somewhere",
    "soon",     "still",      "such",      "than",        "that",       "thats",       "the",
    "their",    "theirs",     "them",      "themselves",  "then",       "there",       "thereafter",
    "thereby",  "therefore",  "therein",   "thereof",     "theres",     "these",       "they",
    "theyd",    "theyll",     "theyre",    "theyve",      "this",       "those",       "though",
    "through",  "throughout", "thus",      "till",        "to",         "together",    "too",
    "toward",   "towards",    "under",     "underneath",  "unless",     "unlike",      "until",
    "up",       "upon",       "us",        "versus",      "very",       "via",         "vs",
    "was",      "wasnt",      "we",        "were",        "werent",     "weve",        "what",
    "whatever", "whats",      "when",      "whenever",    "where",      "whereas",     "whereby",
    "wherein",  "wheres",     "whereupon", "wherever",    "whether",    "which",       "whichever",
    "while",    "whilst",     "who",       "whoever",     "whom",       "whomever",    "whos",
    "whose",    "why",        "will",      "with",        "within",     "without",     "wont",
    "would",    "wouldnt",    "yes",       "yet",         "you",        "youd",        "youll",
    "your",     "youre",      "yours",     "yourself",    "yourselves", "youve",
});
static_assert(std::ranges::is_sorted(english_stop_words));

}  // namespace dateline::schema
