// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/workers.h"

#include "schema/error.h"
#include "web/http/content_coding.h"
#include "web/http/response_headers.h"

#include <exception>
#include <string>
#include <system_error>
#include <utility>

namespace dateline::web {
namespace {

constexpr int internal_error = 500;
constexpr int service_unavailable = 503;
constexpr std::size_t pipe_bytes = least_taken_bytes;  // the writer waits until all of it is taken
constexpr const char* retry_seconds = "2";

}  // namespace

Response finished(Response response, const Exchange& exchange) {
  finish_response(response, {accepts_gzip(exchange.head.accept_encoding), exchange.head.if_none_match});
  return response;
}

Response unavailable(const HttpError& error, const Exchange& exchange, const ErrorPage& page) {
  Response response = error_response(error, wants_json(raw_path(exchange.head.target)), page);
  response.headers.emplace_back("Retry-After", retry_seconds);
  return finished(std::move(response), exchange);
}

Workers::Workers(WorkerOptions options, const ResponderFactory& factory, RequestQueue& queue, Metrics& metrics,
                 UnsentBytes& unsent)
    : options_(std::move(options)), queue_(queue), metrics_(metrics), unsent_(unsent) {
  const std::size_t count = options_.jobs + options_.max_streams;
  for (std::size_t i = 0; i < count; ++i) responders_.push_back(factory());
  try {
    for (const auto& responder : responders_) threads_.emplace_back([this, &responder] { work(*responder); });
  } catch (const std::system_error& error) {
    end();
    throw schema::Error(schema::ErrorKind::Io,
                        std::string("start ") + std::to_string(count) + " workers: " + error.what(),
                        "choose fewer with --jobs");
  }
}

Workers::~Workers() {
  end();
}

void Workers::end() noexcept {
  queue_.close();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::work(Responder& responder) {
  while (auto item = queue_.pop()) {
    Exchange& exchange = *item->exchange;
    if (RequestQueue::Clock::now() - item->since > options_.max_wait) {
      refuse(exchange, "The server is too busy to answer this in time.", Refusal::WaitedTooLong);
    } else if (!unsent_.has_room()) {
      refuse(exchange, "Too many answers wait for clients that are slow to take them.", Refusal::TooManyUnsentBytes);
    } else {
      answer(exchange, responder);
    }
  }
}

void Workers::give(Exchange& exchange, Response response) {
  auto held = unsent_.hold(response.body.capacity());
  exchange.answer({std::move(response), nullptr, false, std::move(held)});
  queue_.done();
}

void Workers::refuse(Exchange& exchange, std::string_view message, Refusal reason) {
  metrics_.refused(reason);
  const HttpError error{service_unavailable, std::string(message), "Try again shortly."};
  give(exchange, unavailable(error, exchange, options_.error_page));
}

void Workers::answer(Exchange& exchange, Responder& responder) {
  Response response = respond(exchange, responder);
  if (!response.stream || exchange.head.method == "HEAD") {
    give(exchange, std::move(response));
    return;
  }
  if (queue_.begin_stream()) {
    stream(exchange, std::move(response));
    queue_.end_stream();
    return;
  }
  refuse(exchange, "Too many exports are being sent at the moment.", Refusal::TooManyStreams);
}

void Workers::stream(Exchange& exchange, Response response) {
  const auto produce = std::exchange(response.stream, nullptr);
  const auto pipe = std::make_shared<StreamPipe>(pipe_bytes, options_.max_stall, exchange.pause, exchange.resume);
  exchange.answer({std::move(response), pipe, false});
  send(*pipe, produce);
}

void Workers::send(StreamPipe& pipe, const std::function<void(BodySink&)>& produce) {
  try {
    produce(pipe);
    pipe.finish();
    pipe.wait_until_taken();
    return;
  } catch (const ClientGone&) {
    metrics_.aborted();
  } catch (const std::exception& error) {
    options_.complain(std::string("an export failed: ") + error.what());
  }
  pipe.fail();
}

Response Workers::respond(const Exchange& exchange, Responder& responder) const {
  try {
    return finished(responder.respond(exchange.request), exchange);
  } catch (const std::exception& error) {
    return failure(exchange, error.what());
  }
}

Response Workers::failure(const Exchange& exchange, std::string_view reason) const {
  options_.complain("answer " + std::string(raw_path(exchange.head.target)) + ": " + std::string(reason));
  const HttpError error{internal_error, "The server failed to answer this.", "Its log says why."};
  return finished(error_response(error, wants_json(exchange.request.path), options_.error_page), exchange);
}

}  // namespace dateline::web
