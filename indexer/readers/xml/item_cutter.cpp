// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/item_cutter.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_frame_bytes = 256u << 10;
constexpr std::size_t max_frame_nodes = 10'000;

// Elements of HTML that people leave open in what should be XML.
bool is_never_closed(std::string_view name) {
  static constexpr std::array<std::string_view, 5> names{"br", "hr", "img", "input", "wbr"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool closes_its_like(std::string_view name) {
  return name == "p" || name == "li";
}

}  // namespace

void XmlItemCutter::begin_item(std::uint64_t offset) {
  in_item_ = true;
  item_depth_ = open_.size();
  item_ = XmlItem{};
  item_.offset = offset;
  item_.is_document = open_.empty();
}

void XmlItemCutter::end_item(bool cut_off) {
  in_item_ = false;
  item_.cut_off = cut_off;
  whole_.push_back(std::move(item_));
  item_ = XmlItem{};
}

void XmlItemCutter::refuse(std::string reason) {
  item_.refusal = std::move(reason);
  item_.tree.clear();
}

void XmlItemCutter::check_size(XmlSpan span) {
  if (!in_readable_item()) return;
  if (span.end - item_.offset > max_item_bytes_) {
    refuse("longer than the " + std::to_string(max_item_bytes_) + " bytes allowed");
  } else if (item_.tree.node_count() > max_item_nodes) {
    refuse("more than the " + std::to_string(max_item_nodes) + " elements and texts allowed in an item");
  }
}

bool XmlItemCutter::frame_has_room() const noexcept {
  return frame_.bytes() < max_frame_bytes && frame_.node_count() < max_frame_nodes;
}

void XmlItemCutter::open(std::string_view written, std::string name, std::span<const XmlAttribute> attributes) {
  open_.emplace_back(written);
  XmlTree* tree = in_readable_item() ? &item_.tree : nullptr;
  if (!in_item_) {
    tree = frame_skipped_ == 0 && frame_has_room() ? &frame_ : nullptr;
    frame_skipped_ += tree == nullptr ? 1u : 0u;
  }
  if (tree == nullptr) return;
  std::vector<std::pair<std::string, std::string>> kept;
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.name.starts_with("xmlns")) continue;
    kept.emplace_back(namespaces_.attribute_name(attribute.name), attribute.value);
  }
  tree->open(std::move(name), std::move(kept));
}

void XmlItemCutter::close_top() {
  open_.pop_back();
  namespaces_.leave();
  if (in_item_) {
    if (item_.refusal.empty()) item_.tree.close();
    if (open_.size() == item_depth_) end_item(false);
  } else if (frame_skipped_ > 0) {
    --frame_skipped_;
  } else {
    frame_.close();
  }
}

void XmlItemCutter::close_down_to(std::size_t size) {
  while (open_.size() > size) close_top();
}

void XmlItemCutter::start_element(std::string_view name, std::span<const XmlAttribute> attributes, XmlSpan span) {
  check_size(span);
  if (soup_ && in_item_ && is_item_(namespaces_.element_name(name), item_depth_) && name == open_[item_depth_]) {
    deeper_ = 0;
    close_down_to(item_depth_);
  }
  if (soup_ && is_never_closed(name)) return;
  if (soup_ && deeper_ == 0 && !open_.empty() && closes_its_like(name) && open_.back() == name) close_top();
  if (open_.size() >= max_xml_depth) {
    ++deeper_;
    if (in_readable_item()) refuse("nested deeper than " + std::to_string(max_xml_depth) + " elements");
    return;
  }
  namespaces_.enter(local_name(name), attributes);
  std::string meant = namespaces_.element_name(name);
  if (!in_item_ && is_item_(meant, open_.size())) begin_item(span.start);
  open(name, std::move(meant), attributes);
}

void XmlItemCutter::end_element(std::string_view name, XmlSpan span) {
  check_size(span);
  const bool ends_item = in_item_ && name == open_[item_depth_];
  if (deeper_ > 0 && !(soup_ && ends_item)) {
    --deeper_;
    return;
  }
  deeper_ = 0;
  if (!soup_) {
    close_down_to(open_.empty() ? 0 : open_.size() - 1);
    return;
  }
  const auto found = std::find(open_.rbegin(), open_.rend(), name);
  if (found != open_.rend()) close_down_to(static_cast<std::size_t>(open_.rend() - found) - 1);
}

void XmlItemCutter::text(std::string_view text, XmlSpan span) {
  check_size(span);
  if (in_readable_item()) {
    item_.tree.add_text(text);
  } else if (!in_item_ && frame_skipped_ == 0 && !is_blank(text) && frame_has_room()) {
    frame_.add_text(text);
  }
}

void XmlItemCutter::begin_soup() {
  soup_ = true;
  if (!in_item_) return;
  deeper_ = 0;
  if (!item_.refusal.empty()) return;
  while (open_.size() > item_depth_) {
    open_.pop_back();
    namespaces_.leave();
  }
  in_item_ = false;
  item_ = XmlItem{};
}

void XmlItemCutter::finish() {
  if (in_item_) end_item(true);
}

void XmlItemCutter::drop() {
  whole_.clear();
  in_item_ = false;
}

bool XmlItemCutter::take(XmlItem& item) {
  if (whole_.empty()) return false;
  item = std::move(whole_.front());
  whole_.pop_front();
  return true;
}

}  // namespace dateline::indexer
