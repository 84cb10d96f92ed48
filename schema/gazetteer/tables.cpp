// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/tables.h"

#include "schema/error.h"
#include "schema/name_search.h"

#include <algorithm>
#include <cstring>

namespace dateline::schema {

using gazetteer::Edge;
using gazetteer::EdgeKind;
using gazetteer::Header;
using gazetteer::Node;
using gazetteer::Section;
using gazetteer::StoredCountry;
using gazetteer::StoredEntry;
using gazetteer::StoredInstitution;
using gazetteer::StoredOrganization;

namespace {

[[noreturn]] void damaged(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorKind::Damaged, "open gazetteer " + file.string() + ": " + reason,
              "install Dateline again, or build the target dateline_gazetteer");
}

bool has_bit(std::span<const std::uint64_t> filter, std::uint64_t bit) noexcept {
  return ((filter[bit / 64] >> (bit % 64)) & 1U) != 0;
}

}  // namespace

Gazetteer::Tables::Tables(const std::filesystem::path& file) : file_(file) {
  check_header(file);
  const auto& header = *reinterpret_cast<const Header*>(file_.bytes().data());
  longest_name_ = header.longest_name;
  edges_ = section<Edge>(header.edges);
  nodes_ = section<Node>(header.nodes);
  entries_ = section<StoredEntry>(header.entries);
  organizations_ = section<StoredOrganization>(header.organizations);
  institutions_ = section<StoredInstitution>(header.institutions);
  word_filter_ = section<std::uint64_t>(header.word_filter);
  stem_filter_ = section<std::uint64_t>(header.stem_filter);
  strings_ = section<char>(header.strings);
  const std::span<const char> names = section<char>(header.search_names.text);
  name_text_ = {names.data(), names.size()};
  name_ends_ = section<std::uint32_t>(header.search_names.ends);
  name_targets_ = section<gazetteer::StringRef>(header.search_names.targets);
  country_names_ = std::min<std::uint64_t>(header.search_names.countries, name_ends_.size());
  check_sections(file);
  for (const StoredCountry& row : section<StoredCountry>(header.countries)) {
    const auto kind = row.kind <= static_cast<std::uint32_t>(CountryKind::Former) ? static_cast<CountryKind>(row.kind)
                                                                                  : CountryKind::Country;
    countries_.push_back(
        {string(row.code), string(row.name), kind, row.from, row.until, string(row.successor), string(row.adjective)});
  }
}

void Gazetteer::Tables::check_header(const std::filesystem::path& file) const {
  if (file_.bytes().size() < sizeof(Header)) damaged(file, "too short for a header");
  const auto& header = *reinterpret_cast<const Header*>(file_.bytes().data());
  if (header.magic != gazetteer::magic) damaged(file, "not a gazetteer");
  if (header.byte_order != gazetteer::byte_order_mark) damaged(file, "made on a machine of another byte order");
  if (header.version != gazetteer::format_version)
    damaged(file, "version " + std::to_string(header.version) + ", this program reads version " +
                      std::to_string(gazetteer::format_version));
  if (header.file_size != file_.bytes().size()) damaged(file, "cut short or added to");
}

void Gazetteer::Tables::check_sections(const std::filesystem::path& file) const {
  const bool power_of_two = !edges_.empty() && (edges_.size() & (edges_.size() - 1)) == 0;
  if (!power_of_two || nodes_.empty() || strings_.size() < 2 || word_filter_.size() != gazetteer::word_filter_units ||
      stem_filter_.size() != gazetteer::stem_filter_units || name_ends_.size() != name_targets_.size())
    damaged(file, "a section is missing or of a wrong size");
}

/// Empty if the section does not lie within the file.
template <typename Record>
std::span<const Record> Gazetteer::Tables::section(const Section& place) const {
  const std::size_t size = file_.bytes().size();
  if (place.offset % alignof(std::uint64_t) != 0 || place.offset > size ||
      place.count > (size - place.offset) / sizeof(Record))
    return {};
  return {reinterpret_cast<const Record*>(file_.bytes().data() + place.offset), place.count};
}

