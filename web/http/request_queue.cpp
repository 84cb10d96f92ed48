// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/request_queue.h"

#include <utility>

namespace dateline::web {

RequestQueue::RequestQueue(std::size_t max_waiting, std::size_t jobs, std::size_t max_streams)
    : max_waiting_(max_waiting), jobs_(jobs), max_streams_(max_streams) {}

bool RequestQueue::reserve() {
  const std::lock_guard lock(mutex_);
  if (closed_ || items_.size() + reserved_ >= max_waiting_) return false;
  ++reserved_;
  return true;
}

void RequestQueue::push(std::shared_ptr<Exchange> exchange) {
  {
    const std::lock_guard lock(mutex_);
    --reserved_;
    items_.push_back({std::move(exchange), Clock::now()});
    // Else one of those at work takes it when it is done: to wake a worker that may not work costs more than it gives.
    if (at_work_ >= jobs_) return;
  }
  changed_.notify_one();
}

std::optional<RequestQueue::Item> RequestQueue::pop() {
  std::unique_lock lock(mutex_);
  const auto over = [this] { return closed_ && items_.empty() && reserved_ == 0; };
  changed_.wait(lock, [&] { return (!items_.empty() && at_work_ < jobs_) || over(); });
  if (items_.empty()) return std::nullopt;
  Item item = std::move(items_.front());
  items_.pop_front();
  ++at_work_;
  if (over()) changed_.notify_all();
  return item;
}

void RequestQueue::done() {
  const std::lock_guard lock(mutex_);
  --at_work_;
}

bool RequestQueue::begin_stream() {
  {
    const std::lock_guard lock(mutex_);
    if (streams_ >= max_streams_) return false;
    ++streams_;
    --at_work_;
  }
  changed_.notify_one();
  return true;
}

void RequestQueue::end_stream() {
  const std::lock_guard lock(mutex_);
  --streams_;
}

void RequestQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

RequestQueue::Load RequestQueue::load() const {
  const std::lock_guard lock(mutex_);
  return {items_.size() + reserved_, at_work_, streams_};
}

}  // namespace dateline::web
