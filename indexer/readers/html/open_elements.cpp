// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/open_elements.h"

namespace dateline::indexer {
namespace {

// A start tag of the same kind closes these: end tags of items and cells are optional.
bool closes_its_like(const OpenElement& top, const Element& element) {
  if (top.role != element.role) return false;
  if (element.role == ElementRole::ListItem || element.role == ElementRole::Cell) return true;
  return element.role == ElementRole::Block && (element.name == "dd" || element.name == "dt") &&
         (element_at(top.element).name == "dd" || element_at(top.element).name == "dt");
}

// A div or a span inside of an h1 belongs to it; a paragraph shows that its end tag is missing.
bool ends_heading(ElementRole role) {
  return role == ElementRole::Paragraph || role == ElementRole::Heading || role == ElementRole::Block;
}

}  // namespace

OpenElements::OpenElements() : stack_(1) {}

void OpenElements::pop() {
  --open_[stack_.back().element];
  stack_.pop_back();
}

void OpenElements::close_implied(std::size_t element) {
  while (stack_.size() > 1) {
    const bool paragraph = top().role == ElementRole::Paragraph;
    const bool heading = top().role == ElementRole::Heading && ends_heading(element_at(element).role);
    const bool like = closes_its_like(top(), element_at(element));
    if (!paragraph && !heading && !like) return;
    pop();
    if (like) return;
  }
}

OpenElement& OpenElements::open(std::size_t element) {
  const Element& opened = element_at(element);
  const bool fits = stack_.size() < max_open_elements;
  if (fits) {
    stack_.push_back(stack_.back());
    ++open_[element];
  } else {
    ++deeper_[element];
    beyond_ = stack_.back();
  }
  OpenElement& top = fits ? stack_.back() : beyond_;
  top.element = element;
  top.role = opened.role;
  ++number_;
  const bool contains = opened.role == ElementRole::Container || opened.role == ElementRole::Cell;
  if (contains) top.container = number_;
  if (opened.name == "article") top.article = number_;
  if (opened.name == "main") top.main = number_;
  if (opened.name == "pre") top.preformatted = true;
  if (opened.role == ElementRole::Heading) top.heading = true;
  if (opened.role == ElementRole::Dropped) top.dropped = true;
  return top;
}

void OpenElements::close(std::size_t element) {
  if (deeper_[element] > 0) {
    --deeper_[element];
    return;
  }
  if (open_[element] == 0) return;
  while (top().element != element) pop();
  pop();
}

}  // namespace dateline::indexer
