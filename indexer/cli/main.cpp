// SPDX-License-Identifier: GPL-3.0-or-later
// dateline-index: parse, call, report.
#include "indexer/cli/commands.h"
#include "indexer/cli/options.h"
#include "schema/cli/last_resort.h"
#include "schema/cli/terminal.h"
#include "schema/error.h"

#include <csignal>
#include <exception>
#include <string>

namespace {

constexpr const char* program = "dateline-index";

int run(int argc, char** argv) {
  using namespace dateline;
  indexer::cli::Options options;
  int exit_status = 0;
  if (!indexer::cli::parse_options(argc, argv, options, exit_status)) return exit_status;
  const int status = indexer::cli::run_command(options);
  const int written = schema::cli::finish_output(program);
  return written != 0 ? written : status;
}

}  // namespace

int main(int argc, char** argv) {
  using dateline::schema::Error;
  using dateline::schema::ErrorKind;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen when the output is finished
  dateline::schema::cli::end_failed_writes_in_order(program);
  try {
    return run(argc, argv);
  } catch (const dateline::schema::cli::OutputClosed&) {
    return 0;
  } catch (const Error& error) {
    return dateline::schema::cli::report_error(program, error);
  } catch (const std::exception& error) {
    return dateline::schema::cli::report_error(program,
                                               Error(ErrorKind::Internal, error.what(), "please report this bug"));
  } catch (...) {
    return dateline::schema::cli::report_error(
        program, Error(ErrorKind::Internal, "unknown exception", "please report this bug"));
  }
}
