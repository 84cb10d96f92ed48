// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/http/running_server.h"

#include "tests/web/http/raw_client.h"

#include <chrono>
#include <memory>
#include <utility>

namespace dateline::web::test {
namespace {

constexpr auto patience = std::chrono::seconds(5);

class AnsweringResponder final : public Responder {
public:
  explicit AnsweringResponder(Answerer answerer) : answerer_(std::move(answerer)) {}
  Response respond(const Request& request) override { return answerer_(request); }

private:
  Answerer answerer_;
};

ServerOptions with_listener(ServerOptions options) {
  if (options.listeners.empty()) options.listeners.push_back(open_listener("127.0.0.1:0"));
  return options;
}

}  // namespace

RunningServer::RunningServer(Answerer answerer, ServerOptions options)
    : server_(with_listener(std::move(options)),
              [answerer = std::move(answerer)] { return std::make_unique<AnsweringResponder>(answerer); }),
      address_(server_.addresses().front()),
      thread_([this] { server_.run(); }) {}

RunningServer::~RunningServer() {
  server_.stop();
  join();
}

void RunningServer::join() {
  if (thread_.joinable()) thread_.join();
}

void Gate::wait() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return open_; });
  --waiting_;
}

void Gate::open() {
  const std::lock_guard lock(mutex_);
  open_ = true;
  changed_.notify_all();
}

bool Gate::has_waiting(int count) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, patience, [&] { return waiting_ >= count; });
}

bool eventually(const std::function<bool()>& condition) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

Response text(std::string body) {
  Response response;
  response.body = std::move(body);
  return response;
}

double metric(const std::string& address, const std::string& series) {
  const std::string page = body_of(ask(address, get("/metrics")));
  const std::size_t found = page.find("\n" + series + " ");
  return found == std::string::npos ? -1 : std::stod(page.substr(found + series.size() + 2));
}

}  // namespace dateline::web::test
