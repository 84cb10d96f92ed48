// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/warc.h"

#include "bench/evaluate/file_bytes.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "indexer/readers/warc/record_framing.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace dateline::bench {
namespace {

using namespace dateline::indexer;

struct Passage {
  std::uint64_t bytes = 0;  // decompressed
  std::uint64_t records = 0;
  double seconds = 0;
};

void add(Passage& sum, const Passage& one) {
  sum.bytes += one.bytes;
  sum.records += one.records;
  sum.seconds += one.seconds;
}

double megabytes_per_second(const Passage& passage) {
  return passage.seconds > 0 ? static_cast<double>(passage.bytes) / passage.seconds / 1e6 : 0;
}

// Of this thread: other work on the machine does not count.
double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// One reading of the whole file, with every block read to its end.
Passage read_once(std::string_view bytes, std::vector<char>& buffer) {
  const double start = cpu_seconds();
  Passage passage;
  MemoryStream file(bytes);
  StreamChain layers(file);
  if (is_gzip(layers.head())) {
    layers.add(std::make_unique<GzipStream>(layers.top()));
  } else if (is_zstd(layers.head())) {
    layers.add(std::make_unique<ZstdStream>(layers.top()));
  }
  GuardedStream counted(layers.top());
  RecordFraming framing(counted, [](std::uint64_t, const std::string&) {});
  while (framing.next()) {
    ++passage.records;
    while (framing.content().read(buffer.data(), buffer.size()) > 0) continue;
  }
  passage.bytes = counted.bytes_read();
  passage.seconds = cpu_seconds() - start;
  return passage;
}

// The fastest of as many readings as fit into the time.
Passage measure(std::string_view bytes, double seconds) {
  std::vector<char> buffer(64u << 10);
  Passage best = read_once(bytes, buffer);
  for (double spent = best.seconds; spent < seconds;) {
    const Passage next = read_once(bytes, buffer);
    spent += next.seconds;
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}

void print(const std::string& name, const Passage& passage) {
  std::printf("%8.0f MB/s  %10llu bytes  %6llu records  %s\n", megabytes_per_second(passage),
              static_cast<unsigned long long>(passage.bytes), static_cast<unsigned long long>(passage.records),
              name.c_str());
}

}  // namespace

void evaluate_warc(const WarcOptions& options) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(options.folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Passage compressed;
  Passage plain;
  for (const std::filesystem::path& file : files) {
    const std::string bytes = file_bytes(file);
    const Passage passage = measure(bytes, options.seconds_per_file);
    if (passage.records == 0) continue;
    print(file.lexically_relative(options.folder).string(), passage);
    add(is_gzip(bytes) || is_zstd(bytes) ? compressed : plain, passage);
  }
  if (compressed.records + plain.records == 0)
    throw std::runtime_error("no web archives in " + options.folder.string());
  print("all compressed files", compressed);
  print("all plain files", plain);
}

}  // namespace dateline::bench
