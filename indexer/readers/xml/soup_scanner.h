// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags and texts does a document consist of that was meant to be XML?
#pragma once

#include "indexer/readers/xml/xml_events.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Scans any bytes that come in chunks: "<" and "&" that begin nothing are text, a tag with broken quotes ends at its
/// first ">", comments and CDATA sections that do not end are taken for what they hold, references are those of HTML.
/// Declarations are left out and no entity is ever expanded. End tags may match nothing: that is for `events` to sort
/// out. Linear in the size of the document; keeps at most max_xml_token_bytes and one chunk.
class SoupScanner {
public:
  /// `events` is borrowed; spans count from `offset`, where the scan begins in the document.
  SoupScanner(XmlEvents& events, std::uint64_t offset) noexcept : events_(events), offset_(offset) {}

  /// Scans the next bytes; `last` says that none follow.
  void scan(std::string_view bytes, bool last);

private:
  enum class Step : std::uint8_t { Taken, NeedsMore };

  Step take_text();
  Step take_markup();
  Step take_bracketed(std::string_view opening, std::string_view closing, bool is_text);
  Step take_declaration();
  Step take_tag();
  bool take_attributes(std::size_t& at);
  bool take_value(std::size_t& at, std::string& value);
  void tell_start(std::string_view name, bool is_empty, std::size_t size);
  void literal(std::size_t size);
  void advance(std::size_t size) noexcept;
  [[nodiscard]] XmlSpan span(std::size_t size) const noexcept { return {offset_ + at_, offset_ + at_ + size}; }
  [[nodiscard]] std::string_view rest() const noexcept { return std::string_view(buffer_).substr(at_); }
  [[nodiscard]] bool may_wait() const noexcept;

  struct Attribute {
    std::string_view name;
    std::string value;
  };

  XmlEvents& events_;
  std::string buffer_;
  std::size_t at_ = 0;        // in buffer_
  std::uint64_t offset_ = 0;  // of buffer_ in the document
  bool last_ = false;
  // What is known about the rest of the buffer, so that it is searched once and not for each "<!--".
  struct Brackets {
    bool no_end = false;
    std::size_t nested = 0;  // in buffer_: marks before this one do not end before another one begins
  };
  Brackets comments_;
  Brackets cdata_;
  std::vector<Attribute> attributes_;
  std::vector<XmlAttribute> told_;
};

}  // namespace dateline::indexer
