// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/xml_items.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t chunk_bytes = 64u << 10;
constexpr std::size_t most_strict_depth = 4096;  // beyond it expat's own stack would grow without end

bool is_forbidden(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

}  // namespace

XmlItems::XmlItems(ByteStream& stream, const ReadOptions& options, XmlItemTest is_item)
    : stream_(stream, options.member.charset),
      cutter_(std::move(is_item), options.max_record_bytes),
      buffer_(chunk_bytes) {
  strict_.emplace(cutter_);
}

bool XmlItems::next(XmlItem& item) {
  while (!cutter_.take(item)) {
    if (ended_) return false;
    read_chunk();
  }
  item.offset += skipped_;
  return true;
}

void XmlItems::read_chunk() {
  const std::size_t size = stream_.read(buffer_.data(), buffer_.size());
  // XML forbids control characters; in news they are dirt, and no reason to distrust the tags around them.
  std::replace_if(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(size), is_forbidden, ' ');
  std::string_view chunk(buffer_.data(), size);
  ended_ = size == 0;
  if (!started_) {
    // An XML declaration must come first: white space before it is a common slip.
    const std::size_t start =
        static_cast<std::size_t>(std::find_if_not(chunk.begin(), chunk.end(), is_ascii_space) - chunk.begin());
    skipped_ += start;
    chunk.remove_prefix(start);
    started_ = !chunk.empty();
    if (!started_ && !ended_) return;
  }
  if (strict_) {
    scan_strictly(chunk);
  } else {
    soup_->scan(chunk, ended_);
  }
  if (ended_) cutter_.finish();
}

void XmlItems::scan_strictly(std::string_view chunk) {
  kept_ += chunk;
  switch (strict_->scan(chunk, ended_)) {
    case XmlState::Refused:
      refusal_ = strict_->reason();
      cutter_.drop();
      ended_ = true;
      return;
    case XmlState::Damaged:
      begin_soup(strict_->reason());
      return;
    case XmlState::Sound:
      break;
  }
  if (cutter_.deeper() > most_strict_depth) {
    begin_soup("nested deeper than " + std::to_string(most_strict_depth) + " elements");
  } else {
    forget_what_is_whole();
  }
}

void XmlItems::forget_what_is_whole() {
  const std::uint64_t from = cutter_.in_readable_item() ? cutter_.item_start() : strict_->position();
  if (from <= kept_offset_) return;
  kept_.erase(0, static_cast<std::size_t>(std::min<std::uint64_t>(from - kept_offset_, kept_.size())));
  kept_offset_ = from;
}

void XmlItems::begin_soup(std::string reason) {
  damage_ = std::move(reason);
  forget_what_is_whole();
  cutter_.begin_soup();
  strict_.reset();
  soup_.emplace(cutter_, kept_offset_);
  const std::string kept = std::exchange(kept_, {});
  soup_->scan(kept, ended_);
}

}  // namespace dateline::indexer
