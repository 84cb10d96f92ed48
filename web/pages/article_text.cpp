// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/article_text.h"

#include "schema/code_points.h"

#include <algorithm>
#include <cstdint>

namespace dateline::web {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

/// Cuts the text where a match or a mention begins or ends, and tells for each piece in which of them it lies. Both
/// lists are in order and without overlaps among themselves.
class TextWriter {
public:
  TextWriter(Markup& html, const std::string& text, const std::vector<searcher::TextRange>& matches,
             const std::vector<TextMention>& mentions)
      : html_(html), text_(text), points_(text), matches_(matches), mentions_(mentions) {}

  void write(const schema::StoredArticle& article) {
    html_.open("div", {{"class", "text"}, {"dir", "auto"}, {"lang", article.language}, {"id", "text"}});
    for (std::size_t from = 0; from < text_.size();) {
      const std::size_t blank = text_.find("\n\n", from);
      const std::size_t to = blank == std::string::npos ? text_.size() : blank;
      add_paragraph(from, to);
      from = blank == std::string::npos ? to : blank + 2;
    }
    html_.close();
  }

private:
  void add_paragraph(std::size_t from_byte, std::size_t to_byte) {
    if (from_byte == to_byte) return;
    html_.open("p", {{"dir", "auto"}});
    const std::size_t end = points_.at_byte(to_byte);
    for (std::size_t at = points_.at_byte(from_byte); at < end;) {
      while (match_ < matches_.size() && matches_[match_].second <= at) ++match_;
      while (mention_ < mentions_.size() && mentions_[mention_].end <= at) ++mention_;
      const std::size_t next = std::min({end, match_border(at), mention_border(at)});
      add_piece(at, next);
      at = next;
    }
    html_.close();
  }

  [[nodiscard]] std::size_t match_border(std::size_t at) const {
    if (match_ == matches_.size()) return nothing;
    return matches_[match_].first > at ? matches_[match_].first : matches_[match_].second;
  }
  [[nodiscard]] std::size_t mention_border(std::size_t at) const {
    if (mention_ == mentions_.size()) return nothing;
    return mentions_[mention_].start > at ? mentions_[mention_].start : mentions_[mention_].end;
  }

  void add_piece(std::size_t at, std::size_t end) {
    const bool mentions = mention_ < mentions_.size() && mentions_[mention_].start <= at;
    const bool matches = match_ < matches_.size() && matches_[match_].first <= at;
    if (mentions) {
      const TextMention& mention = mentions_[mention_];
      const bool first = mention.start == at;
      html_.open("span", {{"class", mention.kind}, {"title", mention.title}, {first ? "id" : "", mention.anchor}});
    }
    if (matches) {
      const bool first = matches_[match_].first == at;
      html_.open("mark", {{first ? "id" : "", "hit-" + std::to_string(match_ + 1)}, {first ? "tabindex" : "", "-1"}});
    }
    html_.text(points_.slice(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)));
    if (matches) html_.close();
    if (mentions) html_.close();
  }

  Markup& html_;
  const std::string& text_;
  const schema::CodePoints points_;
  const std::vector<searcher::TextRange>& matches_;
  const std::vector<TextMention>& mentions_;
  std::size_t match_ = 0;
  std::size_t mention_ = 0;
};

}  // namespace

void add_text(Markup& html, const schema::StoredArticle& article, const std::vector<searcher::TextRange>& matches,
              const std::vector<TextMention>& mentions) {
  std::vector<TextMention> apart = mentions;
  std::stable_sort(apart.begin(), apart.end(),
                   [](const TextMention& a, const TextMention& b) { return a.start < b.start; });
  std::size_t last = 0;
  std::erase_if(apart, [&](const TextMention& mention) {
    const bool overlaps = mention.start < last || mention.start >= mention.end;
    last = overlaps ? last : mention.end;
    return overlaps;
  });
  TextWriter(html, article.text, matches, apart).write(article);
}

}  // namespace dateline::web
