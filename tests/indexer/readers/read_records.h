// SPDX-License-Identifier: GPL-3.0-or-later
// What do the readers make of these bytes, as a test asks it?
#pragma once

#include "indexer/readers/read_file.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

struct Records {
  std::vector<Article> articles;
  std::vector<RejectedRecord> rejected;
};

inline RecordSink sink_into(Records& records) {
  return [&records](Record record) {
    if (auto* article = std::get_if<Article>(&record)) {
      records.articles.push_back(std::move(*article));
    } else {
      records.rejected.push_back(std::get<RejectedRecord>(std::move(record)));
    }
  };
}

/// Reads `bytes` as the file `name`, through detection of everything.
inline Records read_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options = {}) {
  Records records;
  MemoryStream stream(bytes);
  SourceFile file;
  file.path = "news/" + name;
  file.relative_path = name;
  file.source_label = "news";
  read_stream(stream, file, options, sink_into(records));
  return records;
}

/// A stream of `size` bytes: `start`, then `filler` again and again, then `end`; none of it in memory.
class GeneratedStream final : public ByteStream {
public:
  GeneratedStream(std::string start, char filler, std::size_t count, std::string end)
      : start_(std::move(start)), filler_(filler), count_(count), end_(std::move(end)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (!start_.empty()) return take(start_, buffer, size);
    if (count_ == 0) return take(end_, buffer, size);
    const std::size_t now = std::min(size, count_);
    std::fill_n(buffer, now, filler_);
    count_ -= now;
    return now;
  }

private:
  static std::size_t take(std::string& from, char* buffer, std::size_t size) {
    const std::size_t now = std::min(size, from.size());
    std::copy_n(from.begin(), now, buffer);
    from.erase(0, now);
    return now;
  }

  std::string start_;
  char filler_;
  std::size_t count_;
  std::string end_;
};

/// Gives `bytes` and then fails.
class FailingStream final : public ByteStream {
public:
  explicit FailingStream(std::string bytes) : inner_(std::move(bytes), ' ', 0, "") {}
  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t got = inner_.read(buffer, size);
    if (got == 0) throw StreamError{"the disk is gone"};
    return got;
  }

private:
  GeneratedStream inner_;
};

}  // namespace dateline::indexer
