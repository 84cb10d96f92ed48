// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/record_finisher.h"

#include "indexer/readers/characters/utf8.h"

#include <utility>
#include <variant>
#include <vector>

namespace dateline::indexer {
namespace {

void complete(Record& record, const SourceFile& file) {
  if (auto* article = std::get_if<Article>(&record)) {
    article->path = printable_path(file.path);
    article->relative_path = printable_path(file.relative_path);
    article->source_label = printable_path(file.source_label);
    if (article->captured_at == 0) article->captured_at = file.mtime;
  } else {
    std::get<RejectedRecord>(record).path = printable_path(file.path);
  }
}

}  // namespace

void RecordFinisher::add(Record record) {
  pass_held();
  complete(record, file_);
  if (std::holds_alternative<Article>(record)) {
    sink_(std::move(record));
  } else {
    held_ = std::get<RejectedRecord>(std::move(record));
  }
}

void RecordFinisher::add(DeferredRecords deferred) {
  pass_held();
  defer_({[read = std::move(deferred.read), file = file_] {
            std::vector<Record> records = read();
            for (Record& record : records) complete(record, file);
            return records;
          },
          deferred.bytes});
}

void RecordFinisher::end(std::string failure, std::uint64_t offset) {
  if (!failure.empty()) held_ = RejectedRecord{printable_path(file_.path), {}, offset, std::move(failure)};
  pass_held();
}

void RecordFinisher::pass_held() {
  if (held_) sink_(*std::move(held_));
  held_.reset();
}

}  // namespace dateline::indexer
