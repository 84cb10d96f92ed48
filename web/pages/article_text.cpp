// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/article_text.h"

#include "schema/code_points.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline::web {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

/// The mentions of one kind, in order and without overlaps, walked through from the first on.
class Layer {
public:
  Layer(const std::vector<TextMention>& mentions, std::string_view kind) {
    for (const TextMention& mention : mentions) {
      if (mention.kind == kind && mention.start < mention.end) mentions_.push_back(mention);
    }
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const TextMention& a, const TextMention& b) { return a.start < b.start; });
    std::size_t last = 0;
    std::erase_if(mentions_, [&](const TextMention& mention) {
      const bool overlaps = mention.start < last;
      last = overlaps ? last : mention.end;
      return overlaps;
    });
  }

  void pass(std::size_t at) {
    while (next_ < mentions_.size() && mentions_[next_].end <= at) ++next_;
  }
  /// Behind `at`; `nothing` behind the last mention.
  [[nodiscard]] std::size_t border(std::size_t at) const {
    if (next_ == mentions_.size()) return nothing;
    return mentions_[next_].start > at ? mentions_[next_].start : mentions_[next_].end;
  }
  /// The mention in which `at` lies, or null.
  [[nodiscard]] const TextMention* around(std::size_t at) const {
    return next_ < mentions_.size() && mentions_[next_].start <= at ? &mentions_[next_] : nullptr;
  }

private:
  std::vector<TextMention> mentions_;
  std::size_t next_ = 0;
};

/// Cuts the text where a match or a mention begins or ends, and tells for each piece in which of them it lies: a
/// country is often named inside an organization's name. The matches are in order and without overlaps.
class TextWriter {
public:
  TextWriter(Markup& html, const std::string& text, const std::vector<searcher::TextRange>& matches,
             const std::vector<TextMention>& mentions)
      : html_(html),
        text_(text),
        points_(text),
        matches_(matches),
        layers_{Layer(mentions, "organization"), Layer(mentions, "country")} {}

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
      std::size_t next = std::min(end, match_border(at));
      for (Layer& layer : layers_) {
        layer.pass(at);
        next = std::min(next, layer.border(at));
      }
      add_piece(at, next);
      at = next;
    }
    html_.close();
  }

  [[nodiscard]] std::size_t match_border(std::size_t at) const {
    if (match_ == matches_.size()) return nothing;
    return matches_[match_].first > at ? matches_[match_].first : matches_[match_].second;
  }

  void add_piece(std::size_t at, std::size_t end) {
    const bool matches = match_ < matches_.size() && matches_[match_].first <= at;
    for (const Layer& layer : layers_) {
      const TextMention* const mention = layer.around(at);
      if (mention == nullptr) continue;
      const bool first = mention->start == at;
      html_.open("span", {{"class", mention->kind}, {"title", mention->title}, {first ? "id" : "", mention->anchor}});
    }
    if (matches) {
      const bool first = matches_[match_].first == at;
      html_.open("mark", {{first ? "id" : "", "hit-" + std::to_string(match_ + 1)}, {first ? "tabindex" : "", "-1"}});
    }
    html_.text(points_.slice(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)));
    if (matches) html_.close();
    for (const Layer& layer : layers_) {
      if (layer.around(at) != nullptr) html_.close();
    }
  }

  Markup& html_;
  const std::string& text_;
  const schema::CodePoints points_;
  const std::vector<searcher::TextRange>& matches_;
  std::array<Layer, 2> layers_;
  std::size_t match_ = 0;
};

}  // namespace

void add_text(Markup& html, const schema::StoredArticle& article, const std::vector<searcher::TextRange>& matches,
              const std::vector<TextMention>& mentions) {
  TextWriter(html, article.text, matches, mentions).write(article);
}

}  // namespace dateline::web
