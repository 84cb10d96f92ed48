// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/native_response.h"

#include <memory>
#include <microhttpd.h>
#include <string>
#include <utility>

namespace dateline::web {
namespace {

constexpr std::size_t stream_block_bytes = std::size_t{32} << 10;
constexpr int not_modified = 304;

struct ResponseDeleter {
  void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};
using NativeResponse = std::unique_ptr<MHD_Response, ResponseDeleter>;

struct WholeBody {
  std::string text;
  UnsentBytes::Held held;
};

void free_body(void* context) {
  delete static_cast<WholeBody*>(context);
}

NativeResponse whole_body(Answer& answer) {
  auto owned = std::make_unique<WholeBody>(WholeBody{std::move(answer.response.body), std::move(answer.held)});
  WholeBody* const kept = owned.get();
  NativeResponse response(
      MHD_create_response_from_buffer_with_free_callback_cls(kept->text.size(), kept->text.data(), &free_body, kept));
  if (response) static_cast<void>(owned.release());
  return response;
}

struct Streamed {
  std::shared_ptr<StreamPipe> pipe;
  Exchange* exchange;
};

ssize_t read_stream(void* context, std::uint64_t /*position*/, char* to, std::size_t size) {
  auto& streamed = *static_cast<Streamed*>(context);
  const StreamPipe::Piece piece = streamed.pipe->read(to, size);
  if (piece.bytes > 0) {
    streamed.exchange->bytes += piece.bytes;
    return static_cast<ssize_t>(piece.bytes);
  }
  if (piece.state == StreamPipe::State::Finished) return MHD_CONTENT_READER_END_OF_STREAM;
  if (piece.state == StreamPipe::State::Broken) return MHD_CONTENT_READER_END_WITH_ERROR;
  return 0;
}

void close_stream(void* context) {
  const std::unique_ptr<Streamed> streamed(static_cast<Streamed*>(context));
  streamed->pipe->close();
}

NativeResponse streamed_body(std::shared_ptr<StreamPipe> pipe, Exchange& exchange) {
  auto owned = std::make_unique<Streamed>(Streamed{std::move(pipe), &exchange});
  NativeResponse response(MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, stream_block_bytes, &read_stream,
                                                            owned.get(), &close_stream));
  if (response) static_cast<void>(owned.release());
  return response;
}

ssize_t read_nothing(void* /*context*/, std::uint64_t /*position*/, char* /*to*/, std::size_t /*size*/) {
  return MHD_CONTENT_READER_END_OF_STREAM;
}

/// Of a HEAD request for a stream. As HTTP/1.0, which ends the connection: in chunks the library sends an empty body,
/// which a response to HEAD must not have.
NativeResponse unknown_length() {
  NativeResponse response(
      MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, stream_block_bytes, &read_nothing, nullptr, nullptr));
  if (response) MHD_set_response_options(response.get(), MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
  return response;
}

NativeResponse body_of(Answer& answer, Exchange& exchange) {
  if (answer.pipe) return streamed_body(std::move(answer.pipe), exchange);
  if (answer.response.stream) return unknown_length();
  if (exchange.head.method != "HEAD") exchange.bytes = answer.response.body.size();
  return whole_body(answer);
}

}  // namespace

bool queue_answer(MHD_Connection* native, Exchange& exchange, Answer answer) {
  const NativeResponse response = body_of(answer, exchange);
  if (!response) return false;
  if (answer.response.status != not_modified) {
    MHD_add_response_header(response.get(), "Content-Type", answer.response.content_type.c_str());
  }
  for (const auto& [name, value] : answer.response.headers)
    MHD_add_response_header(response.get(), name.c_str(), value.c_str());
  if (answer.close) MHD_add_response_header(response.get(), "Connection", "close");
  return MHD_queue_response(native, static_cast<unsigned>(answer.response.status), response.get()) == MHD_YES;
}

}  // namespace dateline::web
