// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/open_tags.h"

#include "indexer/readers/characters/ascii.h"

namespace dateline::indexer {
namespace {

constexpr std::uint32_t first_free_key = static_cast<std::uint32_t>(Tag::Document) + 1;

}  // namespace

std::uint8_t OpenTags::key_of(Tag tag, std::string_view name) noexcept {
  if (tag != Tag::Unknown) return static_cast<std::uint8_t>(tag);
  std::uint32_t hash = 0;
  for (const char c : name.substr(0, 32)) hash = hash * 31 + static_cast<unsigned char>(ascii_lower(c));
  return static_cast<std::uint8_t>(first_free_key + hash % (256 - first_free_key));
}

std::uint32_t OpenTags::place_in_scope(Tag tag) const noexcept {
  const std::uint32_t place = place_of(tag);
  return place >= top().scope ? place : 0;
}

void OpenTags::push(NodeIndex node, Tag tag, std::uint8_t key) noexcept {
  const Entry& below = entries_[depth_];
  const auto place = static_cast<std::uint16_t>(depth_ + 1);
  Entry entry{node, tag, key, last_[key], below.scope, below.special, below.item};
  const std::uint16_t traits = traits_of(tag);
  if ((traits & ScopeTag) != 0) entry.scope = place;
  if ((traits & (SpecialTag | ScopeTag)) != 0) entry.special = place;
  if ((traits & (ItemBarrierTag | ScopeTag)) != 0) entry.item = place;
  last_[key] = place;
  depth_ = place;
  entries_[depth_] = entry;
}

void OpenTags::pop() noexcept {
  last_[entries_[depth_].key] = entries_[depth_].same;
  --depth_;
}

}  // namespace dateline::indexer
