// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/read_file.h"

#include "indexer/readers/archive/members.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/record_finisher.h"
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "schema/error.h"
#include "schema/text_lines.h"

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

// The number of compressions that were undone.
int unpack(StreamChain& layers, ExpansionLimit* limit) {
  for (int layer = 0; layer < max_compression_layers; ++layer) {
    std::unique_ptr<ByteStream> decompressor = decompressor_of(layers.top());
    if (!decompressor) return layer;
    layers.add(std::move(decompressor), limit);
  }
  return max_compression_layers;
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

void read_text_format(StreamChain& layers, const SourceFile& file, ReadOptions options, const RecordSink& sink) {
  const std::string encoding = stream_encoding(layers.head(), options);
  if (!encoding.empty()) {
    layers.add(std::make_unique<TranscodingStream>(layers.top(), encoding));
    options.ended = nullptr;  // what is read no longer shows where in the file it ended
  }
  const std::string_view head = schema::without_byte_order_mark(layers.head());
  layers.top().skip(layers.head().size() - head.size());
  if (head.empty()) return reject({}, 0, "empty", sink);
  const Format& format = *format_of(head, file, options);
  if (format.is_container) return read_container(format, layers, options, sink);  // it shows behind an encoding only
  format.read(layers.top(), options, sink);
}

void read_format(StreamChain& layers, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  const Format* known = options.start.stored_bytes > 0 ? format_named(options.start.format) : nullptr;
  if (known != nullptr) return known->read(layers.top(), options, sink);
  if (const Format* container = container_format(layers.head(), file, options)) {
    return read_container(*container, layers, options, sink);
  }
  read_text_format(layers, file, options, sink);
}

void tell_cut_short(const ReadOptions& options) {
  ReadEnd end;
  end.cut_short = true;
  options.ended(end);
}

// `guard` reads the bytes of the file or of the member.
void read_guarded(GuardedStream& guard, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  StreamChain layers(guard);
  RecordFinisher finisher(file, sink, options.defer);
  const RecordSink add = [&](Record record) { finisher.add(std::move(record)); };
  ReadOptions inner = options;
  if (options.defer) inner.defer = [&](DeferredRecords deferred) { finisher.add(std::move(deferred)); };
  ReadEnd end;
  if (options.ended) inner.ended = [&](const ReadEnd& told) { end = told; };
  const bool is_gzip_file = is_gzip(layers.head());
  const int compressions = unpack(layers, options.expansion);
  read_format(layers, file, inner, add);
  const std::string failure = guard.failure().empty() ? layers.failure() : guard.failure();
  const std::uint64_t stored_bytes = options.start.stored_bytes + guard.bytes_read();
  finisher.end(failure, stored_bytes);
  if (options.ended && !failure.empty()) tell_cut_short(options);
  if (!options.ended || !failure.empty() || compressions > (is_gzip_file ? 1 : 0)) return;
  end.is_gzip = is_gzip_file;
  end.stored_bytes = stored_bytes;
  options.ended(end);
}

}  // namespace

bool reads_alike(std::string_view head, std::string_view longer_head, const SourceFile& file,
                 const ReadOptions& options) {
  const Format* container = container_format(head, file, options);
  if (container != container_format(longer_head, file, options)) return false;
  if (container != nullptr) return true;
  if (stream_encoding(head, options) != stream_encoding(longer_head, options)) return false;
  return format_of(schema::without_byte_order_mark(head), file, options) ==
             format_of(schema::without_byte_order_mark(longer_head), file, options) &&
         record_fallback(head) == record_fallback(longer_head);
}

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
      FileStream input(file.path, file.is_source, options.start.stored_bytes);
      read_stream(input, file, options, sink);
    }
  } catch (const StreamError& error) {
    sink(RejectedRecord{printable_path(file.path), {}, 0, error.reason});
    if (options.ended) tell_cut_short(options);
  }
}

}  // namespace dateline::indexer
