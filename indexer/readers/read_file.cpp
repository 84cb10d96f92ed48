// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/read_file.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
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

// A stream with everything that it reads from.
struct Layers {
  std::vector<std::unique_ptr<ByteStream>> owned;
  PeekStream* top = nullptr;

  void look_into(ByteStream& inner) {
    auto peeked = std::make_unique<PeekStream>(inner);
    top = peeked.get();
    owned.push_back(std::move(peeked));
  }
  ByteStream& add(std::unique_ptr<ByteStream> stream) {
    owned.push_back(std::move(stream));
    return *owned.back();
  }
};

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
  if (name.ends_with(".gz")) name.erase(name.size() - 3);
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

void unpack(ByteStream& stream, Layers& layers) {
  layers.look_into(stream);
  for (int layer = 0; layer < max_compression_layers && is_gzip(layers.top->head()); ++layer) {
    // Each layer has its own guard, so that a damaged inner member ends like a short file.
    layers.look_into(
        layers.add(std::make_unique<GuardedStream>(layers.add(std::make_unique<GzipStream>(*layers.top)))));
  }
}

// Adds what only the file's owner knows.
void complete(Record& record, const SourceFile& file) {
  if (auto* article = std::get_if<Article>(&record)) {
    article->path = printable_path(file.path);
    article->relative_path = printable_path(file.relative_path);
    article->source_label = printable_path(file.source_label);
    article->captured_at = file.mtime;
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

std::string failure_of(const GuardedStream& guard, const Layers& layers) {
  if (!guard.failure().empty()) return guard.failure();
  for (const std::unique_ptr<ByteStream>& layer : layers.owned) {
    const auto* inner = dynamic_cast<const GuardedStream*>(layer.get());
    if (inner != nullptr && !inner->failure().empty()) return inner->failure();
  }
  return {};
}

}  // namespace

const Format* detect_format(std::string_view head, std::string_view file_name, const ReadOptions& options) {
  const std::span<const Format> table = formats();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Format& format) { return format.recognises(head, file_name, options); });
  return found == table.end() ? &table.back() : &*found;
}

void read_stream(ByteStream& stream, const SourceFile& file, const ReadOptions& options, const RecordSink& sink) {
  GuardedStream guard(stream);
  Layers layers;
  RecordFinisher finisher(file, sink, options);
  const RecordSink add = [&](Record record) { finisher.add(std::move(record)); };
  ReadOptions inner = options;
  if (options.defer) inner.defer = [&](DeferredRecords deferred) { finisher.add(std::move(deferred)); };
  unpack(guard, layers);
  const std::string encoding = stream_encoding(layers.top->head(), options);
  if (!encoding.empty()) layers.look_into(layers.add(std::make_unique<TranscodingStream>(*layers.top, encoding)));
  std::string_view head = layers.top->head();
  if (head.starts_with("\xEF\xBB\xBF")) {
    layers.top->skip(3);
    head.remove_prefix(3);
  }
  if (head.empty()) {
    reject({}, 0, "empty", add);
  } else {
    format_of(head, file, options)->read(*layers.top, inner, add);
  }
  finisher.end(failure_of(guard, layers), guard.bytes_read());
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
