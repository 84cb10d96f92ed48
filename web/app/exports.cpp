// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export.h"
#include "web/app/endpoints.h"
#include "web/state/search_state.h"

#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

namespace dateline::web {
namespace {

using searcher::ExportFormat;

constexpr int not_found = 404;
constexpr std::size_t feed_entries = 50;
constexpr std::size_t whole_hits = 100;  // up to so many, an export takes no place among the streams
constexpr StateBounds any_page{std::numeric_limits<std::size_t>::max(), std::numeric_limits<std::size_t>::max()};

/// Writes into the body of a response, in pieces worth sending.
class BodyText final : public searcher::TextSink {
public:
  explicit BodyText(BodySink& body) : body_(body) {}
  void write(std::string_view text) override {
    pending_ += text;
    if (pending_.size() >= piece_bytes) flush();
  }
  void flush() {
    if (!pending_.empty()) body_.write(pending_);
    pending_.clear();
  }

private:
  static constexpr std::size_t piece_bytes = 16384;

  BodySink& body_;
  std::string pending_;
};

/// Keeps the text, for responses that are made whole.
class BodyString final : public searcher::TextSink {
public:
  explicit BodyString(std::string& body) : body_(body) {}
  void write(std::string_view text) override { body_ += text; }

private:
  std::string& body_;
};

bool says(const Request& request, std::string_view name) {
  return !request.parameter(name).empty();
}

/// All hits unless a page of them is asked for; a feed is the last that came, unless an order is asked for.
searcher::SearchRequest export_request(const Request& asked, ExportFormat format) {
  SearchState state = read_state(asked.parameters, any_page);
  const bool feed = format == ExportFormat::Atom;
  if (feed && !says(asked, "sort")) state.typed.sort = "added";
  searcher::SearchRequest request = request_of(state);
  const bool page = says(asked, "limit") || says(asked, "offset");
  if (!page) request.limit = feed ? feed_entries : std::numeric_limits<std::size_t>::max();
  request.facets.clear();
  request.may_relax = false;
  request.ids_only = format == ExportFormat::Ids;
  return request;
}

/// The same for the same question, whatever page of it is asked for.
std::string feed_key(const Request& request) {
  SearchState state = read_state(request.parameters, any_page);
  state.offset = 0;
  state.limit = searcher::default_hits;
  return address("/", state);
}

searcher::ExportOptions export_options(const Request& request, ExportFormat format) {
  searcher::ExportOptions options;
  std::istringstream fields{std::string(request.parameter("fields"))};
  for (std::string field; std::getline(fields, field, ',');) {
    if (!field.empty()) options.fields.push_back(field);
  }
  if (format == ExportFormat::Atom) {
    options.feed_key = feed_key(request);
    options.self_link = request.origin + request.path + (request.query.empty() ? "" : "?" + request.query);
  }
  return options;
}

/// Throws Error{Usage} before the first byte of the response.
void check_fields(ExportFormat format, const searcher::ExportOptions& options) {
  class Nowhere final : public searcher::TextSink {
    void write(std::string_view /*text*/) override {}
  };
  Nowhere nowhere;
  (void)searcher::make_hit_writer(format, nowhere, options);
}

/// One export as it is written: what it says, in which form.
struct Export {
  std::shared_ptr<const searcher::PendingExport> hits;
  ExportFormat format;
  searcher::ExportOptions options;
};

void write_hits(searcher::Searcher& searcher, const Export& exported, searcher::TextSink& text) {
  const std::unique_ptr<searcher::HitWriter> writer =
      searcher::make_hit_writer(exported.format, text, exported.options);
  writer->end(searcher.export_hits(*exported.hits, *writer));
}

}  // namespace

Response answer_export(const Asked& asked) {
  const searcher::ExportFormatRow* const format = searcher::export_format_named(asked.rest);
  if (format == nullptr) {
    return refusal(asked.request, {not_found, "there is no such page: " + asked.request.path, ""});
  }
  searcher::SearchRequest request = export_request(asked.request, format->format);
  request.time_limit = asked.time_left();
  const searcher::ExportOptions options = export_options(asked.request, format->format);
  check_fields(format->format, options);
  // What can be refused, and what takes long, comes before the first byte: a response that has begun has no other
  // status.
  const Export exported{asked.searcher.prepare_export(request), format->format, options};
  Response response;
  response.content_type = format->content_type;
  response.headers.emplace_back("Cache-Control", "no-cache");
  if (format->format != ExportFormat::Atom) {
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"dateline" + std::string(format->extension) + '"');
  }
  if (request.limit <= whole_hits) {
    BodyString text(response.body);
    write_hits(asked.searcher, exported, text);
    return response;
  }
  response.stream = [&searcher = asked.searcher, exported](BodySink& body) {
    BodyText text(body);
    write_hits(searcher, exported, text);
    text.flush();
  };
  return response;
}

}  // namespace dateline::web
