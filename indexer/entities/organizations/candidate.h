// SPDX-License-Identifier: GPL-3.0-or-later
// What does a finder hand on: a place in a field that may name an organization, and why?
#pragma once

#include "indexer/entities/organizations/field_view.h"
#include "schema/gazetteer/gazetteer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::indexer::organizations {

/// How a name was recognised, the surer first: of two candidates over the same words the first rule wins. The numbers
/// are among the tagger's features: a change of their order raises tagger::feature_version.
enum class Rule : std::uint8_t {
  Alias,        // the gazetteer has it
  Institution,  // what every country has one of
  Definition,   // an acronym in brackets behind it
  Tagger,       // the trained model takes it for one
  Suffix,       // ends with a legal form or the like
  Head,         // "Ministry", "University of"
  Acronym,      // the short form that a definition gives
  ShortForm,    // part of a longer name in the same article
  User,         // a rule of the user says so; of mentions alone, candidates are aliases
};
/// The rule of the JSON answers: "alias", "institution", ...
[[nodiscard]] std::string_view name_of(Rule rule) noexcept;

/// One possible mention. Finders append these in any order; resolve_overlaps() decides between them.
struct Candidate {
  WordRange range;
  Rule rule;
  std::string_view type = {};                    // of the organization, "" where unknown
  std::vector<schema::NameEntry> meanings = {};  // Alias, or tagged as one: what it may stand for
  std::string_view institution = {};             // Institution: slug
  std::string_view owner = {};                   // country code that the text names beside it, "" where none
  std::string_view seat = {};                    // Institution: of the country where the text puts it, "" where unsaid
  WordRange head = {0, 0};                       // Institution: its words without the owner
  bool needs_support = false;                    // Alias: counts only if something else speaks for it
  float probability = 0;                         // by the tagger, if it takes the same words for an organization
  bool has_possessive = false;                   // Alias: the 's behind it is part of the name ("McDonald's")
  bool by_user = false;                          // Alias: a rule of the user has it, which needs nothing
};

using Candidates = std::vector<Candidate>;

}  // namespace dateline::indexer::organizations
