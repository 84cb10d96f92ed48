// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/json_mending.h"

#include "indexer/html/entities.h"
#include "indexer/readers/json/record_parser.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::string_view character_section = "[CDATA[";

class Mender {
public:
  explicit Mender(std::string_view script) : script_(script) {
    const std::size_t mark = script.find(character_section);
    const std::size_t first = script.find_first_of("{[");
    // The bracket of the mark itself is none of JSON's.
    const bool is_marked = mark != std::string_view::npos && first != std::string_view::npos && first >= mark &&
                           first < mark + character_section.size();
    at_ = std::min(script.find_first_of("{[", is_marked ? mark + character_section.size() : 0), script.size());
    out_.reserve(script.size() - at_);
  }

  std::string mend() {
    while (at_ < script_.size() && !done_) step();
    if (in_string_) out_ += '"';
    if (!done_) drop_trailing_comma();
    // A key without its value cannot be closed; the parser then refuses the whole, as it should.
    for (auto bracket = open_.rbegin(); bracket != open_.rend(); ++bracket) out_ += *bracket == '{' ? '}' : ']';
    return std::move(out_);
  }

private:
  void step() {
    const char c = script_[at_];
    if (in_string_) {
      copy_in_string(c);
    } else if (c == '/' && (next() == '*' || next() == '/')) {
      skip_comment();
    } else if (script_.substr(at_).starts_with("<!--") || script_.substr(at_).starts_with("-->")) {
      at_ += c == '<' ? 4 : 3;
    } else {
      copy_outside(c);
    }
  }

  void copy_in_string(char c) {
    out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    ++at_;
    if (c == '"') in_string_ = false;
    if (c == '\\' && at_ < script_.size()) out_ += script_[at_++];
  }

  void copy_outside(char c) {
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') open_ += c;
    if (c == '}' || c == ']') {
      drop_trailing_comma();
      if (!open_.empty()) open_.pop_back();
      done_ = open_.empty();
    }
    out_ += c;
    ++at_;
  }

  void skip_comment() {
    const std::string_view end = next() == '*' ? "*/" : "\n";
    const std::size_t found = script_.find(end, at_ + 2);
    at_ = found == std::string_view::npos ? script_.size() : found + end.size();
    out_ += ' ';
  }

  void drop_trailing_comma() {
    const std::size_t last = out_.find_last_not_of(" \t\r\n");
    if (last != std::string::npos && out_[last] == ',') out_.resize(last);
  }

  [[nodiscard]] char next() const { return at_ + 1 < script_.size() ? script_[at_ + 1] : '\0'; }

  std::string_view script_;
  std::string out_;
  std::string open_;
  std::size_t at_ = 0;
  bool in_string_ = false;
  bool done_ = false;
};

}  // namespace

std::string mend_json(std::string_view script) {
  std::string decoded;
  if (script.find('"') == std::string_view::npos && script.find("&quot;") != std::string_view::npos) {
    decoded = decode_entities(script);
    script = decoded;
  }
  return repair_json(Mender(script).mend());
}

}  // namespace dateline::indexer
