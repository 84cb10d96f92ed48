// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tags.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, known_tag_count> names{
    // clang-format off
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi",
    "bdo", "bgsound", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "foreignobject", "form", "frame", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "image", "img", "input", "ins", "kbd", "label",
    "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "meta", "meter", "nav", "nobr",
    "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre",
    "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "section", "select", "slot", "small",
    "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp",
    // clang-format on
};
static_assert(std::is_sorted(names.begin(), names.end()));
static_assert(names[static_cast<std::size_t>(Tag::Xmp)] == "xmp" && names[static_cast<std::size_t>(Tag::H1)] == "h1" &&
              names[static_cast<std::size_t>(Tag::P)] == "p");

using Traits = std::array<std::uint16_t, 256>;

constexpr void add(Traits& traits, std::uint16_t trait, std::initializer_list<Tag> tags) {
  for (const Tag tag : tags) {
    std::uint16_t& all = traits[static_cast<std::size_t>(tag)];
    all = static_cast<std::uint16_t>(all | trait);
  }
}

constexpr Traits make_traits() {
  using enum Tag;
  Traits traits{};
  add(traits, VoidTag,
      {Area, Base, Basefont, Bgsound, Br, Col, Embed, Frame, Hr, Image, Img, Input, Link, Meta, Param, Source, Track,
       Wbr});
  add(traits, RawTag, {Script, Style, Title, Textarea, Xmp, Iframe, Noframes, Noembed});
  add(traits, ScopeTag, {Applet, Button, Caption, Foreignobject, Html, Marquee, Object, Table, Td, Template, Th});
  add(traits, MetadataTag,
      {Base, Basefont, Bgsound, Head, Html, Link, Meta, Noframes, Noscript, Script, Style, Template, Title});
  // Blocks: their start tags close an open paragraph.
  add(traits, ClosesParagraph | BlockEndTag | BlockTag | SpecialTag | ItemBarrierTag,
      {Article, Aside,   Blockquote, Center, Details, Dialog, Dir,  Dl,  Fieldset, Figcaption,
       Figure,  Footer,  Header,     Hgroup, Listing, Main,   Menu, Nav, Ol,       Pre,
       Section, Summary, Ul,         Form,   H1,      H2,     H3,   H4,  H5,       H6});
  add(traits, ClosesParagraph | BlockEndTag | BlockTag | SpecialTag, {Address, Div, P});
  add(traits, ClosesParagraph | BlockTag | SpecialTag | ItemBarrierTag, {Li, Dd, Dt, Hr, Xmp});
  add(traits, BlockTag | SpecialTag | ItemBarrierTag,
      {Body, Caption, Colgroup, Html, Table, Tbody, Td, Tfoot, Th, Thead, Tr});
  add(traits, SpecialTag | ItemBarrierTag,
      {Applet, Button, Frameset, Head, Iframe, Marquee, Noembed, Noframes, Noscript, Object, Script, Select, Style,
       Template, Textarea, Title});
  add(traits, BlockEndTag, {Applet, Button, Marquee, Object, Noscript, Template, Svg, Math, Foreignobject});
  add(traits, BlockTag, {Legend, Optgroup, Option});
  return traits;
}

constexpr Traits traits = make_traits();

// FNV-1a over the lower-case name.
constexpr std::uint32_t hash_name(std::string_view name) noexcept {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619u;
  return hash ^ (hash >> 15);
}

constexpr std::size_t slot_count = 1024;
constexpr std::size_t longest_name = 13;  // "foreignobject"

using Slots = std::array<std::uint8_t, slot_count>;

constexpr Slots make_slots() {
  Slots slots{};
  slots.fill(static_cast<std::uint8_t>(Tag::Unknown));
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::size_t slot = hash_name(names[i]) % slot_count;
    while (slots[slot] != static_cast<std::uint8_t>(Tag::Unknown)) slot = (slot + 1) % slot_count;
    slots[slot] = static_cast<std::uint8_t>(i);
  }
  return slots;
}

constexpr Slots slots = make_slots();

}  // namespace

std::uint16_t traits_of(Tag tag) noexcept {
  return traits[static_cast<std::size_t>(tag)];
}

Tag find_tag(std::string_view name) noexcept {
  if (name.empty() || name.size() > longest_name) return Tag::Unknown;
  for (std::size_t slot = hash_name(name) % slot_count;; slot = (slot + 1) % slot_count) {
    const std::uint8_t tag = slots[slot];
    if (tag == static_cast<std::uint8_t>(Tag::Unknown)) return Tag::Unknown;
    if (names[tag].size() == name.size() && starts_with_ignoring_case(name, names[tag])) return static_cast<Tag>(tag);
  }
}

std::string_view name_of(Tag tag) noexcept {
  return tag < Tag::Unknown ? names[static_cast<std::size_t>(tag)] : std::string_view();
}

}  // namespace dateline::indexer
