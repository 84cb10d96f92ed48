// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/json_splitter.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr int end_of_stream = -1;
constexpr std::size_t max_levels = 4;
constexpr std::size_t max_key_bytes = 32;

// Names of lists of records, and of objects that only lead to such a list.
constexpr std::array<std::string_view, 14> list_names{"articles", "items", "docs",    "documents", "results",
                                                      "entries",  "hits",  "records", "stories",   "posts",
                                                      "news",     "data",  "rows",    "@graph"};
constexpr std::array<std::string_view, 7> wrapper_names{"response", "data", "hits",   "result",
                                                        "results",  "feed", "payload"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

JsonSplitter::JsonSplitter(ByteStream& stream, std::size_t max_record_bytes)
    : stream_(stream), max_record_bytes_(max_record_bytes), buffer_(64u << 10, '\0') {}

int JsonSplitter::peek() {
  if (position_ == filled_) {
    position_ = 0;
    filled_ = stream_.read(buffer_.data(), buffer_.size());
  }
  return filled_ == 0 ? end_of_stream : static_cast<unsigned char>(buffer_[position_]);
}

int JsonSplitter::get() {
  const int c = peek();
  if (c == end_of_stream) return c;
  ++position_;
  ++offset_;
  line_ += c == '\n' ? 1u : 0u;
  return c;
}

int JsonSplitter::skip_separators() {
  int c = peek();
  while (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == 0x1E) {
    (void)get();
    c = peek();
  }
  return c;
}

void JsonSplitter::keep(char c) {
  if (!keeping_ || too_long_) return;
  too_long_ = text_.size() >= max_record_bytes_;
  if (too_long_) {
    text_.clear();
  } else {
    text_ += c;
  }
}

// The rest of a string whose opening quote has been read; false if the line ends before the string does.
bool JsonSplitter::scan_string() {
  last_string_.clear();
  for (int c = peek(); c != end_of_stream && c != '\n'; c = peek()) {
    keep(static_cast<char>(get()));
    if (c == '"') return true;
    if (last_string_.size() < max_key_bytes) last_string_ += static_cast<char>(c);
    if (c == '\\' && peek() != end_of_stream && peek() != '\n') keep(static_cast<char>(get()));
  }
  return false;
}

bool JsonSplitter::starts_next_element() {
  while (peek() != end_of_stream && is_ascii_space(static_cast<char>(peek()))) keep(static_cast<char>(get()));
  return peek() == '{' || peek() == ']';
}

// One element of a list, whatever it is; stops before "," and "]" at its own level. False if the document ends in it.
bool JsonSplitter::scan_element() {
  std::size_t depth = 0;
  bool started = false;
  for (int c = peek(); c != end_of_stream; c = peek()) {
    if (depth == 0 && started && (c == ',' || c == ']')) return true;
    keep(static_cast<char>(get()));
    started = true;
    // A raw line break in a string is repaired later, but before "{" or "]" it is the closing quote that is missing.
    if (c == '"' && !scan_string() && starts_next_element()) return true;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) return true;
  }
  return false;
}

// Something between records that can begin none: up to the end of the line.
void JsonSplitter::scan_garbage() {
  for (int c = peek(); c != end_of_stream && c != '\n'; c = peek()) keep(static_cast<char>(get()));
}

void JsonSplitter::open_level(char bracket) {
  if (deeper_ > 0 || levels_.size() == max_levels) {
    ++deeper_;
  } else {
    levels_.push_back({bracket, {}});
  }
}

// True if that was the outermost level.
bool JsonSplitter::close_level() {
  if (deeper_ > 0) {
    --deeper_;
  } else if (!levels_.empty()) {
    levels_.pop_back();
  }
  return levels_.empty();
}

// The value that begins is a list under a name that lists of records have, inside nothing but wrappers.
bool JsonSplitter::names_list() const {
  if (deeper_ > 0 || levels_.empty() || !is_one_of(list_names, levels_.back().key)) return false;
  const auto wraps = [](const Level& level) { return level.open == '{' && is_one_of(wrapper_names, level.key); };
  return levels_.back().open == '{' && std::all_of(levels_.begin(), levels_.end() - 1, wraps);
}

// An object from where we are to its end, or to the beginning of the list that it wraps.
JsonSplitter::Found JsonSplitter::scan_object() {
  for (int c = peek(); c != end_of_stream; c = peek()) {
    keep(static_cast<char>(get()));
    if (c == '"') (void)scan_string();
    if (c == ':' && deeper_ == 0 && !levels_.empty()) levels_.back().key = last_string_;
    if (c == '[' && names_list()) {
      const int first = skip_separators();
      if (first == '{' || (first == ']' && levels_.back().key == "articles")) return Found::List;
    }
    if (c == '{' || c == '[') open_level(static_cast<char>(c));
    if ((c == '}' || c == ']') && close_level()) break;
  }
  return Found::WholeRecord;
}

void JsonSplitter::start(JsonPiece& piece) {
  piece = JsonPiece{};
  piece.offset = offset_;
  piece.line = line_;
  text_.clear();
  too_long_ = false;
  keeping_ = true;
}

bool JsonSplitter::finish(JsonPiece& piece, std::uint64_t index) {
  piece.index = index;
  piece.too_long = too_long_;
  if (!too_long_) piece.text = std::move(text_);
  text_.clear();
  return true;
}

// The next element; false if the list ends here and the search goes on behind it.
bool JsonSplitter::next_in_list(JsonPiece& piece) {
  const int c = skip_separators();
  start(piece);
  if (c == end_of_stream) {
    piece.list_unclosed = true;
    in_list_ = false;
    levels_.clear();
    return true;
  }
  if (c != ']') {
    in_list_ = scan_element();  // an element that is cut off says enough about the list
    return finish(piece, ++index_);
  }
  (void)get();
  keeping_ = false;  // what is left of the wrapper is no record
  in_list_ = !levels_.empty() && scan_object() == Found::List;
  return false;
}

bool JsonSplitter::next(JsonPiece& piece) {
  while (true) {
    if (in_list_) {
      if (next_in_list(piece)) return true;
      continue;
    }
    const int c = skip_separators();
    if (c == end_of_stream) return false;
    levels_.clear();
    deeper_ = 0;
    start(piece);
    if (c == '[') {
      (void)get();
      in_list_ = true;
    } else if (c == '{') {
      in_list_ = scan_object() == Found::List;
      if (!in_list_) return finish(piece, 0);
    } else {
      scan_garbage();
      return finish(piece, 0);
    }
  }
}

}  // namespace dateline::indexer
