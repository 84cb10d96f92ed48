// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements does HTML know, and how do their tags open, close and part text?
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// The elements whose names mean something to us, in the order of their names; Document is the root of a tree, Text a
/// run of text, Unknown any other element (custom ones, parts of SVG).
enum class Tag : std::uint8_t {
  // clang-format off
  A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blockquote,
  Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl, Dt,
  Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Foreignobject, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6,
  Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Listing, Main, Map,
  Mark, Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output,
  P, Param, Picture, Pre, Progress, Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Section, Select, Slot, Small, Source,
  Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time,
  Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
  Unknown, Text, Document
  // clang-format on
};

inline constexpr std::size_t known_tag_count = static_cast<std::size_t>(Tag::Unknown);

/// What a tag does to the tree and to the text (HTML standard, 13.1.2 and 13.2.4.2).
enum TagTrait : std::uint16_t {
  VoidTag = 1,          // has no content: <br>
  RawTag = 2,           // its content has no tags: <script>
  SpecialTag = 4,       // stops the search of an inline end tag for its start
  ScopeTag = 8,         // stops the search of a block's end tag for its start: <td>
  ItemBarrierTag = 16,  // stops the search of <li> for the item before it
  ClosesParagraph = 32,
  BlockEndTag = 64,   // its end tag closes everything inside it
  MetadataTag = 128,  // may stand in <head>
  BlockTag = 256      // begins and ends a line of text
};

[[nodiscard]] std::uint16_t traits_of(Tag tag) noexcept;
[[nodiscard]] inline bool has_trait(Tag tag, TagTrait trait) noexcept {
  return (traits_of(tag) & trait) != 0;
}

/// The tag of an element's name in any case; Tag::Unknown for other names.
[[nodiscard]] Tag find_tag(std::string_view name) noexcept;

/// The name in lower case; "" for Unknown, Text and Document.
[[nodiscard]] std::string_view name_of(Tag tag) noexcept;

[[nodiscard]] constexpr bool is_heading(Tag tag) noexcept {
  return tag >= Tag::H1 && tag <= Tag::H6;
}

}  // namespace dateline::indexer
