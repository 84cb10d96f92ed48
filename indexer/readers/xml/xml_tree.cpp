// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/xml_tree.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {

void XmlTree::open(std::string name, std::vector<std::pair<std::string, std::string>> attributes) {
  bytes_ += name.size();
  for (const auto& [key, value] : attributes) bytes_ += key.size() + value.size();
  text_goes_on_ = false;
  open_.push_back(nodes_.size());
  nodes_.push_back({std::move(name), {}, std::move(attributes), 0});
}

void XmlTree::close() {
  text_goes_on_ = false;
  if (open_.empty()) return;
  nodes_[open_.back()].end = nodes_.size();
  open_.pop_back();
}

void XmlTree::add_text(std::string_view text) {
  bytes_ += text.size();
  // A text may come in several pieces; one behind a tag is another one.
  if (text_goes_on_) {
    nodes_.back().text += text;
    return;
  }
  nodes_.push_back({{}, std::string(text), {}, nodes_.size() + 1});
  text_goes_on_ = true;
}

void XmlTree::clear() {
  *this = XmlTree();
}

XmlElement XmlTree::root() const noexcept {
  const auto found = std::find_if(nodes_.begin(), nodes_.end(), [](const Node& node) { return !node.name.empty(); });
  if (found == nodes_.end()) return {};
  return {*this, static_cast<std::size_t>(found - nodes_.begin())};
}

std::string_view XmlElement::name() const noexcept {
  return tree_ == nullptr ? std::string_view() : std::string_view(tree_->nodes_[node_].name);
}

std::size_t XmlElement::end() const noexcept {
  if (tree_ == nullptr) return 0;
  const std::size_t end = tree_->nodes_[node_].end;
  return end == 0 ? tree_->nodes_.size() : end;
}

std::string_view XmlElement::attribute(std::string_view name) const noexcept {
  if (tree_ == nullptr) return {};
  for (const auto& [key, value] : tree_->nodes_[node_].attributes) {
    if (key == name) return value;
  }
  return {};
}

std::span<const std::pair<std::string, std::string>> XmlElement::attributes() const noexcept {
  if (tree_ == nullptr) return {};
  return tree_->nodes_[node_].attributes;
}

std::string XmlElement::text() const {
  std::string out;
  if (tree_ == nullptr) return out;
  for (std::size_t i = node_ + 1; i < end(); ++i) out += tree_->nodes_[i].text;
  return out;
}

bool XmlElement::has_own_text() const noexcept {
  if (tree_ == nullptr) return false;
  for (std::size_t i = node_ + 1; i < end(); i = XmlElement(*tree_, i).end()) {
    if (tree_->nodes_[i].name.empty() && !is_blank(tree_->nodes_[i].text)) return true;
  }
  return false;
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> found;
  if (tree_ == nullptr) return found;
  for (std::size_t i = node_ + 1; i < end();) {
    const XmlElement child(*tree_, i);
    if (!child.name().empty()) found.push_back(child);
    i = child.end();
  }
  return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
  std::vector<XmlElement> found = children();
  std::erase_if(found, [&](const XmlElement& child) { return child.name() != name; });
  return found;
}

XmlElement XmlElement::find(std::string_view path) const {
  XmlElement at = *this;
  while (at && !path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::vector<XmlElement> children = at.children(path.substr(0, slash));
    at = children.empty() ? XmlElement() : children.front();
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return at;
}

XmlElement XmlElement::descendant(std::string_view name) const noexcept {
  if (tree_ == nullptr) return {};
  for (std::size_t i = node_ + 1; i < end(); ++i) {
    if (tree_->nodes_[i].name == name) return {*tree_, i};
  }
  return {};
}

std::vector<XmlElement> XmlElement::descendants(std::string_view name) const {
  std::vector<XmlElement> found;
  if (tree_ == nullptr) return found;
  for (std::size_t i = node_ + 1; i < end(); ++i) {
    if (tree_->nodes_[i].name == name) found.push_back({*tree_, i});
  }
  return found;
}

XmlWalk::XmlWalk(const XmlElement& element)
    : tree_(element.tree_), at_(element ? element.node_ + 1 : 0), end_(element.end()) {}

bool XmlWalk::next() {
  if (!open_.empty() && XmlElement(*tree_, open_.back()).end() == at_) {
    kind_ = Kind::End;
    current_ = open_.back();
    open_.pop_back();
    return true;
  }
  if (at_ >= end_) return false;
  current_ = at_++;
  kind_ = tree_->nodes_[current_].name.empty() ? Kind::Text : Kind::Start;
  if (kind_ == Kind::Start) open_.push_back(current_);
  return true;
}

void XmlWalk::skip() {
  if (kind_ != Kind::Start || open_.empty()) return;
  at_ = XmlElement(*tree_, current_).end();
  open_.pop_back();
}

XmlElement XmlWalk::element() const noexcept {
  return {*tree_, current_};
}

std::string_view XmlWalk::name() const noexcept {
  return tree_->nodes_[current_].name;
}

std::string_view XmlWalk::attribute(std::string_view name) const noexcept {
  return XmlElement(*tree_, current_).attribute(name);
}

std::string_view XmlWalk::text() const noexcept {
  return tree_->nodes_[current_].text;
}

std::string_view local_name(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace dateline::indexer
