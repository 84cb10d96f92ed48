// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one request, from its first line to the last byte of its answer?
#pragma once

#include "web/http/client_address.h"
#include "web/http/message.h"
#include "web/http/request_rules.h"
#include "web/http/stream_pipe.h"
#include "web/http/unsent_bytes.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace dateline::web {

struct Answer {
  Response response;
  std::shared_ptr<StreamPipe> pipe;  // where set it gives the body
  bool close = false;                // the connection ends with it
  UnsentBytes::Held held = nullptr;  // kept as long as the body
};

/// Shared by the thread of its connection and the worker that answers it. The members above answer() are set by the
/// former before the latter sees it, and do not change from then on.
class Exchange {
public:
  explicit Exchange(std::string target);

  RequestHead head;
  ClientAddress client;
  Request request;
  bool counted = false;  // among the requests of its client
  std::size_t route = 0;
  std::chrono::system_clock::time_point started_at;
  std::chrono::steady_clock::time_point started;
  std::function<void()> pause;   // its connection, from the connection's thread
  std::function<void()> resume;  // from any thread, once for each pause

  /// The first answer counts, any later one is dropped; resumes the connection.
  void answer(Answer answer);
  /// The answer, once there is one; once.
  [[nodiscard]] std::optional<Answer> take_answer();
  /// Ends it now: `answer` if there is none yet, and a stream that is being sent is cut.
  void abandon(Answer answer);

  // For the log; of the connection's thread.
  int status = 0;
  std::uint64_t bytes = 0;

private:
  std::mutex mutex_;
  std::optional<Answer> answer_;
  std::shared_ptr<StreamPipe> pipe_;
  bool answered_ = false;
};

}  // namespace dateline::web
