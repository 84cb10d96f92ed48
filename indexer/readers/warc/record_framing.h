// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the records of a web archive start and end, whatever is damaged between them?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/byte_window.h"
#include "indexer/readers/warc/archive_record.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Cuts the decompressed bytes of a WARC or ARC file into records, in memory that does not depend on their size.
class RecordFraming {
public:
  /// Told of everything that is no record and of records that end too early: where it starts and what is wrong. What is
  /// skipped until the next record is told once.
  using DamageSink = std::function<void(std::uint64_t offset, std::string reason)>;

  /// `stream` is borrowed and does not throw; where it ends because of damage, it is resumed. `start` bytes stand
  /// before it, which offsets count.
  RecordFraming(ByteStream& stream, DamageSink damage, std::uint64_t start = 0);

  /// The next record, after what is left of the last one; nullopt at the end.
  [[nodiscard]] std::optional<ArchiveRecord> next();

  /// The block of the record that next() gave, for as much of it as there is.
  [[nodiscard]] ByteStream& content() noexcept { return content_; }
  /// True once content() has ended before the record's stated length.
  [[nodiscard]] bool is_cut() const noexcept { return is_cut_; }
  /// Bytes before what comes next, those before the stream among them.
  [[nodiscard]] std::uint64_t offset() const noexcept { return start_ + window_.offset(); }
  /// Once next() has given nullopt: the file ended with a whole record of WARC, behind which another one may follow.
  [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }

private:
  class Content final : public ByteStream {
  public:
    explicit Content(RecordFraming& framing) noexcept : framing_(framing) {}
    std::size_t read(char* buffer, std::size_t size) override { return framing_.read_content(buffer, size); }

  private:
    RecordFraming& framing_;
  };

  std::size_t read_content(char* buffer, std::size_t size);
  bool fill_content();
  void end_content();
  bool skip_blank();
  bool cross_gap();
  std::optional<ArchiveRecord> read_record();
  [[nodiscard]] std::string_view peek_line();
  std::optional<std::string> read_warc_block();
  void skip_line();
  void report(std::uint64_t offset, std::string reason);

  ByteStream& stream_;
  ByteWindow window_;
  DamageSink damage_;
  Content content_;
  std::uint64_t start_;
  std::uint64_t record_offset_;
  std::uint64_t remaining_ = 0;  // of the record's block
  bool is_cut_ = false;          // the block ended before its length
  bool lost_ = false;            // between damage and the next record
  bool is_arc_ = false;
  bool is_whole_ = false;
};

}  // namespace dateline::indexer
