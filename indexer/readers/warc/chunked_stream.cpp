// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/chunked_stream.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::size_t window_bytes = 32u << 10;
constexpr std::size_t max_size_line_bytes = 4u << 10;

std::optional<std::uint64_t> chunk_size(std::string_view line) noexcept {
  const std::string_view digits = trim(line.substr(0, line.find(';')));
  std::uint64_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return size;
}

}  // namespace

bool starts_as_chunked(std::string_view head) noexcept {
  const std::size_t end = head.substr(0, max_size_line_bytes).find('\n');
  return end != std::string_view::npos && chunk_size(head.substr(0, end)).has_value();
}

ChunkedStream::ChunkedStream(ByteStream& chunked) : input_(chunked, window_bytes) {}

// Up to the next "\n"; empty at the end of the input and for a line that is none.
std::string_view ChunkedStream::take_line() {
  std::size_t end = input_.unread().find('\n');
  while (end == std::string_view::npos && input_.unread().size() < max_size_line_bytes && input_.fill()) {
    end = input_.unread().find('\n');
  }
  if (end == std::string_view::npos) return {};
  const std::string_view line = input_.unread().substr(0, end);
  input_.consume(end + 1);
  return line;
}

void ChunkedStream::start_chunk() {
  std::string_view line = take_line();
  if (!first_ && is_blank(line)) line = take_line();  // the line end behind the chunk before
  first_ = false;
  const std::optional<std::uint64_t> size = chunk_size(line);
  if (!size) throw StreamError{input_.unread().empty() ? "chunked data ends early" : "chunked data is damaged"};
  left_ = *size;
  ended_ = left_ == 0;
}

std::size_t ChunkedStream::read(char* buffer, std::size_t size) {
  if (left_ == 0 && !ended_ && size > 0) start_chunk();
  if (ended_ || size == 0) return 0;
  if (input_.unread().empty() && !input_.fill()) throw StreamError{"chunked data ends early"};
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>({size, input_.unread().size(), left_}));
  std::memcpy(buffer, input_.unread().data(), count);
  input_.consume(count);
  left_ -= count;
  return count;
}

}  // namespace dateline::indexer
