// SPDX-License-Identifier: GPL-3.0-or-later
// How are layers put on a stream, each looking at the head of the one below?
#pragma once

#include "indexer/readers/streams/layers.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A stream with everything that it reads from. Layers never throw: one that fails ends, and failure() says why.
class StreamChain {
public:
  /// `bottom` is borrowed and does not throw.
  explicit StreamChain(ByteStream& bottom) { look_into(bottom); }

  [[nodiscard]] PeekStream& top() noexcept { return *top_; }
  [[nodiscard]] std::string_view head() const noexcept { return top_->head(); }
  /// Puts `layer`, which reads from top(), on top; `limit` may be null (GuardedStream).
  void add(std::unique_ptr<ByteStream> layer, ExpansionLimit* limit = nullptr);
  /// Why the lowest layer that failed did so; "" where none has.
  [[nodiscard]] std::string failure() const;

private:
  void look_into(ByteStream& stream);

  std::vector<std::unique_ptr<ByteStream>> owned_;
  std::vector<const GuardedStream*> guards_;  // from the bottom up
  PeekStream* top_ = nullptr;
};

}  // namespace dateline::indexer
