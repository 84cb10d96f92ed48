// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries, organizations and places does a sequence of words name?
// Reads the file that compile_gazetteer makes at build time from schema/data/*.tsv and CLDR.
#pragma once

#include "schema/dates.h"
#include "schema/words.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema {

/// By which kind of name something was recognised; name_of() gives the "rule" of the JSON answers.
enum class NameRule : std::uint8_t {
  Name,                   // "North Korea", CLDR's name in any language
  OfficialName,           // "Democratic People's Republic of Korea"
  Demonym,                // "North Korean"
  Capital,                // "Pyongyang"
  Abbreviation,           // "DPRK"
  FormerName,             // "Zaire"
  Metonym,                // "Kremlin"
  Region,                 // "Siberia", a US state
  City,                   // "Vladivostok"
  Organization,           // an alias of an organization
  CountryExclusion,       // "New Mexico": hides the country names inside it
  OrganizationExclusion,  // "Prime Minister": no organization
  // Parts of organizations' names; no name by themselves.
  OrganizationSuffix,  // ends a name: "Airlines"
  OrganizationHead,    // ends a name or begins one with "of" or "for": "Ministry"
  OrganizationOf,      // begins a name with "of" or "for": "Bank"
  LegalForm,           // "Inc"
  Institution,         // what every country has one of: "Foreign Ministry"; target is a slug
  User,                // what a rule of the user says; never in the tables
};
[[nodiscard]] std::string_view name_of(NameRule rule) noexcept;

/// What a name needs to count.
enum class NameContext : std::uint8_t {
  None,   // nothing
  Weak,   // support for the same country by another name or the dateline ("Georgia")
  Long,   // a longer unambiguous alias of the same organization, or a word of its trade, in the article ("Shell")
  Short,  // an owner from an adjacent demonym, the dateline or the article's main country ("Foreign Ministry")
};

/// One meaning of a name. String views live as long as the Gazetteer.
struct NameEntry {
  NameRule rule;
  NameContext context;
  bool exact_case;            // counts only as written in `written`
  bool ambiguous_in_queries;  // weighs, never widens
  std::string_view target;    // country code, organization id or type, slug; of exclusions what they hide ("*": all)
  std::string_view language;  // empty: in any language
  std::string_view written;   // the name as the table has it
  DayNumber from;             // counts for articles of from <= day < until
  DayNumber until;
  std::uint32_t population;  // cities only
};

/// A name found: words [first, first + count) and every meaning it may have, in the order of the tables.
struct NameMatch {
  std::size_t first;
  std::size_t count;
  std::vector<NameEntry> entries;
};

enum class CountryKind : std::uint8_t { Country, Territory, Former };

struct Country {
  std::string_view code;  // ISO 3166-1 alpha-2, withdrawn ones included; XK
  std::string_view name;  // English label
  CountryKind kind;
  DayNumber from;  // exists on from <= day < until
  DayNumber until;
  std::string_view successor;  // of a former state, else empty
  std::string_view adjective;  // before the names of its institutions: "Chinese", "UK"
};

struct Organization {
  std::string_view id;
  std::string_view name;
  std::string_view type;     // igo, government, company, ...
  std::string_view country;  // code, empty where international
};

/// What every country has one of. `pattern` is the canonical name with "{demonym}" for Country::adjective of the owner;
/// without it, `slug` is the id of the one organization that is meant ("Home Office").
struct Institution {
  std::string_view slug;
  std::string_view type;
  std::string_view pattern;
};

/// The compiled tables, mapped read-only. Thread-safe for reading.
class Gazetteer {
public:
  /// Maps `file`. Throws Error{Io} if it cannot be read and Error{Damaged} if it is no gazetteer of this version.
  explicit Gazetteer(const std::filesystem::path& file);
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

  /// Appends every name that starts at word `first` of `words`, shortest first. Compares folded words only: case,
  /// language and dates are for the caller to check with `entries`.
  void matches_at(const Words& words, std::size_t first, std::vector<NameMatch>& out) const;

  [[nodiscard]] std::optional<Country> country(std::string_view code) const;
  [[nodiscard]] std::optional<Organization> organization(std::string_view id) const;
  /// By the slug that is the target of NameRule::Institution.
  [[nodiscard]] std::optional<Institution> institution(std::string_view slug) const;
  [[nodiscard]] std::span<const Country> countries() const;  // sorted by code

  /// The country that a person means by a code, a name in any language, or a demonym ("kp", "Nordkorea",
  /// "Russian"); nullopt where there is none or more than one.
  [[nodiscard]] std::optional<Country> find_country(std::string_view value) const;
  /// The organization that a person means by an id, a name or an alias; nullopt where there is none or more than one.
  [[nodiscard]] std::optional<Organization> find_organization(std::string_view value) const;

  /// What has a name or alias, in any language, that holds `typed` (a searchable name: schema/name_search.h) at the
  /// start of a word: codes of countries, or ids of organizations; ascending, each once, as views that live as long as
  /// the Gazetteer. Empty where `typed` is.
  [[nodiscard]] std::vector<std::string_view> countries_named(std::string_view typed) const;
  [[nodiscard]] std::vector<std::string_view> organizations_named(std::string_view typed) const;

private:
  class Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace dateline::schema
