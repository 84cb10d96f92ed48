// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/json_splitter.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/field_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr int end_of_stream = -1;
constexpr std::size_t buffer_bytes = 64u << 10;
constexpr std::size_t max_levels = 4;
constexpr std::size_t max_key_bytes = 32;

// Names of lists of records, and of objects that only lead to such a list.
constexpr std::array<std::string_view, 19> list_names{
    "articles", "items", "item", "docs", "documents", "results", "entries",     "entry",     "hits",  "records",
    "stories",  "posts", "news", "data", "rows",      "value",   "newsobjects", "newsitems", "@graph"};
constexpr std::array<std::string_view, 10> wrapper_names{"response", "data", "hits",    "result",      "results",
                                                         "feed",     "rss",  "channel", "apiresponse", "payload"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

// Without what people write differently: "newsItems", "news_items".
std::string comparable(std::string_view key) {
  std::string name = ascii_lower(key);
  std::erase_if(name, [](char c) { return c == '_' || c == '-'; });
  return name;
}

// A title says nothing: feeds have one too. Every object of ninjs has the time of its version, and no answer of a
// server.
bool heads_article(std::string_view key) {
  const std::optional<FieldMeaning> meaning = meaning_of(key);
  const std::string name = comparable(key);
  return (meaning && meaning->field == ArticleField::Text && meaning->rank < summary_rank) || name == "headline" ||
         name == "versioncreated";
}

}  // namespace

JsonSplitter::JsonSplitter(ByteStream& stream, std::size_t max_record_bytes)
    : stream_(stream), max_record_bytes_(max_record_bytes), buffer_(buffer_bytes, '\0') {}

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

// The rest of a string whose opening quote has been read; false if the line or the probe ends before the string does.
bool JsonSplitter::scan_string() {
  last_string_.clear();
  for (int c = peek(); c != end_of_stream && c != '\n' && !probe_is_full(); c = peek()) {
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
  if (deeper_ > 0 || levels_.empty() || !is_one_of(list_names, comparable(levels_.back().key))) return false;
  const auto wraps = [](const Level& level) {
    return level.open == '{' && is_one_of(wrapper_names, comparable(level.key));
  };
  return levels_.back().open == '{' && std::all_of(levels_.begin(), levels_.end() - 1, wraps);
}

// A key or a value; a value may show that the object is an article.
void JsonSplitter::scan_string_of_object() {
  const bool own_value = after_colon_ && deeper_ == 0 && levels_.size() == 1;
  (void)scan_string();
  if (!own_value || is_blank(last_string_) || !heads_article(levels_[0].key)) return;
  own_text_ = true;
  probe_.reset();
}

// Behind "[": true if that begins the list of records. While it is not known whether the object is an article with
// such a list, reading goes on to the object's end, and comes back.
bool JsonSplitter::starts_list() {
  if (probe_ || own_text_ || !names_list()) return false;
  const int first = skip_separators();
  if (first != '{' && (first != ']' || levels_.back().key != "articles")) return false;
  if (!keeping_ || too_long_) return true;
  probe_ = Probe{text_.size(), offset_, line_, levels_};
  return false;
}

// Also where the next two bytes, an escape, would make the record too long to keep.
bool JsonSplitter::probe_is_full() const noexcept {
  return probe_ && (text_.size() - probe_->text_bytes >= max_probe_bytes || text_.size() + 2 > max_record_bytes_);
}

JsonSplitter::Found JsonSplitter::go_back_to_list() {
  buffer_ = text_.substr(probe_->text_bytes) + buffer_.substr(position_, filled_ - position_);
  position_ = 0;
  filled_ = buffer_.size();
  buffer_.resize(std::max(filled_, buffer_bytes));
  offset_ = probe_->offset;
  line_ = probe_->line;
  levels_ = std::move(probe_->levels);
  deeper_ = 0;
  probe_.reset();
  return Found::List;
}

JsonSplitter::Found JsonSplitter::end_object() {
  return probe_ ? go_back_to_list() : Found::WholeRecord;
}

// An object from where we are to its end, or to the beginning of the list that it wraps.
JsonSplitter::Found JsonSplitter::scan_object() {
  for (int c = peek(); c != end_of_stream; c = peek()) {
    if (probe_is_full()) return go_back_to_list();
    keep(static_cast<char>(get()));
    if (c == '"') scan_string_of_object();
    if (c == ':' && deeper_ == 0 && !levels_.empty()) levels_.back().key = last_string_;
    after_colon_ = c == ':' || (after_colon_ && is_ascii_space(static_cast<char>(c)));
    if (c == '[' && starts_list()) return Found::List;
    if (c == '{' || c == '[') open_level(static_cast<char>(c));
    if ((c == '}' || c == ']') && close_level()) break;
  }
  return end_object();
}

void JsonSplitter::start(JsonPiece& piece) {
  piece = JsonPiece{};
  piece.offset = offset_;
  piece.line = line_;
  text_.clear();
  too_long_ = false;
  keeping_ = true;
  own_text_ = false;
  after_colon_ = false;
  probe_.reset();
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