std::string_view Gazetteer::Tables::string(gazetteer::StringRef ref) const noexcept {
  std::uint16_t size = 0;
  if (ref > strings_.size() - sizeof size) return {};
  std::memcpy(&size, strings_.data() + ref, sizeof size);
  if (size > strings_.size() - sizeof size - ref) return {};
  return {strings_.data() + ref + sizeof size, size};
}

bool Gazetteer::Tables::may_begin_name(const gazetteer::WordHashes& hashes) const noexcept {
  if (has_bit(word_filter_, gazetteer::filter_bit(hashes.word, gazetteer::word_filter_bits))) return true;
  if (has_bit(stem_filter_, gazetteer::filter_bit(hashes.word, gazetteer::stem_filter_bits))) return true;
  for (std::size_t k = 0; k < hashes.shortened_count; ++k)
    if (has_bit(stem_filter_, gazetteer::filter_bit(hashes.shortened[k], gazetteer::stem_filter_bits))) return true;
  return false;
}

std::optional<std::uint32_t> Gazetteer::Tables::follow(std::uint32_t node, std::uint64_t word_hash,
                                                       EdgeKind kind) const noexcept {
  const std::uint64_t key = gazetteer::edge_key(node, word_hash, kind);
  const std::size_t mask = edges_.size() - 1;
  std::size_t place = key & mask;
  for (std::size_t probes = 0; probes < edges_.size(); ++probes, place = (place + 1) & mask) {
    if (edges_[place].key == key) return edges_[place].node;
    if (edges_[place].key == 0) return std::nullopt;
  }
  return std::nullopt;
}

const Node& Gazetteer::Tables::node(std::uint32_t index) const noexcept {
  static constexpr Node none{};
  return index < nodes_.size() ? nodes_[index] : none;
}

void Gazetteer::Tables::append_entries(std::uint32_t node_index, std::vector<NameEntry>& out) const {
  const Node& place = node(node_index);
  if (place.first_entry > entries_.size()) return;
  const std::size_t count = std::min<std::size_t>(place.entry_count, entries_.size() - place.first_entry);
  for (const StoredEntry& entry : entries_.subspan(place.first_entry, count)) {
    if (entry.rule > static_cast<std::uint8_t>(NameRule::Institution) ||
        entry.context > static_cast<std::uint8_t>(NameContext::Short))
      continue;
    out.push_back({static_cast<NameRule>(entry.rule), static_cast<NameContext>(entry.context), entry.exact_case != 0,
                   entry.ambiguous_in_queries != 0, string(entry.target), string(entry.language), string(entry.written),
                   entry.from, entry.until, entry.population});
  }
}

std::optional<Organization> Gazetteer::Tables::organization(std::string_view id) const {
  const auto found = std::lower_bound(
      organizations_.begin(), organizations_.end(), id,
      [this](const StoredOrganization& row, std::string_view wanted) { return string(row.id) < wanted; });
  if (found == organizations_.end() || string(found->id) != id) return std::nullopt;
  return Organization{string(found->id), string(found->name), string(found->type), string(found->country)};
}

std::vector<std::string_view> Gazetteer::Tables::targets_named(std::string_view typed, NamedKind kind) const {
  const std::size_t text_of_countries =
      country_names_ == 0 ? 0 : std::min<std::size_t>(name_ends_[country_names_ - 1], name_text_.size());
  const bool countries = kind == NamedKind::Country;
  // Ends count from the start of the whole text, so the organizations' part is searched as the tail of it.
  const std::string_view text = countries ? name_text_.substr(0, text_of_countries) : name_text_;
  std::vector<std::string_view> targets;
  visit_names_holding(text, name_ends_, typed, countries ? 0 : text_of_countries,
                      [&](std::size_t i) { targets.push_back(string(name_targets_[i])); });
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  return targets;
}

std::optional<Institution> Gazetteer::Tables::institution(std::string_view slug) const {
  const auto found = std::lower_bound(
      institutions_.begin(), institutions_.end(), slug,
      [this](const StoredInstitution& row, std::string_view wanted) { return string(row.slug) < wanted; });
  if (found == institutions_.end() || string(found->slug) != slug) return std::nullopt;
  return Institution{string(found->slug), string(found->type), string(found->pattern)};
}

}  // namespace dateline::schema
