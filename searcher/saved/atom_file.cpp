// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/atom_file.h"

#include "schema/content_hash.h"
#include "schema/durable_files.h"
#include "schema/whole_file.h"

#include <optional>
#include <set>

namespace dateline::searcher {
namespace {

/// What stands from `start` to `end`, both included, and moves `text` behind it; nullopt where they do not stand there.
std::optional<std::string_view> cut_out(std::string_view& text, std::string_view start, std::string_view end) {
  const std::size_t first = text.find(start);
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t last = text.find(end, first + start.size());
  if (last == std::string_view::npos) return std::nullopt;
  const std::string_view found = text.substr(first, last + end.size() - first);
  text.remove_prefix(last + end.size());
  return found;
}

/// Text in an entry has no < of its own, so what looks like a tag is one.
std::optional<std::string_view> next_entry(std::string_view& text) {
  return cut_out(text, "  <entry>\n", "  </entry>\n");
}

std::string_view id_in(std::string_view entry) {
  return cut_out(entry, "<id>", "</id>").value_or("");
}

}  // namespace

std::string atom_file_name(std::string_view search_name) {
  constexpr std::size_t max_slug = 80;
  std::string slug;
  bool lossless = search_name.size() <= max_slug;
  for (const char c : search_name.substr(0, max_slug)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    lossless = lossless && kept && !upper;
    if (kept) {
      slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  constexpr std::size_t hash_chars = 8;
  if (!lossless || slug.empty()) {
    if (!slug.empty() && slug.back() != '-') slug += '-';
    slug += schema::hash_in_print(search_name).substr(0, hash_chars);
  }
  return slug + ".atom";
}

std::string merged_atom_document(const AtomFeed& feed, std::string_view entries, std::string_view earlier) {
  std::string all(entries);
  std::set<std::string_view> ids;
  for (std::string_view rest = entries; const auto entry = next_entry(rest);) ids.insert(id_in(*entry));
  for (std::size_t kept = 0; kept < max_earlier_entries;) {
    const auto entry = next_entry(earlier);
    if (!entry) break;
    if (!ids.insert(id_in(*entry)).second) continue;
    all += *entry;
    ++kept;
  }
  return atom_document(feed, all);
}

void update_atom_file(const std::filesystem::path& file, const AtomFeed& feed, std::string_view entries) {
  if (file.has_parent_path()) schema::make_folder(file.parent_path());
  const std::string earlier = schema::read_whole_file(file, "read feed").value_or("");
  schema::replace_file(file, merged_atom_document(feed, entries, earlier));
}

}  // namespace dateline::searcher
