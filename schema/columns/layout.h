// SPDX-License-Identifier: GPL-3.0-or-later
// How do columns lie in their file? Little-endian, every section aligned to 8 bytes.
#pragma once

#include "schema/fields.h"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace dateline::schema::columns_layout {

static_assert(std::endian::native == std::endian::little,
              "columns are mapped as they are: little-endian machines only");

inline constexpr char magic[8] = {'D', 'L', 'C', 'O', 'L', 'S', '0', '1'};

struct Section {
  std::uint64_t offset;  // from the start of the file
  std::uint64_t bytes;
};

enum FixedSection : std::size_t { FirstDays, LastDays, Precisions, Added, IdOrders, fixed_sections };
enum FacetSection : std::size_t { Entries, EntryEnds, RowStarts, Ordinals, sections_per_facet };

inline constexpr std::size_t section_count = fixed_sections + sections_per_facet * facet_count;

constexpr std::size_t facet_section(std::size_t facet, FacetSection section) {
  return fixed_sections + facet * sections_per_facet + section;
}

struct Header {
  char magic[8];
  std::uint64_t file_bytes;
  std::uint32_t last_docid;
  std::uint32_t sections;
  Section section[section_count];
};
static_assert(sizeof(Header) % 8 == 0);

}  // namespace dateline::schema::columns_layout
