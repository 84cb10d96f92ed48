// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/run_printer.h"

#include "indexer/cli/report.h"
#include "schema/cli/terminal.h"

#include <csignal>

namespace dateline::indexer::cli {
namespace {

volatile std::sig_atomic_t stop_requested = 0;

void request_stop(int /*signal*/) {
  stop_requested = 1;
}

std::string progress_text(const RunProgress& progress) {
  switch (progress.phase) {
    case RunPhase::Walking:
      return "looking for files";
    case RunPhase::Reading: {
      const std::uint64_t percent = progress.bytes_total == 0 ? 100 : progress.bytes_done * 100 / progress.bytes_total;
      return "reading " + std::to_string(percent) + "%  files " + std::to_string(progress.files_done) + "/" +
             std::to_string(progress.files_total) + "  articles " + std::to_string(progress.articles) + "  rejected " +
             std::to_string(progress.rejected);
    }
    case RunPhase::Retagging:
      return "retagging " + std::to_string(progress.articles) + "/" + std::to_string(progress.articles_total);
    case RunPhase::Writing:
      return "writing " + std::to_string(progress.articles) + "/" + std::to_string(progress.articles_total);
    case RunPhase::Merging:
      break;
  }
  return "merging";
}

}  // namespace

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = request_stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

RunPrinter::RunPrinter(bool quiet) : show_progress_(!quiet && schema::cli::is_terminal(stderr)) {}

void RunPrinter::clear_line() {
  if (!line_shown_) return;
  std::fputs("\r\033[K", stderr);
  line_shown_ = false;
}

void RunPrinter::rejected(const RejectedRecord& record) {
  clear_line();
  std::fputs(rejected_text(record).c_str(), stderr);
  if (rejected_.size() < kept_rejections) rejected_.push_back(record);
}

void RunPrinter::progressed(const RunProgress& progress) {
  if (!show_progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_shown_ < std::chrono::milliseconds(100)) return;
  last_shown_ = now;
  std::fprintf(stderr, "\r\033[K%s", progress_text(progress).c_str());
  line_shown_ = true;
}

bool RunPrinter::interrupted() const {
  return stop_requested != 0;
}

void RunPrinter::finish() {
  clear_line();
}

}  // namespace dateline::indexer::cli
