// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/writer.h"

#include "schema/error.h"
#include "schema/gazetteer/compile/search_names.h"
#include "schema/gazetteer/compile/trie.h"
#include "schema/gazetteer/layout.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <system_error>
#include <unordered_map>

namespace dateline::schema::gazetteer {
namespace {

/// Every string once, behind its length.
class StringPool {
public:
  StringPool() { ref(""); }
  StringRef ref(const std::string& text) {
    const auto [known, added] = refs_.try_emplace(text, static_cast<StringRef>(bytes_.size()));
    if (!added) return known->second;
    if (text.size() > std::numeric_limits<std::uint16_t>::max() || bytes_.size() > (1U << 30))
      throw Error(ErrorKind::Damaged, "compile gazetteer: too much text");
    const auto size = static_cast<std::uint16_t>(text.size());
    bytes_.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes_ += text;
    return known->second;
  }
  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

private:
  std::unordered_map<std::string, StringRef> refs_;
  std::string bytes_;
};

/// The file's bytes; sections are appended behind the header.
class Image {
public:
  Image() : bytes_(sizeof(Header), '\0') {}
  template <typename Records>
  Section append(const Records& records) {
    using Record = typename Records::value_type;
    bytes_.resize((bytes_.size() + 7) / 8 * 8, '\0');
    const Section section{bytes_.size(), records.size()};
    bytes_.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
    return section;
  }
  std::string finish(Header header) {
    header.file_size = bytes_.size();
    bytes_.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
    return std::move(bytes_);
  }

private:
  std::string bytes_;
};

StoredEntry stored(const CompiledName& name, StringPool& pool) {
  StoredEntry entry{};
  entry.target = pool.ref(name.target);
  entry.language = pool.ref(name.language);
  entry.written = pool.ref(name.written);
  entry.from = name.from;
  entry.until = name.until;
  entry.population = name.population;
  entry.rule = static_cast<std::uint8_t>(name.rule);
  entry.context = static_cast<std::uint8_t>(name.context);
  entry.exact_case = name.exact_case ? 1 : 0;
  entry.ambiguous_in_queries = name.ambiguous_in_queries ? 1 : 0;
  return entry;
}

std::vector<StoredCountry> stored_countries(std::vector<CompiledCountry> rows, StringPool& pool) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  std::vector<StoredCountry> table;
  for (const CompiledCountry& row : rows)
    table.push_back({pool.ref(row.code), pool.ref(row.name), pool.ref(row.successor), pool.ref(row.adjective), row.from,
                     row.until, static_cast<std::uint32_t>(row.kind)});
  return table;
}

std::vector<StoredOrganization> stored_organizations(std::vector<CompiledOrganization> rows, StringPool& pool) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<StoredOrganization> table;
  for (const CompiledOrganization& row : rows)
    table.push_back({pool.ref(row.id), pool.ref(row.name), pool.ref(row.type), pool.ref(row.country)});
  return table;
}

std::vector<StoredInstitution> stored_institutions(std::vector<CompiledInstitution> rows, StringPool& pool) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.slug < b.slug; });
  std::vector<StoredInstitution> table;
  for (const CompiledInstitution& row : rows)
    table.push_back({pool.ref(row.slug), pool.ref(row.type), pool.ref(row.pattern)});
  return table;
}

SearchNames append_search_names(const Compilation& compilation, StringPool& pool, Image& image) {
  const SearchNameTable table = search_names(compilation);
  std::vector<StringRef> targets;
  for (const std::string& target : table.targets) targets.push_back(pool.ref(target));
  return {image.append(table.text), image.append(table.ends), image.append(targets), table.countries};
}

std::string image_of(const Compilation& compilation) {
  Trie trie;
  for (std::size_t i = 0; i < compilation.names.size(); ++i)
    trie.add(compilation.names[i], static_cast<std::uint32_t>(i));
  StringPool pool;
  std::vector<StoredEntry> entries;
  for (const std::uint32_t index : trie.entry_order()) entries.push_back(stored(compilation.names[index], pool));
  Image image;
  Header header{};
  header.magic = magic;
  header.version = format_version;
  header.byte_order = byte_order_mark;
  header.longest_name = trie.longest_name();
  header.edges = image.append(trie.edges());
  header.nodes = image.append(trie.nodes());
  header.entries = image.append(entries);
  header.countries = image.append(stored_countries(compilation.countries, pool));
  header.organizations = image.append(stored_organizations(compilation.organizations, pool));
  header.institutions = image.append(stored_institutions(compilation.institutions, pool));
  header.word_filter = image.append(trie.filter(EdgeKind::Word));
  header.stem_filter = image.append(trie.filter(EdgeKind::Stem));
  header.search_names = append_search_names(compilation, pool, image);
  header.strings = image.append(pool.bytes());
  return image.finish(header);
}

}  // namespace

void write_gazetteer(const Compilation& compilation, const std::filesystem::path& file) {
  const std::string image = image_of(compilation);
  const std::filesystem::path aside = file.string() + ".new";
  std::ofstream out(aside, std::ios::binary | std::ios::trunc);
  out.write(image.data(), static_cast<std::streamsize>(image.size()));
  out.close();
  if (!out) throw Error(ErrorKind::Io, "write gazetteer " + aside.string() + ": cannot be written");
  std::error_code failure;
  std::filesystem::rename(aside, file, failure);
  if (failure) throw Error(ErrorKind::Io, "write gazetteer " + file.string() + ": " + failure.message());
}

}  // namespace dateline::schema::gazetteer
