// SPDX-License-Identifier: GPL-3.0-or-later
// Where do finished documents wait until it is known which capture of each article is the latest?
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A document in the spool, by its place.
struct SpooledDocument {
  std::string id;
  std::int64_t captured_at = 0;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

/// A file of serialised documents in the order of the walk; about 100 bytes of memory each. Writing is for one thread,
/// reading for any number once writing has ended.
class DocumentSpool {
public:
  /// Creates `file`; it is deleted with this object. Throws Error{Io}.
  explicit DocumentSpool(std::filesystem::path file);
  ~DocumentSpool();
  DocumentSpool(const DocumentSpool&) = delete;
  DocumentSpool& operator=(const DocumentSpool&) = delete;

  void append(std::string id, std::int64_t captured_at, std::string_view serialised);
  /// Makes everything appended readable. Throws Error{Io}.
  void finish_writing();

  [[nodiscard]] const std::vector<SpooledDocument>& documents() const noexcept { return documents_; }
  [[nodiscard]] std::string read(const SpooledDocument& document) const;

private:
  std::filesystem::path path_;
  std::FILE* file_;
  std::uint64_t end_ = 0;
  std::vector<SpooledDocument> documents_;
};

/// An article that goes into the index: its latest capture, and the earlier ones oldest first (ties in walk order).
struct ResolvedArticle {
  std::size_t latest;  // index into documents()
  std::vector<std::size_t> earlier;
};

/// One entry per id, in the walk order of the latest captures.
[[nodiscard]] std::vector<ResolvedArticle> resolve_captures(const std::vector<SpooledDocument>& documents);

}  // namespace dateline::indexer
