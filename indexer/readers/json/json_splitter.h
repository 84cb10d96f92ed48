// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the records of a JSON document begin and end, when the document may be larger than memory?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// One record as it stands in the document, not yet parsed.
struct JsonPiece {
  std::string text;          // empty if too_long or list_unclosed
  std::uint64_t offset = 0;  // bytes before it
  std::uint64_t line = 0;    // physical line of its start, from 1
  std::uint64_t index = 0;   // from 1 in its list; 0: stands by itself
  bool too_long = false;
  bool list_unclosed = false;  // no record: the document ends before the list does
};

/// Cuts a document into records: the elements of a list at the top; the elements of a list of objects that a wrapping
/// object holds under a name such as "articles", "item" or "docs" (the wrapper is then no record); else each object by
/// itself. An object with a text, headline or versioncreated (ninjs) of its own is an article and wraps nothing; behind
/// the list that is looked for in max_probe_bytes. Case, "-" and "_" in names do not count. A string ends at a raw line
/// break, which JSON forbids in strings, so that a missing quote does not swallow the rest. Reads byte by byte, never
/// more than `max_record_bytes` at a time in memory.
class JsonSplitter {
public:
  static constexpr std::size_t max_probe_bytes = 1u << 20;

  /// `stream` is borrowed.
  JsonSplitter(ByteStream& stream, std::size_t max_record_bytes);

  /// Moves the next record into `piece`; false at the end.
  bool next(JsonPiece& piece);

private:
  /// An open bracket outside of the records; only the first few levels can wrap a list.
  struct Level {
    char open;
    std::string key;  // in an object: the key whose value is being read
  };
  enum class Found : std::uint8_t { WholeRecord, List };
  /// Where a list begins whose object may yet turn out to be an article.
  struct Probe {
    std::size_t text_bytes;  // of text_ before the list's first element
    std::uint64_t offset;
    std::uint64_t line;
    std::vector<Level> levels;
  };

  int peek();
  int get();
  int skip_separators();
  void keep(char c);
  bool scan_string();
  bool starts_next_element();
  bool scan_element();
  void scan_garbage();
  Found scan_object();
  Found end_object();
  Found go_back_to_list();
  [[nodiscard]] bool probe_is_full() const noexcept;
  void scan_string_of_object();
  bool starts_list();
  void open_level(char bracket);
  bool close_level();
  [[nodiscard]] bool names_list() const;
  void start(JsonPiece& piece);
  bool finish(JsonPiece& piece, std::uint64_t index);
  bool next_in_list(JsonPiece& piece);

  ByteStream& stream_;
  std::size_t max_record_bytes_;
  std::string buffer_;
  std::size_t position_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t offset_ = 0;
  std::uint64_t line_ = 1;

  std::string text_;  // the record that is being cut out
  bool too_long_ = false;
  bool keeping_ = true;
  std::string last_string_;    // its first bytes, for keys
  std::vector<Level> levels_;  // open brackets around the current place, outermost first
  std::size_t deeper_ = 0;     // further ones, which are only counted
  std::optional<Probe> probe_;
  bool after_colon_ = false;
  bool own_text_ = false;  // the object that is being cut out is an article
  bool in_list_ = false;
  std::uint64_t index_ = 0;
};

}  // namespace dateline::indexer
