// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/stream_chain.h"

#include <utility>

namespace dateline::indexer {

void StreamChain::look_into(ByteStream& stream) {
  auto peeked = std::make_unique<PeekStream>(stream);
  top_ = peeked.get();
  owned_.push_back(std::move(peeked));
}

void StreamChain::add(std::unique_ptr<ByteStream> layer, ExpansionLimit* limit) {
  auto guard = std::make_unique<GuardedStream>(*layer, limit);
  GuardedStream& guarded = *guard;
  guards_.push_back(guard.get());
  owned_.push_back(std::move(layer));
  owned_.push_back(std::move(guard));
  look_into(guarded);
}

std::string StreamChain::failure() const {
  for (const GuardedStream* guard : guards_) {
    if (!guard->failure().empty()) return guard->failure();
  }
  return {};
}

}  // namespace dateline::indexer
