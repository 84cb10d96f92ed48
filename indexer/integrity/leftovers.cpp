// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/leftovers.h"

#include "indexer/generation/published_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "schema/error.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

/// The generation that was published before `published`; 0 if there is none.
std::uint64_t generation_before(const std::vector<std::uint64_t>& numbers, std::uint64_t published) {
  const auto at = std::lower_bound(numbers.begin(), numbers.end(), published);
  return at == numbers.begin() ? 0 : *(at - 1);
}

bool was_never_renamed(const fs::path& path) {
  static constexpr std::array<std::string_view, 2> endings{".new", ".prepared"};
  const std::string extension = path.extension().string();
  return std::find(endings.begin(), endings.end(), extension) != endings.end();
}

}  // namespace

std::vector<fs::path> find_leftovers(const schema::IndexPaths& paths, std::uint64_t published) {
  const std::vector<std::uint64_t> numbers = generations_in(paths);
  const std::uint64_t before = generation_before(numbers, published);
  const auto is_kept = [&](std::uint64_t number) { return number == published || number == before; };
  std::vector<fs::path> leftovers;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(paths.root, error)) {
    const fs::path& path = entry.path();
    const bool is_hashes = path.extension() == ".hashes";
    const auto number = generation_number(is_hashes ? path.stem() : path);
    const bool is_unnamed = number && !is_kept(*number);
    const bool has_no_generation = is_hashes && number && !std::binary_search(numbers.begin(), numbers.end(), *number);
    if (was_never_renamed(path) || is_unnamed || has_no_generation) leftovers.push_back(path);
  }
  for (const auto& entry : fs::directory_iterator(paths.columns(), error)) {
    if (was_never_renamed(entry.path())) leftovers.push_back(entry.path());
  }
  std::sort(leftovers.begin(), leftovers.end());
  return leftovers;
}

void remove_leftovers(const schema::IndexPaths& paths) {
  std::uint64_t published = 0;
  try {
    published = generation_number(schema::published_generation(paths)).value_or(0);
  } catch (const schema::Error& error) {
    const bool never_published = error.kind() == schema::ErrorKind::NoIndex && last_published(paths) == 0;
    if (!never_published) return;
  }
  std::error_code ignored;
  for (const fs::path& leftover : find_leftovers(paths, published)) fs::remove_all(leftover, ignored);
}

}  // namespace dateline::indexer
