// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/read_file.h"

#include "indexer/readers/archive/members.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "schema/error.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr int max_compression_layers = 4;
constexpr int standard_input_descriptor = 0;

// The encoding to convert the whole stream from; "" where readers decode by themselves.
std::string stream_encoding(std::string_view head, const ReadOptions& options) {
  const std::string_view form = detect_unicode_form(head);
  if (!form.empty()) return form == "UTF-8" ? std::string() : std::string(form);
  if (options.encoding.empty()) return {};
  const std::optional<std::string> name = converter_name(options.encoding);
  if (!name) {
    throw schema::Error(schema::ErrorKind::Usage, "read with --encoding " + options.encoding + ": no such encoding",
                        "Names are those of the WHATWG encoding standard, such as windows-1251 or shift_jis.");
  }
  return *name;
}

std::string format_name_of(const SourceFile& file) {
  const std::size_t slash = file.relative_path.rfind('/');
  std::string name = ascii_lower(file.relative_path.substr(slash == std::string::npos ? 0 : slash + 1));
  for (const std::string_view suffix : {".gz", ".zst"}) {
    if (name.ends_with(suffix)) name.erase(name.size() - suffix.size());
  }
  return name;
}

// Standard input is JSON lines by contract; a list or one object over several lines is taken as such.
const Format* format_of(std::string_view head, const SourceFile& file, const ReadOptions& options) {
  if (!file.standard_input) return detect_format(head, format_name_of(file), options);
  const bool list = trim(head).starts_with('[') && recognises_json(head, {}, options);
  const std::string_view wanted = list ? "json" : "jsonl";
  const auto found =
      std::find_if(formats().begin(), formats().end(), [&](const Format& f) { return f.name == wanted; });
  return &*found;
}

std::unique_ptr<ByteStream> decompressor_of(PeekStream& stream) {
  if (is_gzip(stream.head())) return std::make_unique<GzipStream>(stream);
  if (is_zstd(stream.head())) return std::make_unique<ZstdStream>(stream);
  return nullptr;
}

void unpack(StreamChain& layers, ExpansionLimit* limit) {
  for (int layer = 0; layer < max_compression_layers; ++layer) {
    std::unique_ptr<ByteStream> decompressor = decompressor_of(layers.top());
    if (!decompressor) return;
    layers.add(std::move(decompressor), limit);
  }
}

// Counts what is read of the file itself.
class FileBytes final : public ByteStream {
public:
  FileBytes(ByteStream& inner, ExpansionLimit& limit) noexcept : inner_(inner), limit_(limit) {}
  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t got = inner_.read(buffer, size);
    limit_.add_file_bytes(got);
    return got;
  }

private:
  ByteStream& inner_;
  ExpansionLimit& limit_;
};

// Adds what only the file's owner knows.
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

// Completes records and passes them on.
class RecordFinisher {
public:
  RecordFinisher(const SourceFile& file, const RecordSink& sink, const ReadOptions& options)
      : file_(file), sink_(sink), defer_(options.defer) {}

  void add(Record record) {
    pass_held();
    complete(record, file_);
    if (std::holds_alternative<Article>(record)) {
      sink_(std::move(record));
    } else {
      held_ = std::get<RejectedRecord>(std::move(record));
    }
  }

  void add(DeferredRecords deferred) {
    pass_held();
    defer_({[read = std::move(deferred.read), file = file_] {
              std::vector<Record> records = read();
              for (Record& record : records) complete(record, file);
              return records;
            },
            deferred.bytes});
  }

  // Where the bytes ended early, a rejection that came last is that of the record that was cut off: the failure says it
  // better, and one loss is counted once.
  void end(std::string failure, std::uint64_t offset) {
    if (!failure.empty()) held_ = RejectedRecord{printable_path(file_.path), {}, offset, std::move(failure)};
    pass_held();
  }

private:
  void pass_held() {
    if (held_) sink_(*std::move(held_));
    held_.reset();
  }

  const SourceFile& file_;
  const RecordSink& sink_;
  const std::function<void(DeferredRecords)>& defer_;
  std::optional<RejectedRecord> held_;
};

}  // namespace

const Format* detect_format(std::string_view head, std::string_view file_name, const ReadOptions& options) {
  const std::span<const Format> table = formats();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Format& format) { return format.recognises(head, file_name, options); });
  return found == table.end() ? &table.back() : &*found;
}

namespace {

const Format* container_format(std::string_view head, const SourceFile& file, const ReadOptions& options) {
  if (file.standard_input) return nullptr;
  const auto found = std::find_if(formats().begin(), formats().end(), [&](const Format& format) {
    return format.is_container && format.recognises(head, format_name_of(file), options);
  });
  return found == formats().end() ? nullptr : &*found;
}

void read_container(const Format& format, StreamChain& layers, const ReadOptions& options, const RecordSink& sink) {
  if (options.containers < max_containers) return format.read(layers.top(), options, sink);
  reject({}, 0, "containers nested deeper than " + std::to_string(max_containers), sink);
}

void read_text_format(StreamChain& layers, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  const std::string encoding = stream_encoding(layers.head(), options);
  if (!encoding.empty()) layers.add(std::make_unique<TranscodingStream>(layers.top(), encoding));
  std::string_view head = layers.head();
  if (head.starts_with("\xEF\xBB\xBF")) {
    layers.top().skip(3);
    head.remove_prefix(3);
  }
  if (head.empty()) return reject({}, 0, "empty", sink);
  const Format& format = *format_of(head, file, options);
  if (format.is_container) return read_container(format, layers, options, sink);  // it shows behind an encoding only
  format.read(layers.top(), options, sink);
}

// `guard` reads the bytes of the file or of the member.
void read_guarded(GuardedStream& guard, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  StreamChain layers(guard);
  RecordFinisher finisher(file, sink, options);
  const RecordSink add = [&](Record record) { finisher.add(std::move(record)); };
  ReadOptions inner = options;
  if (options.defer) inner.defer = [&](DeferredRecords deferred) { finisher.add(std::move(deferred)); };
  unpack(layers, options.expansion);
  if (const Format* container = container_format(layers.head(), file, options)) {
    read_container(*container, layers, inner, add);
  } else {
    read_text_format(layers, file, inner, add);
  }
  finisher.end(guard.failure().empty() ? layers.failure() : guard.failure(), guard.bytes_read());
}

}  // namespace

void read_stream(ByteStream& stream, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  if (options.expansion != nullptr) {
    GuardedStream member(stream, options.expansion);
    read_guarded(member, file, options, sink);
    return;
  }
  ExpansionLimit limit;
  FileBytes bytes(stream, limit);
  GuardedStream whole(bytes);
  ReadOptions inner = options;
  inner.expansion = &limit;
  read_guarded(whole, file, inner, sink);
}

void read_source_file(const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  try {
    if (file.standard_input) {
      FileStream input(standard_input_descriptor);
      read_stream(input, file, options, sink);
    } else {
      FileStream input(file.path, file.is_source);
      read_stream(input, file, options, sink);
    }
  } catch (const StreamError& error) {
    sink(RejectedRecord{printable_path(file.path), {}, 0, error.reason});
  }
}

}  // namespace dateline::indexer
