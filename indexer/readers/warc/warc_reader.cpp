// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/warc_reader.h"

#include "indexer/readers/archive/members.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/headers/media_type.h"
#include "indexer/readers/read_file.h"
#include "indexer/readers/streams/limited_stream.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/warc/content_codings.h"
#include "indexer/readers/warc/http_message.h"
#include "indexer/readers/warc/page_address.h"
#include "indexer/readers/warc/payload_kind.h"
#include "indexer/readers/warc/record_framing.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dateline::indexer {
namespace {

constexpr int status_ok = 200;
constexpr std::size_t max_field_bytes = 8u << 10;

// Why a record holds no document, whatever its block is; "" where it may hold one.
std::string_view kind_without_document(const ArchiveRecord& record) noexcept {
  switch (record.kind) {
    case RecordKind::Revisit:
      return "revisit of what was captured before";
    case RecordKind::Continuation:
      return "continuation of a segmented record";
    case RecordKind::Description:
      return "request or description";
    case RecordKind::Unknown:
      return "record of unknown type";
    case RecordKind::Response:
    case RecordKind::Resource:
    case RecordKind::Conversion:
      break;
  }
  if (!is_document_address(record.target)) return "request or description";
  return is_robot_address(record.target) ? "robots.txt or its like" : "";
}

// Headers hold any bytes; what becomes of them in articles and reports is one line of text.
std::string tidy(std::string_view field) {
  return one_line(clean_characters(decode_record(field.substr(0, max_field_bytes), {})));
}

std::string status_name(int status) {
  if (status / 100 == status_ok / 100) return "HTTP status 2xx other than 200";
  return status < 100 ? "HTTP response without a status" : "HTTP status " + std::to_string(status / 100) + "xx";
}

// What an article has to know of the record that it came from.
struct RecordPlace {
  std::string id;
  std::string target;
  std::uint64_t offset = 0;
};

RecordPlace place_of(const ArchiveRecord& record) {
  return {record.id, record.target, record.offset};
}

std::string member_of(const RecordPlace& place) {
  return place.id + "@" + std::to_string(place.offset);
}

Record placed(const RecordPlace& place, Article article) {
  if (article.member.empty()) {  // the document itself, not an item in it
    article.url = page_address(place.target, article.url);
    if (article.own_id.empty()) article.own_id = place.id;
  }
  article.offset = place.offset;
  return inside(member_of(place), std::move(article));
}

std::string without_article(const std::string& reason) {
  return "web archive: document without an article: " + reason.substr(0, reason.find(':'));
}

using SkipSink = std::function<void(std::string_view reason, std::size_t count)>;

// What becomes of a page that is read later: an article, or a count of those that hold none.
std::optional<Record> deferred_article(const RecordPlace& place, const SkipSink& skipped, Record found) {
  if (auto* article = std::get_if<Article>(&found)) return placed(place, std::move(*article));
  if (skipped) skipped(without_article(std::get<RejectedRecord>(found).reason), 1);
  return std::nullopt;
}

// Reads the records of one archive, one after the other.
class ArchiveReading {
public:
  ArchiveReading(ByteStream& stream, const ReadOptions& options, const RecordSink& sink)
      : options_(options),
        inner_(member_options(options)),
        sink_(sink),
        is_empty_(options.start.stored_bytes == 0),
        framing_(
            stream,
            [this](std::uint64_t offset, std::string reason) {
              is_empty_ = false;
              reject({}, offset, std::move(reason), sink_);
            },
            options.start.bytes) {
    inner_.containers = max_containers;  // what a server calls a page or a text is no container
  }

  void read_all() {
    while (std::optional<ArchiveRecord> record = framing_.next()) {
      is_empty_ = false;
      for (std::string* field : {&record->id, &record->target}) *field = tidy(*field);
      read(*record);
    }
    if (is_empty_) reject({}, 0, "empty", sink_);
    // A record without a date has that of the file, which is another one once the file has grown.
    const bool is_whole = framing_.is_whole() && !has_undated_;
    if (options_.ended) options_.ended({"warc", is_whole, false, framing_.offset(), 0});
  }

private:
  void skip_record(std::string_view reason) const { skip(options_, "web archive: " + std::string(reason)); }

