// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags and texts does a document consist of that is well-formed XML?
#pragma once

#include "indexer/readers/xml/xml_events.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::indexer {

inline constexpr std::size_t max_xml_token_bytes = 1u << 20;  // one tag, comment or declaration

enum class XmlState : std::uint8_t {
  Sound,
  Damaged,  // not well-formed; what came before stands
  Refused,  // declares entities: nothing of the document is to be read
};

/// expat's SAX parser over a document in UTF-8 that comes in chunks. References to entities that the document does not
/// declare but an external DTD may are those of HTML; nothing outside of the document is ever fetched. Parameter
/// entities, which only DTDs use, are ignored.
class StrictScanner {
public:
  /// `events` is borrowed.
  explicit StrictScanner(XmlEvents& events);
  ~StrictScanner();
  StrictScanner(const StrictScanner&) = delete;
  StrictScanner& operator=(const StrictScanner&) = delete;

  /// Scans the next bytes; `last` says that none follow. Not to be called again once the state is not Sound.
  XmlState scan(std::string_view bytes, bool last);
  /// What is wrong, in words; "" while the document is sound.
  [[nodiscard]] const std::string& reason() const noexcept;
  /// Bytes up to the end of the last token that was whole.
  [[nodiscard]] std::uint64_t position() const noexcept;

private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace dateline::indexer
