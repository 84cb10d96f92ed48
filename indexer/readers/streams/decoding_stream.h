// SPDX-License-Identifier: GPL-3.0-or-later
// What does a marked-up document say in UTF-8, when it may be larger than memory?
#pragma once

#include "indexer/readers/streams/layers.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The text of `inner` as valid UTF-8. ASCII passes as it comes; the first byte beyond it settles the encoding, from
/// what the document declares in its first bytes, `http_charset` and the 64 KiB that follow (choose_charset).
class DecodingStream final : public ByteStream {
public:
  /// `inner` is borrowed.
  DecodingStream(ByteStream& inner, std::string_view http_charset) : inner_(inner), http_charset_(http_charset) {}

  std::size_t read(char* buffer, std::size_t size) override;

private:
  void fill();
  bool read_block();
  void settle();
  void pass_repaired();

  ByteStream& inner_;
  std::string http_charset_;
  std::string declared_;
  std::string block_;  // bytes that are not decoded yet
  std::string ready_;  // text that is
  std::size_t position_ = 0;
  bool started_ = false;
  bool settled_ = false;
  bool ended_ = false;
  std::unique_ptr<ByteStream> joined_;  // block_ and then inner_
  std::unique_ptr<TranscodingStream> transcoding_;
};

}  // namespace dateline::indexer
