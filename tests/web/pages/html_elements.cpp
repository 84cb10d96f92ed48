// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/pages/html_elements.h"

#include <gumbo.h>
#include <memory>
#include <stdexcept>

namespace dateline::tests {
namespace {

void add_text(const GumboNode& node, std::string& text) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
    text += node.v.text.text;
  }
  if (node.type != GUMBO_NODE_ELEMENT) return;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) add_text(*static_cast<const GumboNode*>(children.data[i]), text);
}

std::string name_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

void add_elements(const GumboNode& node, std::vector<HtmlElement>& elements) {
  if (node.type != GUMBO_NODE_ELEMENT) return;
  HtmlElement element{name_of(node.v.element), {}, {}};
  const GumboVector& attributes = node.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* const attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
    element.attributes[attribute->name] = attribute->value;
  }
  add_text(node, element.text);
  elements.push_back(std::move(element));
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    add_elements(*static_cast<const GumboNode*>(children.data[i]), elements);
}

}  // namespace

std::string HtmlElement::attribute(const std::string& attribute_name) const {
  const auto found = attributes.find(attribute_name);
  return found == attributes.end() ? std::string() : found->second;
}

std::vector<HtmlElement> html_elements(std::string_view document) {
  const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, document.data(), document.size()), destroy);
  if (output->errors.length > 0) {
    throw std::runtime_error(std::to_string(output->errors.length) + " errors in " + std::string(document));
  }
  std::vector<HtmlElement> elements;
  add_elements(*output->root, elements);
  return elements;
}

std::vector<HtmlElement> fragment_elements(std::string_view fragment) {
  const std::string document =
      "<!DOCTYPE html><html><head><title>x</title></head><body>" + std::string(fragment) + "</body></html>";
  std::vector<HtmlElement> elements = html_elements(document);
  elements.erase(elements.begin(), elements.begin() + 4);  // html, head, title, body
  return elements;
}

std::vector<HtmlElement> elements_named(const std::vector<HtmlElement>& elements, std::string_view name) {
  std::vector<HtmlElement> named;
  for (const HtmlElement& element : elements) {
    if (element.name == name) named.push_back(element);
  }
  return named;
}

HtmlElement link_named(const std::vector<HtmlElement>& elements, std::string_view text) {
  for (const HtmlElement& element : elements) {
    if (element.name == "a" && element.text.starts_with(text)) return element;
  }
  throw std::runtime_error("no link " + std::string(text));
}

}  // namespace dateline::tests
