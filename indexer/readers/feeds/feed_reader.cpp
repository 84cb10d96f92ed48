// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/feeds/feed_reader.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <unordered_set>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t least_text_chars = 1000;

// What stands at the end of a text that goes on elsewhere.
bool is_cut_short(std::string_view text) {
  static constexpr std::array<std::string_view, 9> ends{
      "...", "…", "[…]", "[...]", "[&hellip;]", "read more", "read more »", "continue reading", "(more)"};
  text = trim(text);
  const std::string last = ascii_lower(text.substr(text.size() - std::min<std::size_t>(text.size(), 40)));
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return last.ends_with(end); });
}

// A last paragraph that is nothing but a link to the rest.
void drop_invitation(std::string& text) {
  static constexpr std::size_t longest_invitation = 30;
  const std::size_t start = text.rfind("\n\n");
  if (start == std::string::npos || text.size() - start > longest_invitation) return;
  const std::string last = ascii_lower(trim(text.substr(start)));
  if (last.starts_with("read more") || last.starts_with("continue reading")) text.erase(start);
}

// Names items; remembers a hash of each id, as feeds repeat them.
class MemberNames {
public:
  std::string next(const std::string& own_id) {
    ++count_;
    const bool fresh = !own_id.empty() && seen_.insert(std::hash<std::string>{}(own_id)).second;
    return fresh ? own_id : std::to_string(count_);
  }
  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

private:
  std::unordered_set<std::size_t> seen_;
  std::uint64_t count_ = 0;
};

std::string reason_without_items(const XmlItems& items, std::string_view name) {
  if (!items.refusal().empty()) return items.refusal();
  if (!items.damage().empty()) return "not well-formed XML (" + items.damage() + "), and no item of a feed in it";
  return "an " + std::string(name) + " feed without items";
}

}  // namespace

void read_feed(const FeedKind& kind, ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  XmlItems items(stream, options, kind.is_item);
  MemberNames members;
  FeedFrame frame;
  std::size_t frame_nodes = 0;
  for (XmlItem item; items.next(item);) {
    if (!item.refusal.empty()) {
      reject(members.next({}), item.offset, std::move(item.refusal), sink);
      continue;
    }
    if (items.frame().node_count() != frame_nodes) frame = kind.frame(items.frame().root());
    frame_nodes = items.frame().node_count();
    Article article;
    article.format = kind.name;
    article.offset = item.offset;
    kind.read_item(item.tree.root(), frame, article);
    article.member = members.next(article.own_id);
    deliver(std::move(article), options, sink);
    if (item.cut_off) reject({}, item.offset, "the document ends inside an item", sink);
  }
  if (members.count() == 0 || !items.refusal().empty()) reject({}, 0, reason_without_items(items, kind.name), sink);
}

void set_feed_text(FeedTexts texts, Article& article) {
  const bool has_full = !is_blank(texts.full) && !is_cut_short(texts.full);
  const bool summary_is_longer = texts.summary.size() > texts.full.size();
  article.text = has_full || !summary_is_longer ? std::move(texts.full) : std::move(texts.summary);
  const bool is_long = count_code_points(article.text) >= least_text_chars && !is_cut_short(article.text);
  if (!has_full && !is_long && !article.url.empty()) article.type = "summary";
  drop_invitation(article.text);
}

std::string html_field_text(std::string_view field) {
  return body_text(plain_text(field));
}

}  // namespace dateline::indexer
