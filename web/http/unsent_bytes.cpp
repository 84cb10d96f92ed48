// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/unsent_bytes.h"

#include <utility>

namespace dateline::web {
namespace {

class Share {
public:
  Share(std::shared_ptr<std::atomic<std::size_t>> sum, std::size_t bytes) : sum_(std::move(sum)), bytes_(bytes) {
    *sum_ += bytes_;
  }
  ~Share() { *sum_ -= bytes_; }
  Share(const Share&) = delete;
  Share& operator=(const Share&) = delete;

private:
  const std::shared_ptr<std::atomic<std::size_t>> sum_;
  const std::size_t bytes_;
};

}  // namespace

std::chrono::milliseconds time_to_take(std::size_t bytes, std::chrono::milliseconds stall) {
  const std::size_t begun = (bytes + least_taken_bytes - 1) / least_taken_bytes;
  return stall * static_cast<std::chrono::milliseconds::rep>(1 + begun);
}

UnsentBytes::Held UnsentBytes::hold(std::size_t bytes) {
  return std::make_shared<const Share>(sum_, bytes);
}

}  // namespace dateline::web
