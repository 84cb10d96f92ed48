// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/article_text.h"

#include "schema/code_points.h"

#include <algorithm>
#include <cstdint>

namespace dateline::web {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

/// Cuts the text where a match or a mention begins or ends, and tells for each piece in which of them it lies. Matches
/// are in order and apart; mentions are in order of their starts, and may lie in each other: the name of a country in
/// that of a bank.
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
  /// A mention that the text has come to.
  struct Begun {
    const TextMention* mention;
    bool shown = false;  // its element with the anchor stands
  };

  void add_paragraph(std::size_t from_byte, std::size_t to_byte) {
    if (from_byte == to_byte) return;
    html_.open("p", {{"dir", "auto"}});
    const std::size_t end = points_.at_byte(to_byte);
    for (std::size_t at = points_.at_byte(from_byte); at < end;) {
      advance_to(at);
      const std::size_t next = std::min({end, match_border(at), mention_border()});
      add_piece(at, next);
      at = next;
    }
    html_.close();
  }

  void advance_to(std::size_t at) {
    for (; match_ < matches_.size() && matches_[match_].second <= at; ++match_) match_shown_ = false;
    for (; mention_ < mentions_.size() && mentions_[mention_].start <= at; ++mention_) {
      begun_.push_back({&mentions_[mention_]});
    }
    std::erase_if(begun_, [&](const Begun& begun) { return begun.mention->end <= at; });
  }

  [[nodiscard]] std::size_t match_border(std::size_t at) const {
    if (match_ == matches_.size()) return nothing;
    return matches_[match_].first > at ? matches_[match_].first : matches_[match_].second;
  }
  [[nodiscard]] std::size_t mention_border() const {
    std::size_t border = mention_ == mentions_.size() ? nothing : mentions_[mention_].start;
    for (const Begun& begun : begun_) border = std::min(border, begun.mention->end);
    return border;
  }

  void add_piece(std::size_t at, std::size_t end) {
    for (Begun& begun : begun_) {
      const TextMention& mention = *begun.mention;
      const char* const id = begun.shown ? "" : "id";
      html_.open("span", {{"class", mention.kind}, {"title", mention.title}, {id, mention.anchor}});
      begun.shown = true;
    }
    const bool matches = match_ < matches_.size() && matches_[match_].first <= at;
    if (matches) {
      const bool first = !match_shown_;
      html_.open("mark", {{first ? "id" : "", "hit-" + std::to_string(match_ + 1)}, {first ? "tabindex" : "", "-1"}});
      match_shown_ = true;
    }
    html_.text(points_.slice(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)));
    if (matches) html_.close();
    for (std::size_t i = 0; i < begun_.size(); ++i) html_.close();
  }

  Markup& html_;
  const std::string& text_;
  const schema::CodePoints points_;
  const std::vector<searcher::TextRange>& matches_;
  const std::vector<TextMention>& mentions_;
  std::size_t match_ = 0;  // the next one that does not lie before the piece
  bool match_shown_ = false;
  std::size_t mention_ = 0;  // the next one to begin
  std::vector<Begun> begun_;
};

}  // namespace

void add_text(Markup& html, const schema::StoredArticle& article, const std::vector<searcher::TextRange>& matches,
              const std::vector<TextMention>& mentions) {
  std::vector<TextMention> in_order = mentions;
  std::erase_if(in_order, [](const TextMention& mention) { return mention.start >= mention.end; });
  std::stable_sort(in_order.begin(), in_order.end(), [](const TextMention& a, const TextMention& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  TextWriter(html, article.text, matches, in_order).write(article);
}

}  // namespace dateline::web
