// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the records of an SGML collection begin and end, and what stands in their elements?
// A line scanner: these files are no XML (unclosed tags, references to control characters, any encoding).
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/line_reader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct SgmlRecord {
  std::string text;  // from the start tag on, without the end tag
  std::uint64_t offset = 0;
  std::uint64_t line = 0;
  bool too_long = false;
};

/// Cuts a stream into the elements of one name. A record ends at its end tag, at the next start tag or at the end of
/// the stream; what stands between records is skipped.
class SgmlRecords {
public:
  /// `stream` is borrowed; `element` is in lower case ("reuters", "doc").
  SgmlRecords(ByteStream& stream, std::string_view element, std::size_t max_record_bytes);

  /// Moves the next record into `record`; false at the end.
  bool next(SgmlRecord& record);

private:
  bool refill();
  bool find_start(SgmlRecord& record);
  bool take_until_end(SgmlRecord& record);

  LineReader lines_;
  std::string start_tag_;
  std::string end_tag_;
  std::size_t max_record_bytes_;
  Line line_;
  std::size_t position_ = 0;  // in line_, which ends with "\n" here
  bool has_line_ = false;
};

/// Reads every record of a collection: `article_of` makes an article of it and of its text, decoded to UTF-8; a record
/// beyond options.max_record_bytes is rejected.
void read_sgml_articles(ByteStream& stream, std::string_view element, const ReadOptions& options,
                        Article (*article_of)(const SgmlRecord& record, std::string_view text), const RecordSink& sink);

/// The content of the first element of that name (lower case), up to its end tag or, without one, the end of `record`;
/// empty if there is none.
[[nodiscard]] std::string_view sgml_element(std::string_view record, std::string_view name) noexcept;

/// The value of an attribute (lower case) of the tag at the start of `record`; empty if there is none.
[[nodiscard]] std::string_view sgml_attribute(std::string_view record, std::string_view name) noexcept;

/// `text` with its tags left out and its character references resolved; those of control characters go.
[[nodiscard]] std::string sgml_text(std::string_view text);

/// The paragraphs of a wire text: a line that is indented by three columns or more or follows a blank line starts one,
/// other lines are joined, lines of a table keep their line break.
[[nodiscard]] std::vector<std::string> wire_paragraphs(std::string_view text);

}  // namespace dateline::indexer
