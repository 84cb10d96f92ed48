// SPDX-License-Identifier: GPL-3.0-or-later
// What does a scanner of XML tell about a document, tag by tag?
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::indexer {

/// Names as they are written, prefix included; values with references resolved. Views last as long as the call.
struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};

/// Bytes [start, end) of the document that a tag takes up.
struct XmlSpan {
  std::uint64_t start = 0;
  std::uint64_t end = 0;
};

/// Takes a document apart; all text is UTF-8 without characters that XML forbids.
class XmlEvents {
public:
  virtual ~XmlEvents() = default;
  virtual void start_element(std::string_view name, std::span<const XmlAttribute> attributes, XmlSpan span) = 0;
  virtual void end_element(std::string_view name, XmlSpan span) = 0;
  /// A text may come in several pieces.
  virtual void text(std::string_view text, XmlSpan span) = 0;
};

}  // namespace dateline::indexer
