// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a zip or tar container, sound or hostile?
#pragma once

#include "tests/indexer/readers/gzip_bytes.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace dateline::indexer {

inline std::string little_endian(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

inline constexpr std::uint32_t zip_encrypted = 0x1;
inline constexpr std::uint32_t zip_sizes_behind = 0x8;
inline constexpr std::uint32_t zip_utf8_name = 0x800;

/// One deflated file of a zip as it lies in the container (APPNOTE.TXT, 4.3.7).
inline std::string zip_entry(const std::string& name, std::string_view content, std::uint32_t flags = zip_utf8_name) {
  const std::string deflated = deflated_bytes(content, -15);
  const auto crc = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  const std::string sizes = little_endian(crc, 4) + little_endian(static_cast<std::uint32_t>(deflated.size()), 4) +
                            little_endian(static_cast<std::uint32_t>(content.size()), 4);
  const bool behind = (flags & zip_sizes_behind) != 0;
  return "PK\x03\x04" + little_endian(20, 2) + little_endian(flags, 2) + little_endian(8, 2) +
         little_endian(0x50000000, 4) + (behind ? std::string(12, '\0') : sizes) +
         little_endian(static_cast<std::uint32_t>(name.size()), 2) + little_endian(0, 2) + name + deflated +
         (behind ? "PK\x07\x08" + sizes : std::string());
}

/// The end of a zip; readers from front to back need no directory before it.
inline std::string zip_end() {
  return "PK\x05\x06" + std::string(18, '\0');
}

/// One member of a tar (POSIX.1-1988).
inline std::string tar_entry(const std::string& name, std::string_view content, char type = '0') {
  std::string header(512, '\0');
  const auto put = [&](std::size_t at, const std::string& text) { header.replace(at, text.size(), text); };
  const auto octal = [](std::uint64_t value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%0*llo", digits, static_cast<unsigned long long>(value));
    return std::string(text.data());
  };
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(content.size(), 11));
  put(136, octal(1553853600, 11));
  put(148, std::string(8, ' '));
  header[156] = type;
  if (type == '2' || type == '1') put(157, "/etc/passwd");
  put(257, std::string("ustar\0"
                       "00",
                       8));
  unsigned sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  put(148, octal(sum, 6) + '\0');
  const std::size_t padding = (512 - content.size() % 512) % 512;
  return header.append(content).append(padding, '\0');
}

inline std::string tar_end() {
  return std::string(1024, '\0');
}

}  // namespace dateline::indexer
