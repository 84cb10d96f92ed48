// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/date_elements.h"

#include "indexer/page_metadata/date_labels.h"
#include "indexer/page_metadata/element_marks.h"
#include "indexer/page_metadata/page_region.h"
#include "indexer/readers/characters/ascii.h"

namespace dateline::indexer {
namespace {

constexpr NodeIndex max_date_nodes = 40;  // a larger element is no date but holds one
constexpr std::size_t max_label_bytes = 40;
constexpr int any_words = 64;
constexpr int most_words_of_class = 8;

bool says(const ElementMarks& marks, std::initializer_list<std::string_view> words) {
  return has_word(marks.classes, words) || has_word(marks.id, words) || has_word(marks.test_id, words);
}

bool says_modified(const ElementMarks& marks) {
  return says(marks, {"updated", "modified", "update", "lastmodified", "lastupdated", "aktualisiert", "dtmodified"});
}

bool says_published(const ElementMarks& marks) {
  return says(marks, {"published", "publish", "pubdate", "publication", "posted", "publisheddate", "dtpublished",
                      "publishdate", "pub"});
}

bool names_date(const ElementMarks& marks) {
  return says(marks, {"date",     "datum",       "fecha",         "datetime",    "timestamp", "dateline",
                      "pubdate",  "published",   "publisheddate", "publishdate", "posted",    "postdate",
                      "postedon", "articledate", "entrydate",     "zeit",        "time",      "created",
                      "data",     "newsdate",    "artdate",       "creationdate"});
}

bool is_about_something_else(const ElementMarks& marks) {
  return says(marks, {"event", "events", "comment", "comments", "reply", "birth", "expiry", "deadline", "copyright",
                      "countdown", "reading", "readtime", "ago", "range", "picker", "datepicker", "calendar"});
}

bool is_published_property(std::string_view itemprop) {
  for (const std::string_view name :
       {"datepublished", "datecreated", "dc:date", "dc:created", "dcterms:created", "dc:issued", "schema:datepublished",
        "schema:datecreated", "dcterms:issued", "uploaddate"}) {
    if (has_token(itemprop, name)) return true;
  }
  return false;
}

bool is_modified_property(std::string_view itemprop) {
  return has_token(itemprop, "datemodified") || has_token(itemprop, "schema:datemodified") ||
         has_token(itemprop, "dcterms:modified") || has_token(itemprop, "dc:modified");
}

/// The provenance of what an element shows; "" where it is not marked as a date.
std::string_view provenance_of(const HtmlTree& tree, NodeIndex node, const ElementMarks& marks) {
  const Tag tag = tree[node].tag;
  if (tag == Tag::Meta && !tree.has_attribute(node, "itemprop")) return {};
  if (is_published_property(marks.itemprop)) return "itemprop";
  if (is_modified_property(marks.itemprop)) return "modified";
  if (tag == Tag::Meta || tag == Tag::Ins || tag == Tag::Del) return {};
  const bool is_time = tag == Tag::Time || !marks.datetime.empty();
  if (!is_time && !names_date(marks)) return {};
  if (is_about_something_else(marks)) return {};
  if (is_time && (marks.has_pubdate || says_published(marks))) return "time-pub";
  if (says_modified(marks) && !says_published(marks)) return "modified";
  return is_time ? std::string_view("time") : std::string_view("class");
}

std::string shown_in(const HtmlTree& tree, NodeIndex node, const ElementMarks& marks) {
  if (marks.datetime.find_first_of("0123456789") != std::string_view::npos) return tree.attribute(node, "datetime");
  if (!marks.content.empty()) return tree.attribute(node, "content");
  std::string text = shown_text(tree, node, max_shown_date_bytes);
  // <abbr class="published" title="2009-08-06T10:00:00Z">two days ago</abbr>
  if (!may_hold_date(text) || tree[node].tag == Tag::Abbr) {
    if (marks.title.find_first_of("0123456789") != std::string_view::npos) return tree.attribute(node, "title");
  }
  return text;
}

/// What the text itself says counts over the class: <span class="date">Updated March 3</span>.
std::string_view provenance_at(std::string_view from, std::string_view raw, RegionKind region) {
  const bool is_declared = from == "itemprop" || from == "time-pub";
  if (region == RegionKind::Outside || (region == RegionKind::Margin && !is_declared)) return "elsewhere";
  const DateLabel label = label_of(raw);
  if (label == DateLabel::Other) return "elsewhere";
  return label == DateLabel::Modified && from != "itemprop" ? std::string_view("modified") : from;
}

/// The short text right before an element: its label, if it has one.
std::string text_before(const HtmlTree& tree, NodeIndex node) {
  constexpr NodeIndex reach = 3;
  for (NodeIndex n = node; n > 0 && node - n < reach; --n) {
    if (!tree.is_text(n - 1)) continue;
    std::string text = tree.text_of(n - 1, max_label_bytes + 1);
    if (!text.empty()) return text.size() > max_label_bytes ? std::string() : text;
  }
  return {};
}

}  // namespace

std::vector<ShownDate> find_date_elements(const HtmlTree& tree, NodeIndex heading) {
  std::vector<ShownDate> shown;
  PageRegion region(tree, heading);
  for (NodeIndex node = 1; node < tree.size() && shown.size() < max_shown_dates; ++node) {
    if (tree.is_text(node)) continue;
    region.enter(node);
    const ElementMarks marks = marks_of(tree, node);
    const std::string_view from = provenance_of(tree, node, marks);
    const int words = from == "class" || from == "modified" ? most_words_of_class : any_words;
    if (from.empty() || tree[node].end - node > max_date_nodes) continue;
    std::string raw = shown_in(tree, node, marks);
    if (raw.empty() || raw.size() > max_shown_date_bytes || !may_hold_date(raw)) continue;
    std::string_view settled = provenance_at(from, raw, region.kind());
    const bool may_be_modified = settled == "class" || settled == "time" || settled == "time-pub";
    if (may_be_modified && label_of(text_before(tree, node)) == DateLabel::Modified) settled = "modified";
    shown.push_back({settled, node, std::move(raw), words});
  }
  return shown;
}

}  // namespace dateline::indexer
