// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/line_reader.h"

#include <algorithm>

namespace dateline::indexer {

LineReader::LineReader(ByteStream& stream, std::size_t max_line_bytes, std::uint64_t offset, std::uint64_t number)
    : stream_(stream), max_line_bytes_(max_line_bytes), buffer_(64u << 10, '\0'), offset_(offset), number_(number) {}

bool LineReader::refill() {
  position_ = 0;
  filled_ = stream_.read(buffer_.data(), buffer_.size());
  return filled_ > 0;
}

void LineReader::append(Line& line, std::string_view part) const {
  const std::size_t room = max_line_bytes_ - std::min(max_line_bytes_, line.text.size());
  if (part.size() > room) line.too_long = true;
  line.text += part.substr(0, room);
}

bool LineReader::next(Line& line) {
  line.text.clear();
  line.too_long = false;
  line.offset = offset_;
  bool any = false;
  bool ended = false;
  while (!ended && (position_ < filled_ || refill())) {
    any = true;
    const std::string_view rest(buffer_.data() + position_, filled_ - position_);
    const std::size_t end = rest.find('\n');
    ended = end != std::string_view::npos;
    const std::size_t taken = ended ? end + 1 : rest.size();
    append(line, rest.substr(0, ended ? end : rest.size()));
    position_ += taken;
    offset_ += taken;
  }
  if (!any) return false;
  is_whole_ = ended;
  line.number = ++number_;
  if (!line.too_long && line.text.ends_with('\r')) line.text.pop_back();
  return true;
}

}  // namespace dateline::indexer
