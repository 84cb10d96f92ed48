// SPDX-License-Identifier: GPL-3.0-or-later
// How do the compiled tables lie in gazetteer.bin?
// One header, then sections of fixed-size records, each aligned to 8 bytes, in the byte order of the machine: the file
// is made where it is used and is mapped, never parsed. A change of anything here raises format_version.
#pragma once

#include <array>
#include <cstdint>

namespace dateline::schema::gazetteer {

inline constexpr std::array<char, 8> magic = {'D', 'L', 'G', 'A', 'Z', 'E', 'T', '\n'};
inline constexpr std::uint32_t format_version = 4;
inline constexpr std::uint32_t byte_order_mark = 0x01020304;

/// Offset into the string pool, where a 16-bit length stands before the bytes. Offset 0 is the empty string.
using StringRef = std::uint32_t;

struct Section {
  std::uint64_t offset;  // bytes from the start of the file
  std::uint64_t count;   // records, bytes for the string pool
};

/// A step from a node of the trie along one word; open addressing with linear probing, key 0 is a free place.
struct Edge {
  std::uint64_t key;
  std::uint32_t node;
  std::uint32_t unused;
};

/// Entries [first_entry, first_entry + entry_count) end here.
struct Node {
  std::uint32_t first_entry;
  std::uint16_t entry_count;
  std::uint8_t has_words;  // some longer name continues with a whole word
  std::uint8_t has_stems;  // some longer name ends with a stem
};

struct StoredEntry {
  StringRef target;
  StringRef language;
  StringRef written;
  std::int32_t from;
  std::int32_t until;
  std::uint32_t population;
  std::uint8_t rule;
  std::uint8_t context;
  std::uint8_t exact_case;
  std::uint8_t ambiguous_in_queries;
};

struct StoredCountry {  // sorted by code
  StringRef code;
  StringRef name;
  StringRef successor;
  StringRef adjective;
  std::int32_t from;
  std::int32_t until;
  std::uint32_t kind;
};

struct StoredOrganization {  // sorted by id
  StringRef id;
  StringRef name;
  StringRef type;
  StringRef country;
};

struct StoredInstitution {  // sorted by slug
  StringRef slug;
  StringRef type;
  StringRef pattern;
};

/// The names by which people look for a country or an organization, each once per target, in the searchable form of
/// schema/name_search.h: one text, where each name ends in it, and what it names. Countries stand before organizations.
struct SearchNames {
  Section text;             // bytes
  Section ends;             // std::uint32_t
  Section targets;          // StringRef
  std::uint64_t countries;  // how many of the names are of countries
};

/// Which hashes begin a name at all: most words of a text are turned away here, within the cache.
inline constexpr unsigned word_filter_bits = 20;
inline constexpr unsigned stem_filter_bits = 16;
inline constexpr std::uint64_t word_filter_units = (1ULL << word_filter_bits) / 64;
inline constexpr std::uint64_t stem_filter_units = (1ULL << stem_filter_bits) / 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t byte_order;
  std::uint64_t file_size;
  std::uint32_t longest_name;  // words
  std::uint32_t unused;
  Section edges;  // a power of two, never full
  Section nodes;  // node 0 is the root
  Section entries;
  Section countries;
  Section organizations;
  Section institutions;
  Section word_filter;  // std::uint64_t units
  Section stem_filter;
  Section strings;
  SearchNames search_names;
};

static_assert(sizeof(Edge) == 16 && sizeof(Node) == 8 && sizeof(StoredEntry) == 28);
static_assert(sizeof(StoredCountry) == 28 && sizeof(StoredOrganization) == 16 && sizeof(StoredInstitution) == 12);
static_assert(sizeof(Header) == 40 + 12 * sizeof(Section));

}  // namespace dateline::schema::gazetteer
