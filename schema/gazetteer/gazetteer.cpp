// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/gazetteer.h"

#include "schema/gazetteer/tables.h"

#include <algorithm>

namespace dateline::schema {

using gazetteer::EdgeKind;
using gazetteer::WordHashes;

std::string_view name_of(NameRule rule) noexcept {
  switch (rule) {
    case NameRule::Name:
      return "name";
    case NameRule::OfficialName:
      return "official";
    case NameRule::Demonym:
      return "demonym";
    case NameRule::Capital:
      return "capital";
    case NameRule::Abbreviation:
      return "abbreviation";
    case NameRule::FormerName:
      return "former";
    case NameRule::Metonym:
      return "metonym";
    case NameRule::Region:
      return "region";
    case NameRule::City:
      return "city";
    case NameRule::Organization:
      return "organization";
    case NameRule::CountryExclusion:
      return "country-exclusion";
    case NameRule::OrganizationExclusion:
      return "organization-exclusion";
    case NameRule::OrganizationSuffix:
      return "suffix";
    case NameRule::OrganizationHead:
      return "head";
    case NameRule::OrganizationOf:
      return "of";
    case NameRule::LegalForm:
      return "legal";
    case NameRule::User:
      return "user";
    case NameRule::Institution:
      break;
  }
  return "institution";
}

Gazetteer::Gazetteer(const std::filesystem::path& file) : tables_(std::make_unique<const Tables>(file)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

namespace {

/// Entries of the stems of `node` that the word satisfies, the longest stem first.
template <typename Tables>
void append_stem_entries(const Tables& tables, std::uint32_t node, const WordHashes& hashes,
                         std::vector<NameEntry>& entries) {
  if (tables.node(node).has_stems == 0) return;
  if (const auto end = tables.follow(node, hashes.word, EdgeKind::Stem)) tables.append_entries(*end, entries);
  for (std::size_t k = 0; k < hashes.shortened_count; ++k)
    if (const auto end = tables.follow(node, hashes.shortened[k], EdgeKind::Stem)) tables.append_entries(*end, entries);
}

}  // namespace

void Gazetteer::matches_at(const Words& words, std::size_t first, std::vector<NameMatch>& out) const {
  std::uint32_t node = 0;
  for (std::size_t i = first; i < words.size() && i - first < tables_->longest_name(); ++i) {
    const WordHashes hashes = gazetteer::hash_word(words.folded(i));
    if (i == first && !tables_->may_begin_name(hashes)) return;
    std::vector<NameEntry> entries;
    const auto next =
        tables_->node(node).has_words != 0 ? tables_->follow(node, hashes.word, EdgeKind::Word) : std::nullopt;
    if (next) tables_->append_entries(*next, entries);
    append_stem_entries(*tables_, node, hashes, entries);
    if (!entries.empty()) out.push_back({first, i - first + 1, std::move(entries)});
    if (!next) return;
    node = *next;
  }
}

std::span<const Country> Gazetteer::countries() const {
  return tables_->countries();
}

std::optional<Country> Gazetteer::country(std::string_view code) const {
  const auto rows = tables_->countries();
  const auto found = std::lower_bound(rows.begin(), rows.end(), code,
                                      [](const Country& row, std::string_view wanted) { return row.code < wanted; });
  if (found == rows.end() || found->code != code) return std::nullopt;
  return *found;
}

std::optional<Organization> Gazetteer::organization(std::string_view id) const {
  return tables_->organization(id);
}

std::vector<std::string_view> Gazetteer::countries_named(std::string_view typed) const {
  return tables_->targets_named(typed, NamedKind::Country);
}

std::vector<std::string_view> Gazetteer::organizations_named(std::string_view typed) const {
  return tables_->targets_named(typed, NamedKind::Organization);
}

std::optional<Institution> Gazetteer::institution(std::string_view slug) const {
  return tables_->institution(slug);
}

}  // namespace dateline::schema
