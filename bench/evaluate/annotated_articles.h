// SPDX-License-Identifier: GPL-3.0-or-later
// Which organizations have people marked in the annotated collections?
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::bench {

/// Bytes [start, end) of a text.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
  friend auto operator<=>(const Span&, const Span&) = default;
};

struct AnnotatedArticle {
  std::string name;
  std::string title;
  std::string text;
  std::vector<Span> organizations;  // names in `text`, sorted, none within another, without a leading article
  std::vector<Span> optional;       // neither right nor wrong: marked as optional, or no name ("rebels")
};

/// NIST IE-ER 1999 newswire: <b_enamex type="ORGANIZATION"> within <TEXT>.
[[nodiscard]] std::vector<AnnotatedArticle> read_ieer(const std::filesystem::path& folder);

/// re3d: documents.json and entities.json of each folder. Descriptions ("the militants") are optional.
[[nodiscard]] std::vector<AnnotatedArticle> read_re3d(const std::filesystem::path& folder);

/// A token, a tab and its tag on each line, blank lines between sentences, -DOCSTART- between articles.
[[nodiscard]] std::vector<AnnotatedArticle> read_tagged(const std::filesystem::path& file);

/// Cuts leading articles off the marked names, moves what is no name and what lies within another to `optional`, sorts.
void settle_annotations(AnnotatedArticle& article);

}  // namespace dateline::bench
