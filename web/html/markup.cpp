// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/html/markup.h"

#include "schema/utf8.h"

#include <algorithm>
#include <cassert>

namespace dateline::web {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_plain(unsigned char c) {
  return c >= 0x20U && c < 0x7FU && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t plain = at;
    while (plain < text.size() && is_plain(static_cast<unsigned char>(text[plain]))) ++plain;
    out.append(text, at, plain - at);
    at = plain;
    if (at == text.size()) return;
    const schema::CodePoint point = schema::read_code_point(text, at);
    const bool space = point.value == '\t' || point.value == '\n' || point.value == '\r';
    const bool control = (point.value < 0x20U && !space) || (point.value >= 0x7FU && point.value < 0xA0U) ||
                         point.value == 0xFFFEU || point.value == 0xFFFFU;
    if (const std::string_view entity = entity_of(text[at]); !entity.empty()) {
      out += entity;
    } else if (control || point.value == schema::replacement_character) {
      out += replacement;
    } else {
      out.append(text, at, point.end - at);
    }
    at = point.end;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

namespace {

/// Whether a browser goes to the host that a reader sees: no user's name before it ("https://bank.example@elsewhere"),
/// and brackets only around the whole of it.
bool names_its_host(std::string_view url) {
  const std::size_t start = url.find("//") + 2;
  const std::string_view authority = url.substr(start, std::min(url.find_first_of("/?#", start), url.size()) - start);
  const bool opens = authority.starts_with('[');
  return !authority.empty() && authority.find('@') == std::string_view::npos &&
         opens == (authority.find(']') != std::string_view::npos);
}

}  // namespace

std::string_view followable(std::string_view url) {
  const auto starts = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
  };
  const bool clean = std::all_of(url.begin(), url.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20U && byte != 0x7FU && c != '\\';
  });
  const bool to_the_web = starts("http://") || starts("https://");
  return clean && to_the_web && names_its_host(url) ? url : std::string_view();
}

void Markup::tag(std::string_view element, std::initializer_list<Attribute> attributes) {
  out_ += '<';
  out_ += element;
  for (const Attribute& attribute : attributes) {
    if (attribute.name.empty()) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

Markup& Markup::open(std::string_view element, std::initializer_list<Attribute> attributes) {
  tag(element, attributes);
  open_.push_back(element);
  return *this;
}

Markup& Markup::close() {
  assert(!open_.empty());
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Markup& Markup::text(std::string_view text) {
  append_escaped(out_, text);
  return *this;
}

Markup& Markup::element(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view text) {
  return open(name, attributes).text(text).close();
}

Markup& Markup::empty(std::string_view element, std::initializer_list<Attribute> attributes) {
  tag(element, attributes);
  return *this;
}

Markup& Markup::foreign(std::string_view text) {
  return element("bdi", {}, text);
}

Markup& Markup::add(std::string_view trusted) {
  out_ += trusted;
  return *this;
}

std::string Markup::take() {
  assert(open_.empty());
  return std::move(out_);
}

}  // namespace dateline::web
