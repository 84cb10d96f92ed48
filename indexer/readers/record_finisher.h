// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a record on its way out of a file?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/sources/source_file.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace dateline::indexer {

/// Completes the records of one file with what only the file's owner knows, its paths and time, and passes them on in
/// their order.
class RecordFinisher {
public:
  /// All are borrowed; `defer` may be empty, and then nothing deferred is added.
  RecordFinisher(const SourceFile& file, const RecordSink& sink, const std::function<void(DeferredRecords)>& defer)
      : file_(file), sink_(sink), defer_(defer) {}

  void add(Record record);
  void add(DeferredRecords deferred);

  /// Behind the last record. Where the bytes ended early (`failure` says why, else ""), a rejection that came last is
  /// that of the record that was cut off: the failure says it better, and one loss is counted once.
  void end(std::string failure, std::uint64_t offset);

private:
  void pass_held();

  const SourceFile& file_;
  const RecordSink& sink_;
  const std::function<void(DeferredRecords)>& defer_;
  std::optional<RejectedRecord> held_;
};

}  // namespace dateline::indexer
