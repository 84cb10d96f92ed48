// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/compacted_size.h"

#include "schema/xapian_error.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <xapian.h>

namespace dateline::indexer {
namespace {

constexpr double wanted_ratio = 2;
constexpr std::uint64_t worth_compacting = std::uint64_t{256} << 10;

}  // namespace

std::uint64_t database_bytes(const std::filesystem::path& generation) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(generation, error)) {
    const std::uintmax_t size = entry.file_size(error);
    if (!error) bytes += size;
  }
  return bytes;
}

std::string compacted_value(std::uint64_t bytes, std::uint64_t articles) {
  return std::to_string(bytes) + ' ' + std::to_string(articles);
}

std::optional<double> compaction_ratio(const Xapian::Database& database, const std::filesystem::path& generation) {
  const std::string value = database.get_metadata(std::string(schema::metadata_key::compacted));
  std::uint64_t bytes = 0;
  std::uint64_t articles = 0;
  const char* const end = value.data() + value.size();
  const auto [space, bytes_error] = std::from_chars(value.data(), end, bytes);
  if (bytes_error != std::errc() || space == end) return std::nullopt;
  const auto [stop, articles_error] = std::from_chars(space + 1, end, articles);
  if (articles_error != std::errc() || stop != end || bytes == 0 || articles == 0) return std::nullopt;
  const double bytes_per_article = static_cast<double>(bytes) / static_cast<double>(articles);
  // An index that lost all its articles must not count as infinitely large.
  const double now = std::max(static_cast<double>(database.get_doccount()), 1.0);
  return static_cast<double>(database_bytes(generation)) / (bytes_per_article * now);
}

bool wants_compaction(const schema::IndexPaths& paths) {
  return schema::with_xapian_errors("measure index " + paths.root.string(), [&] {
    const std::filesystem::path generation = schema::published_generation(paths);
    const std::optional<double> ratio = compaction_ratio(schema::open_published(paths), generation);
    if (!ratio || *ratio <= wanted_ratio) return false;
    const auto bytes = static_cast<double>(database_bytes(generation));
    return bytes - bytes / *ratio > static_cast<double>(worth_compacting);
  });
}

}  // namespace dateline::indexer
