// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/record_choice.h"

#include "indexer/readers/streams/decoding_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/xml/item_cutter.h"
#include "indexer/readers/xml/soup_scanner.h"
#include "indexer/readers/xml/strict_scanner.h"
#include "indexer/readers/xml_records/element_names.h"
#include "indexer/readers/xml_records/record_weight.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t most_names = 16;  // of records; each element of the document is compared with them
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_root(std::string_view /*name*/, std::size_t depth) {
  return depth == 0;
}

// The elements of a head, which ends anywhere.
XmlTree tree_of(std::string_view head, const ReadOptions& options) {
  MemoryStream bytes(head);
  DecodingStream decoded(bytes, options.member.charset);
  const std::string text = read_all(decoded, 4 * head_bytes);
  const std::string_view document = std::string_view(text).substr(std::min(text.find('<'), text.size()));
  XmlItemCutter cutter(is_root, text.size() + 1);
  StrictScanner strict(cutter);
  if (strict.scan(document, false) != XmlState::Sound) {
    // Damaged, or declaring entities, which is for the reader to refuse: soup never expands any.
    cutter.drop();
    XmlItemCutter soup_cutter(is_root, text.size() + 1);
    soup_cutter.begin_soup();
    SoupScanner soup(soup_cutter, 0);
    soup.scan(document, true);
    soup_cutter.finish();
    XmlItem item;
    return soup_cutter.take(item) ? std::move(item.tree) : XmlTree();
  }
  cutter.finish();
  XmlItem item;
  return cutter.take(item) ? std::move(item.tree) : XmlTree();
}

struct Visited {
  XmlElement element;
  std::size_t parent = none;
  std::size_t end = 0;  // behind the last one inside
  std::size_t depth = 0;
  std::size_t key = 0;         // of its name and those around it
  std::size_t covered = none;  // the nearest element around it that is a complete candidate
  RecordWeight weight;
  bool candidate = false;
};

struct Group {
  std::size_t first = none;
  std::size_t count = 0;
  std::size_t weight = 0;
  std::size_t body_bytes = 0;
  bool complete = true;
};

class Choice {
public:
  Choice(const XmlTree& tree, bool is_whole, const ReadOptions& options) : is_whole_(is_whole), options_(options) {
    if (tree.root()) visit(tree.root(), none, 0, 0, none);
    for (std::size_t i = 0; i < visited_.size(); ++i) {
      if (visited_[i].candidate) add_to_group(i);
    }
  }

  [[nodiscard]] std::optional<RecordNames> names() const {
    const std::size_t best = best_candidate();
    if (best == none) return std::nullopt;
    const Visited& record = visited_[around(best)];
    RecordNames names{record.depth, {std::string(record.element.name())}};
    for (const Visited& other : visited_) {
      if (names.names.size() == most_names) break;
      const bool beside = other.depth == record.depth && other.candidate && other.weight.is_complete() &&
                          other.parent != none && visited_[other.parent].key == visited_[record.parent].key;
      if (beside && !names.contain(other.element.name(), other.depth)) names.names.emplace_back(other.element.name());
    }
    return names;
  }

private:
  void visit(const XmlElement& element, std::size_t parent, std::size_t depth, std::size_t around,
             std::size_t covered) {
    const std::size_t at = visited_.size();
    const std::size_t key = around * 1'000'003 + std::hash<std::string_view>{}(element.name());
    visited_.push_back({element, parent, at + 1, depth, key, covered, weigh_record(element, options_), false});
    const RecordWeight& weight = visited_[at].weight;
    visited_[at].candidate = weight.is_article() && weight.apart;
    if (visited_[at].candidate && weight.is_complete()) covered = at;
    for (const XmlElement& child : element.children()) {
      if (!is_aside(comparable_name(key_of(child)))) visit(child, at, depth + 1, key, covered);
    }
    visited_[at].end = visited_.size();
  }

  void add_to_group(std::size_t at) {
    const Visited& candidate = visited_[at];
    Group& group = groups_[candidate.key];
    if (group.count++ == 0) group.first = at;
    group.weight = std::max(group.weight, candidate.weight.sum());
    group.body_bytes += candidate.weight.body_bytes;
    group.complete = group.complete && candidate.weight.is_complete();
  }

  // A complete candidate around a group holds it, as an article holds its sections; or introduces it, as a list does.
  [[nodiscard]] bool belongs_to_another(const Group& group) const {
    const std::size_t covered = visited_[group.first].covered;
    if (covered == none) return false;
    const RecordWeight& other = visited_[covered].weight;
    return group.count < 2 || !group.complete || group.weight < other.sum() || group.body_bytes <= other.body_bytes;
  }

  [[nodiscard]] std::size_t best_candidate() const {
    std::size_t best = none;
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < visited_.size(); ++i) {
      if (!visited_[i].candidate) continue;
      const Group& group = groups_.at(visited_[i].key);
      if (group.first != i || belongs_to_another(group)) continue;
      const std::size_t score = 2 * group.weight + (group.count > 1 ? 1u : 0u);
      // At equal weight an item rather than the list that holds it alone.
      const bool inside = best != none && i < visited_[best].end;
      if (score > best_score || (score == best_score && inside)) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  [[nodiscard]] bool holds_one(std::size_t around, std::size_t key) const {
    std::size_t count = 0;
    for (std::size_t i = around; i < visited_[around].end; ++i) count += visited_[i].key == key ? 1u : 0u;
    return count == 1;
  }

  [[nodiscard]] bool ends_in_head(std::size_t at) const { return is_whole_ || visited_[at].end < visited_.size(); }

  // Source and language of the root are those of all records anyway, and no reason to take it for one.
  [[nodiscard]] static bool states_more(const Visited& around, const RecordWeight& inside) {
    const RecordWeight& weight = around.weight;
    const bool keeps = (weight.title || !inside.title) && (weight.body || !inside.body);
    if (around.parent == none) return keeps && weight.sum() - weight.shared > inside.sum() - inside.shared;
    return keeps && weight.sum() > inside.sum();
  }

  // The widest element around `record` that is the record instead of it.
  [[nodiscard]] std::size_t around(std::size_t record) const {
    const std::size_t key = visited_[record].key;
    for (std::size_t at = visited_[record].parent; at != none; at = visited_[at].parent) {
      if (!ends_in_head(at) || !holds_one(at, key)) break;
      if (states_more(visited_[at], visited_[record].weight)) record = at;
    }
    return record;
  }

  bool is_whole_;
  const ReadOptions& options_;
  std::vector<Visited> visited_;
  std::unordered_map<std::size_t, Group> groups_;
};

}  // namespace

bool RecordNames::contain(std::string_view name, std::size_t at_depth) const {
  return at_depth == depth && std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<RecordNames> choose_records(std::string_view head, const ReadOptions& options) {
  const XmlTree tree = tree_of(head, options);
  return Choice(tree, head.size() < head_bytes, options).names();
}

}  // namespace dateline::indexer
