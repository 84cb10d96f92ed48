// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/access_log.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace dateline::web {
namespace {

constexpr std::size_t max_target_bytes = 2048;

void append_escaped(std::string_view text, std::string& line) {
  static constexpr std::string_view digits = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '"' && c != '\\') {
      line.push_back(c);
    } else {
      line.append("\\x").append({digits[byte >> 4U], digits[byte & 0xFU]});
    }
  }
}

std::string timestamp(std::chrono::system_clock::time_point at) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
  const std::time_t seconds = milliseconds / 1000;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::snprintf(text.data() + size, text.size() - size, ".%03dZ", static_cast<int>(milliseconds % 1000));
  return text.data();
}

}  // namespace

std::string access_line(const AccessRecord& record, bool with_query) {
  std::string_view target = record.target;
  if (!with_query) target = target.substr(0, target.find('?'));
  std::string line = timestamp(record.at) + " ";
  append_escaped(record.client, line);
  line += " \"";
  append_escaped(record.method.empty() ? "-" : record.method, line);
  line += ' ';
  append_escaped(target.substr(0, max_target_bytes), line);
  if (target.size() > max_target_bytes) line += "...";
  std::array<char, 80> numbers{};
  const double milliseconds = std::chrono::duration<double, std::milli>(record.took).count();
  std::snprintf(numbers.data(), numbers.size(), "\" %d %llu %.1f\n", record.status,
                static_cast<unsigned long long>(record.bytes), milliseconds);
  return line + numbers.data();
}

}  // namespace dateline::web
