// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/date_lines.h"

#include "indexer/html/entities.h"
#include "indexer/page_metadata/page_region.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "schema/fold.h"

#include <array>

namespace dateline::indexer {
namespace {

constexpr NodeIndex reach_behind_heading = 50;  // nodes
constexpr NodeIndex reach_before_heading = 20;
constexpr int most_words_near_heading = 8;
constexpr int most_words_elsewhere = 10;

// Beginnings of folded words.
constexpr std::array<std::string_view, 38> published_labels{
    "publish",      "posted",          "date:",        "date ",     "datum",     "veroffentlicht",
    "erstellt",     "publie",          "mis en ligne", "publicado", "publicada", "pubblicat",
    "gepubliceerd", "geplaatst",       "opublikowan",  "dodano",    "data",      "fecha",
    "erschienen",   "eingestellt",     "geschrieben",  "vom ",      "verfasst",  "опубликован",
    "дата",         "yayin",           "publicerad",   "publisert", "udgivet",   "julkaistu",
    "publikov",     "objavljen",       "megjelen",     "created",   "submitted", "released",
    "issued",       "pressemitteilung"};
constexpr std::array<std::string_view, 17> modified_labels{
    "updated",    "update",      "modified",   "aktualisiert",    "geandert",   "bearbeitet",
    "mis a jour", "mise a jour", "actualizad", "aggiornat",       "bijgewerkt", "zaktualizowan",
    "обновлен",   "uppdaterad",  "stand",      "letzte anderung", "last edited"};

template <std::size_t size>
bool holds_any(std::string_view line, const std::array<std::string_view, size>& labels) {
  for (const std::string_view label : labels) {
    for (std::size_t at = line.find(label); at != std::string_view::npos; at = line.find(label, at + 1)) {
      if (at == 0 || !is_ascii_letter(line[at - 1])) return true;
    }
  }
  return false;
}

/// Follows the text of a page and gives one line after the other.
class LineReader {
public:
  LineReader(const HtmlTree& tree, NodeIndex heading) : tree_(tree), heading_(heading), region_(tree, heading) {}

  std::vector<ShownDate> read() {
    for (NodeIndex node = 1; node < tree_.size() && shown_.size() < max_shown_dates; ++node) {
      if (!block_ends_.empty() && node >= block_ends_.back()) end_blocks(node);
      if (!tree_.is_text(node)) {
        open(node);
      } else if (!tree_[node].raw && !region_.is_furniture()) {
        append(node);
      }
    }
    end_line();
    return std::move(shown_);
  }

private:
  void open(NodeIndex node) {
    region_.enter(node);
    const Tag tag = tree_[node].tag;
    if (!has_trait(tag, BlockTag) && tag != Tag::Br) return;
    end_line();
    if (tag != Tag::Br) block_ends_.push_back(tree_[node].end);
  }

  void end_blocks(NodeIndex node) {
    end_line();
    while (!block_ends_.empty() && node >= block_ends_.back()) block_ends_.pop_back();
  }

  void append(NodeIndex node) {
    region_.enter(node);
    if (region_.is_furniture()) return;
    if (line_.empty()) first_ = node;
    const std::string_view source = tree_.source(node);
    // What is longer is prose.
    if (line_.size() + source.size() > 4 * max_shown_date_bytes) {
      is_prose_ = true;
    } else {
      line_ += ' ';
      append_decoded(source, line_);
    }
  }

  void end_line() {
    if (!is_prose_ && may_hold_date(line_)) add_line();
    line_.clear();
    is_prose_ = false;
  }

  void add_line() {
    std::string line = one_line(clean_characters(line_));
    if (line.size() > max_shown_date_bytes) return;
    const std::string folded = schema::fold(line);
    std::string_view from = "text-first";
    int words = most_words_elsewhere;
    if (holds_any(folded, modified_labels) && !holds_any(folded, published_labels)) {
      from = "modified";
    } else if (holds_any(folded, published_labels)) {
      from = "label";
    } else if (is_near_heading(first_)) {
      from = "near-h1";
      words = most_words_near_heading;
    }
    shown_.push_back({from, first_, std::move(line), words});
  }

  [[nodiscard]] bool is_near_heading(NodeIndex node) const {
    if (heading_ == no_node) return false;
    return node < heading_ ? heading_ - node <= reach_before_heading
                           : node - tree_[heading_].end <= reach_behind_heading;
  }

  const HtmlTree& tree_;
  NodeIndex heading_;
  PageRegion region_;
  std::vector<NodeIndex> block_ends_;
  std::vector<ShownDate> shown_;
  std::string line_;
  NodeIndex first_ = 0;
  bool is_prose_ = false;
};

}  // namespace

std::vector<ShownDate> find_date_lines(const HtmlTree& tree, NodeIndex heading) {
  return LineReader(tree, heading).read();
}

}  // namespace dateline::indexer