  void read(const ArchiveRecord& record) {
    if (const std::string_view reason = kind_without_document(record); !reason.empty()) return skip_record(reason);
    StreamChain body(framing_.content());
    const HttpHead http = record.kind == RecordKind::Response ? parse_http_head(body.head()) : HttpHead();
    if (http.size > 0 && http.status != status_ok) {
      return skip_record(status_name(http.status));
    }
    if (http.size > 0) body.top().skip(http.size);
    const std::string content_type = http.size > 0 ? http.fields.joined("content-type") : record.content_type;
    read_payload(record, http, content_type, body);
  }

  void read_payload(const ArchiveRecord& record, const HttpHead& http, const std::string& content_type,
                    StreamChain& body) {
    const std::string type = media_type(content_type);
    // A type that says enough spares the work of unwrapping.
    if (payload_kind(type, "<html>") == PayloadKind::Other) return skip_record(other_kind_name(type));
    body.add(std::make_unique<Unpeeked>(body.top()));
    const std::string unknown_coding = undo_codings(http.fields, body);
    if (!unknown_coding.empty()) {
      return reject(member_of(place_of(record)), record.offset, "content coding that is not read: " + unknown_coding,
                    sink_);
    }
    auto limited = std::make_unique<LimitedStream>(body.top(), options_.max_record_bytes);
    const LimitedStream& limit = *limited;
    body.add(std::move(limited));
    const PayloadKind kind = payload_kind(type, body.head());
    if (kind == PayloadKind::Other) return skip_record(other_kind_name(type));
    if (body.head().empty() && body.failure().empty()) return skip_record("empty document");
    inner_.member.charset = header_parameter(content_type, "charset");
    const std::string no_article = read_document(record, kind, body);
    if (!body.failure().empty()) {
      // What a crawler cut off on purpose is no damage, and the framing tells of a record that the file itself cuts
      // off.
      if (!record.is_truncated && !framing_.is_cut())
        reject(member_of(place_of(record)), record.offset, body.failure(), sink_);
    } else if (!no_article.empty() && limit.is_exceeded()) {
      reject(member_of(place_of(record)), record.offset, no_article, sink_);
    } else if (!no_article.empty()) {
      skip(options_, without_article(no_article));
    }
  }

  // Why there is no article in it; "" where there is one, or where that is found out later.
  std::string read_document(const ArchiveRecord& record, PayloadKind kind, StreamChain& body) {
    // Of JSON and XML only records with a title, a text or a date are articles: an answer of some interface is none.
    const bool is_page = kind == PayloadKind::Page || kind == PayloadKind::Text;
    inner_.member.own_id = is_page ? record.id : std::string();
    inner_.member.url = record.target;
    SourceFile file;
    file.path = file.relative_path = file_name_of(kind);
    file.mtime = record.captured_at;
    has_undated_ = has_undated_ || record.captured_at == 0;
    std::string reason = "nothing in it";
    const RecordPlace place = place_of(record);
    if (options_.defer) {
      inner_.defer = [&](DeferredRecords deferred) {
        reason.clear();
        defer_changed(options_, std::move(deferred), [place, skipped = options_.skipped](Record found) {
          return deferred_article(place, skipped, std::move(found));
        });
      };
    }
    read_stream(body.top(), file, inner_, [&](Record found) {
      if (auto* article = std::get_if<Article>(&found)) {
        reason.clear();
        sink_(placed(place, std::move(*article)));
      } else if (!reason.empty()) {
        reason = std::get<RejectedRecord>(found).reason;
      }
    });
    return reason;
  }

  // The rest of a stream whose head was looked at, as a stream with a head of its own.
  class Unpeeked final : public ByteStream {
  public:
    explicit Unpeeked(ByteStream& inner) noexcept : inner_(inner) {}
    std::size_t read(char* buffer, std::size_t size) override { return inner_.read(buffer, size); }

  private:
    ByteStream& inner_;
  };

  const ReadOptions& options_;
  ReadOptions inner_;
  const RecordSink& sink_;
  bool is_empty_;  // neither a record nor anything else
  bool has_undated_ = false;
  RecordFraming framing_;
};

}  // namespace

bool recognises_warc(std::string_view head, std::string_view file_name, const ReadOptions& /*options*/) {
  const std::string_view start = trim(head);
  // A file of that name may begin with damage, which can hide all of its head.
  if (file_name.ends_with(".warc") && (start.empty() || head.find("\nWARC/") != std::string_view::npos)) return true;
  return is_warc_version(start) || parse_arc_header(start.substr(0, start.find('\n'))).has_value();
}

bool begins_warc_record(std::string_view appended) noexcept {
  return is_warc_version(appended);
}

void read_warc(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  ArchiveReading(stream, options, sink).read_all();
}

}  // namespace dateline::indexer
