// SPDX-License-Identifier: GPL-3.0-or-later
// How are the records of a mapped gazetteer reached, whatever the file holds?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "schema/gazetteer/layout.h"
#include "schema/gazetteer/word_hash.h"
#include "schema/mapped_file.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::schema {

/// Which part of the names that people look for things by.
enum class NamedKind : std::uint8_t { Country, Organization };

/// The mapped sections. Opening checks the header and that each section lies within the file; every access after that
/// is bounded, so that a damaged file gives wrong answers at worst.
class Gazetteer::Tables {
public:
  explicit Tables(const std::filesystem::path& file);

  [[nodiscard]] std::size_t longest_name() const noexcept { return longest_name_; }
  [[nodiscard]] bool may_begin_name(const gazetteer::WordHashes& hashes) const noexcept;
  /// The node that an edge leads to; nullopt if there is no such edge.
  [[nodiscard]] std::optional<std::uint32_t> follow(std::uint32_t node, std::uint64_t word_hash,
                                                    gazetteer::EdgeKind kind) const noexcept;
  [[nodiscard]] const gazetteer::Node& node(std::uint32_t index) const noexcept;
  void append_entries(std::uint32_t node_index, std::vector<NameEntry>& out) const;
  [[nodiscard]] std::span<const Country> countries() const noexcept { return countries_; }
  [[nodiscard]] std::optional<Organization> organization(std::string_view id) const;
  [[nodiscard]] std::optional<Institution> institution(std::string_view slug) const;
  [[nodiscard]] std::vector<std::string_view> targets_named(std::string_view typed, NamedKind kind) const;

private:
  template <typename Record>
  [[nodiscard]] std::span<const Record> section(const gazetteer::Section& place) const;
  [[nodiscard]] std::string_view string(gazetteer::StringRef ref) const noexcept;
  void check_header(const std::filesystem::path& file) const;
  void check_sections(const std::filesystem::path& file) const;

  MappedFile file_;
  std::size_t longest_name_ = 0;
  std::span<const gazetteer::Edge> edges_;
  std::span<const gazetteer::Node> nodes_;
  std::span<const gazetteer::StoredEntry> entries_;
  std::span<const gazetteer::StoredOrganization> organizations_;
  std::span<const gazetteer::StoredInstitution> institutions_;
  std::span<const std::uint64_t> word_filter_;
  std::span<const std::uint64_t> stem_filter_;
  std::span<const char> strings_;
  std::string_view name_text_;
  std::span<const std::uint32_t> name_ends_;  // of the countries, then of the organizations
  std::span<const gazetteer::StringRef> name_targets_;
  std::size_t country_names_ = 0;
  std::vector<Country> countries_;
};

}  // namespace dateline::schema
