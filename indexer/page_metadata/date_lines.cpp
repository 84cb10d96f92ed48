// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/date_lines.h"

#include "indexer/html/entities.h"
#include "indexer/page_metadata/date_labels.h"
#include "indexer/page_metadata/page_region.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "schema/utf8.h"

namespace dateline::indexer {
namespace {

constexpr NodeIndex reach_behind_heading = 50;  // nodes
constexpr NodeIndex reach_before_heading = 20;
constexpr int most_words_near_heading = 8;
constexpr int most_words_elsewhere = 10;

constexpr int most_words_of_lead = 4;
constexpr std::size_t lead_bytes = 32;       // of a paragraph that begins with its date
constexpr std::size_t max_label_bytes = 40;  // of a line that is the label of the next one

/// Follows the text of a page and gives one line after the other.
class LineReader {
public:
  LineReader(const HtmlTree& tree, NodeIndex heading) : tree_(tree), heading_(heading), region_(tree, heading) {}

  std::vector<ShownDate> read() {
    for (NodeIndex node = 1; node < tree_.size() && shown_.size() < max_shown_dates; ++node) {
      if (!block_ends_.empty() && node >= block_ends_.back()) end_blocks(node);
      if (!tree_.is_text(node)) open(node);
      region_.enter(node);
      if (tree_.is_text(node) && !tree_[node].raw && region_.kind() != RegionKind::Outside) append(node);
    }
    end_line();
    return std::move(shown_);
  }

private:
  void open(NodeIndex node) {
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
    if (line_.empty()) first_ = node;
    const std::string_view source = tree_.source(node);
    // What is longer is prose, of which only the beginning can be a date.
    if (line_.size() + source.size() > 4 * max_shown_date_bytes) is_prose_ = true;
    if (line_.size() > 4 * max_shown_date_bytes) return;
    line_ += ' ';
    append_decoded(source.substr(0, 4 * max_shown_date_bytes), line_);
  }

  void end_line() {
    if (is_blank(line_)) return line_.clear();
    std::string line = one_line(clean_characters(line_));
    if (is_prose_ || line.size() > max_shown_date_bytes) {
      add_lead(line);
      label_ = DateLabel::None;
    } else if (may_hold_date(line)) {
      add_line(std::move(line));
    } else {
      label_ = line.size() <= max_label_bytes ? label_of(line) : DateLabel::None;
    }
    line_.clear();
    is_prose_ = false;
  }

  void add_lead(std::string_view line) {
    const std::string_view lead = schema::cut_utf8(line, lead_bytes);
    if (region_.kind() != RegionKind::Article || !may_hold_date(lead)) return;
    shown_.push_back({"text-first", first_, std::string(lead), most_words_of_lead});
  }

  void add_line(std::string line) {
    DateLabel label = label_of(line);
    // "Published" and the day often stand in two cells or lines.
    if (label == DateLabel::None) label = label_;
    label_ = DateLabel::None;
    if (label == DateLabel::Other || (region_.kind() == RegionKind::Margin && label == DateLabel::None)) return;
    std::string_view from = "text-first";
    if (label == DateLabel::Published) from = "label";
    if (label == DateLabel::Modified) from = "modified";
    int words = most_words_elsewhere;
    if (label == DateLabel::None && is_near_heading(first_)) {
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
  DateLabel label_ = DateLabel::None;  // of the line before
  bool is_prose_ = false;
};

}  // namespace

std::vector<ShownDate> find_date_lines(const HtmlTree& tree, NodeIndex heading) {
  return LineReader(tree, heading).read();
}

}  // namespace dateline::indexer
