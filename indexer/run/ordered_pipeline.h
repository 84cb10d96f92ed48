// SPDX-License-Identifier: GPL-3.0-or-later
// How does work run on all cores while its results come out in the order in which it went in?
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// Items go in from one thread, are worked on by `jobs` threads, and their results are delivered in order of entry, one
/// at a time. At most `capacity` items are under way, so memory is bounded. The first exception, from the work or the
/// delivery, is thrown from push() or finish(); nothing is delivered after it. Work and delivery may throw nothing but
/// std::exception. The destructor ends the work on what was pushed, and delivers it.
template <typename Item, typename Result>
class OrderedPipeline {
public:
  /// One call per job: state of its own for each thread (stemmers, buffers).
  using MakeWorker = std::function<std::function<Result(Item)>()>;
  using Deliver = std::function<void(Result)>;

  /// At least one job and a capacity of one. Throws what `make_worker` throws.
  OrderedPipeline(unsigned jobs, std::size_t capacity, const MakeWorker& make_worker, Deliver deliver)
      : capacity_(std::max<std::size_t>(capacity, 1)), deliver_(std::move(deliver)) {
    std::vector<std::function<Result(Item)>> workers;
    for (unsigned i = 0; i < std::max(jobs, 1U); ++i) workers.push_back(make_worker());
    try {
      for (auto& work : workers) threads_.emplace_back([this, work = std::move(work)] { run(work); });
    } catch (const std::system_error&) {
      if (threads_.empty()) throw;  // else the system has no more threads to give: fewer do the same
    }
  }
  ~OrderedPipeline() { stop(); }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  void push(Item item) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return under_way_ < capacity_ || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    waiting_.emplace_back(next_number_++, std::move(item));
    ++under_way_;
    ready_.notify_one();
  }

  /// Waits until everything is delivered.
  void finish() {
    stop();
    if (failure_) std::rethrow_exception(failure_);
  }

private:
  void stop() {
    {
      const std::scoped_lock lock(mutex_);
      closed_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

  void fail() {
    const std::scoped_lock lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    waiting_.clear();
    room_.notify_all();
  }

  void run(const std::function<Result(Item)>& work) {
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return !waiting_.empty() || closed_; });
      if (waiting_.empty()) return;
      auto [number, item] = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      try {
        Result result = work(std::move(item));
        deliver_in_order(number, std::move(result));
      } catch (const std::exception&) {
        fail();
      }
    }
  }

  bool failed() {
    const std::scoped_lock lock(mutex_);
    return failure_ != nullptr;
  }

  void deliver_in_order(std::size_t number, Result result) {
    const std::scoped_lock delivery(delivery_mutex_);
    finished_.emplace(number, std::move(result));
    while (!finished_.empty() && finished_.begin()->first == next_delivery_ && !failed()) {
      Result next = std::move(finished_.begin()->second);
      finished_.erase(finished_.begin());
      ++next_delivery_;
      try {
        deliver_(std::move(next));
      } catch (const std::exception&) {
        fail();  // here, while no other thread can deliver
        return;
      }
      const std::scoped_lock lock(mutex_);
      --under_way_;
      room_.notify_one();
    }
  }

  const std::size_t capacity_;
  const Deliver deliver_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::deque<std::pair<std::size_t, Item>> waiting_;
  std::size_t next_number_ = 0;
  std::size_t under_way_ = 0;
  bool closed_ = false;
  std::exception_ptr failure_;

  std::mutex delivery_mutex_;
  std::map<std::size_t, Result> finished_;
  std::size_t next_delivery_ = 0;

  std::vector<std::thread> threads_;
};

}  // namespace dateline::indexer
