// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/exchange.h"

#include <utility>

namespace dateline::web {

Exchange::Exchange(std::string target)
    : started_at(std::chrono::system_clock::now()), started(std::chrono::steady_clock::now()) {
  head.target = std::move(target);
}

void Exchange::answer(Answer answer) {
  const std::lock_guard lock(mutex_);
  if (answered_) {
    if (answer.pipe) answer.pipe->close();
    return;
  }
  answered_ = true;
  pipe_ = answer.pipe;
  answer_ = std::move(answer);
  resume();
}

std::optional<Answer> Exchange::take_answer() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answer_, std::nullopt);
}

void Exchange::abandon(Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    if (pipe_) pipe_->close();
  }
  this->answer(std::move(answer));
}

}  // namespace dateline::web
