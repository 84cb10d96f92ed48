// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cbor_reader.h"

#include "schema/error.h"

#include <bit>
#include <limits>
#include <string>

namespace dateline::schema {
namespace {

enum Major : unsigned { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Simple = 7 };

// Size codes of major type 7.
constexpr unsigned false_value = 20;
constexpr unsigned true_value = 21;
constexpr unsigned float32 = 26;
constexpr unsigned float64 = 27;

[[noreturn]] void throw_damaged(const char* what) {
  throw Error(ErrorKind::Damaged, std::string("read a stored article: ") + what, "rebuild the index");
}

}  // namespace

CborReader::Head CborReader::head() {
  if (rest_.empty()) throw_damaged("it is cut short");
  const unsigned first = static_cast<unsigned char>(rest_.front());
  rest_.remove_prefix(1);
  Head head{first >> 5U, first & 0x1FU, first & 0x1FU};
  if (head.size_code < 24) return head;
  if (head.size_code > 27) throw_damaged("an item of unknown length");
  const std::size_t size = std::size_t{1} << (head.size_code - 24);
  if (rest_.size() < size) throw_damaged("it is cut short");
  head.argument = 0;
  for (std::size_t i = 0; i < size; ++i) head.argument = head.argument << 8U | static_cast<unsigned char>(rest_[i]);
  rest_.remove_prefix(size);
  return head;
}

std::uint64_t CborReader::expect(unsigned major) {
  const Head next = head();
  if (next.major != major) throw_damaged("a value of the wrong kind");
  return next.argument;
}

std::size_t CborReader::map() {
  return expect(Map);
}

std::size_t CborReader::array() {
  return expect(Array);
}

std::string_view CborReader::text() {
  const std::uint64_t length = expect(Text);
  if (length > rest_.size()) throw_damaged("it is cut short");
  const std::string_view text = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return text;
}

bool CborReader::boolean() {
  const Head next = head();
  const bool is_boolean = next.major == Simple && (next.size_code == false_value || next.size_code == true_value);
  if (!is_boolean) throw_damaged("a value of the wrong kind");
  return next.size_code == true_value;
}

std::uint32_t CborReader::offset() {
  const std::uint64_t value = expect(Unsigned);
  if (value > std::numeric_limits<std::uint32_t>::max()) throw_damaged("an offset is out of range");
  return static_cast<std::uint32_t>(value);
}

std::int64_t CborReader::integer() {
  const Head next = head();
  if (next.major != Unsigned && next.major != Negative) throw_damaged("a value of the wrong kind");
  if (next.argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    throw_damaged("a number is out of range");
  }
  const auto value = static_cast<std::int64_t>(next.argument);
  return next.major == Unsigned ? value : -1 - value;
}

double CborReader::number() {
  const Head next = head();
  if (next.major == Unsigned) return static_cast<double>(next.argument);
  if (next.major == Negative) return -1 - static_cast<double>(next.argument);
  if (next.major != Simple) throw_damaged("a value of the wrong kind");
  if (next.size_code == float32) return std::bit_cast<float>(static_cast<std::uint32_t>(next.argument));
  if (next.size_code == float64) return std::bit_cast<double>(next.argument);
  throw_damaged("a value of the wrong kind");
}

void CborReader::skip() {
  for (std::uint64_t left = 1; left > 0; --left) {
    const Head next = head();
    if (next.major == Array) left += next.argument;
    if (next.major == Map) left += 2 * next.argument;
    if (next.major != Bytes && next.major != Text) continue;
    if (next.argument > rest_.size()) throw_damaged("it is cut short");
    rest_.remove_prefix(next.argument);
  }
}

}  // namespace dateline::schema
