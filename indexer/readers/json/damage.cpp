// SPDX-License-Identifier: GPL-3.0-or-later
// Where is a piece of JSON damaged, and can the damage be repaired without guessing?
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/json/record_parser.h"

#include <array>
#include <charconv>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr bool is_json_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The unit that "\uXXXX" at `at` stands for; 0 where there is no such escape.
unsigned escaped_unit(std::string_view json, std::size_t at) {
  if (json.size() < at + 6 || json[at] != '\\' || json[at + 1] != 'u') return 0;
  unsigned unit = 0;
  const char* first = json.data() + at + 2;
  const auto parsed = std::from_chars(first, first + 4, unit, 16);
  return parsed.ptr == first + 4 ? unit : 0;
}

bool is_high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

class Repairer {
public:
  explicit Repairer(std::string_view json) : json_(json) { out_.reserve(json.size()); }

  std::string repair() {
    while (at_ < json_.size()) {
      if (in_string_) {
        step_inside();
      } else {
        step_outside();
      }
    }
    return std::move(out_);
  }

private:
  void copy(std::size_t count) {
    out_ += json_.substr(at_, count);
    at_ = std::min(at_ + count, json_.size());
  }

  void step_inside() {
    const char c = json_[at_];
    if (c == '\\') {
      copy_escape();
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += ' ';
      ++at_;
    } else {
      if (c == '"') in_string_ = false;
      copy(1);
    }
  }

  void copy_escape() {
    const unsigned unit = escaped_unit(json_, at_);
    if (is_high_surrogate(unit) && is_low_surrogate(escaped_unit(json_, at_ + 6))) {
      copy(12);
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      out_ += "\\ufffd";
      at_ += 6;
    } else {
      copy(2);
    }
  }

  void step_outside() {
    for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
      if (json_.substr(at_).starts_with(word)) {
        out_ += "null";
        at_ += word.size();
        return;
      }
    }
    if (json_[at_] == '"') in_string_ = true;
    copy(1);
  }

  std::string_view json_;
  std::string out_;
  std::size_t at_ = 0;
  bool in_string_ = false;
};

// A value may come, a key, what separates, or what follows a key.
enum class Expected { Value, FirstKeyOrEnd, Key, Colon, CommaOrEnd, FirstValueOrEnd };

class Scanner {
public:
  explicit Scanner(std::string_view json) : json_(json) {}

  std::size_t error() {
    while (at_ < json_.size()) {
      const char c = json_[at_];
      if (!is_json_space(c) && !accept(c)) return at_;
      if (is_json_space(c)) ++at_;
    }
    return json_.size();
  }

private:
  bool accept(char c) {
    switch (expected_) {
      case Expected::FirstKeyOrEnd:
        if (c == '}') return close(c);
        [[fallthrough]];
      case Expected::Key:
        return c == '"' && skip_string() && expect(Expected::Colon);
      case Expected::Colon:
        return c == ':' && step() && expect(Expected::Value);
      case Expected::CommaOrEnd:
        if (c == ',' && !open_.empty()) return step() && expect(open_.back() == '{' ? Expected::Key : Expected::Value);
        return close(c);
      case Expected::FirstValueOrEnd:
        if (c == ']') return close(c);
        [[fallthrough]];
      case Expected::Value:
        return accept_value(c);
    }
    return false;
  }

  bool accept_value(char c) {
    if (c == '{' || c == '[') {
      open_.push_back(c);
      return step() && expect(c == '{' ? Expected::FirstKeyOrEnd : Expected::FirstValueOrEnd);
    }
    if (c == '"') return skip_string() && expect(Expected::CommaOrEnd);
    const std::size_t start = at_;
    while (at_ < json_.size() && (is_ascii_letter(json_[at_]) || is_ascii_digit(json_[at_]) ||
                                  std::string_view("+-.").find(json_[at_]) != std::string_view::npos)) {
      ++at_;
    }
    const std::string_view word = json_.substr(start, at_ - start);
    const bool good = !word.empty() && (word == "true" || word == "false" || word == "null" || word.front() == '-' ||
                                        is_ascii_digit(word.front()));
    if (!good) at_ = start;
    return good && expect(Expected::CommaOrEnd);
  }

  bool close(char c) {
    if (open_.empty() || c != (open_.back() == '{' ? '}' : ']')) return false;
    open_.pop_back();
    return step() && expect(Expected::CommaOrEnd);
  }

  bool skip_string() {
    const std::size_t start = at_;
    for (++at_; at_ < json_.size(); ++at_) {
      if (json_[at_] == '\\') {
        ++at_;
      } else if (json_[at_] == '"') {
        return step();
      }
    }
    at_ = start;  // a string without an end is named by its beginning
    return false;
  }

  bool step() {
    ++at_;
    return true;
  }
  bool expect(Expected next) {
    expected_ = next;
    return true;
  }

  std::string_view json_;
  std::size_t at_ = 0;
  Expected expected_ = Expected::Value;
  std::vector<char> open_;
};

}  // namespace

std::string repair_json(std::string_view json) {
  return Repairer(json).repair();
}

std::size_t find_json_error(std::string_view json) {
  return Scanner(json).error();
}

}  // namespace dateline::indexer
