// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/code_points.h"

#include <algorithm>

namespace dateline::schema {
namespace {

constexpr std::size_t stride_bytes = 256;

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  before_stride_.reserve(text.size() / stride_bytes + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % stride_bytes == 0) before_stride_.push_back(count_);
    if (starts_code_point(text[i])) ++count_;
  }
}

std::uint32_t CodePoints::at_byte(std::size_t byte) const noexcept {
  if (byte >= text_.size()) return count_;
  std::uint32_t index = before_stride_[byte / stride_bytes];
  for (std::size_t i = byte / stride_bytes * stride_bytes; i < byte; ++i)
    index += starts_code_point(text_[i]) ? 1U : 0U;
  return index;
}

std::size_t CodePoints::byte_of(std::uint32_t index) const noexcept {
  if (index >= count_) return text_.size();
  const auto after = std::upper_bound(before_stride_.begin(), before_stride_.end(), index);
  const auto stride = static_cast<std::size_t>(after - before_stride_.begin()) - 1;
  std::uint32_t seen = before_stride_[stride];
  for (std::size_t i = stride * stride_bytes; i < text_.size(); ++i) {
    if (!starts_code_point(text_[i])) continue;
    if (seen == index) return i;
    ++seen;
  }
  return text_.size();
}

std::string CodePoints::slice(std::uint32_t start, std::uint32_t end) const {
  const std::size_t first = byte_of(start);
  return std::string(text_.substr(first, std::max(byte_of(end), first) - first));
}

}  // namespace dateline::schema
