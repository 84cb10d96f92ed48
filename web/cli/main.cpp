// SPDX-License-Identifier: GPL-3.0-or-later
// dateline-web: parse, serve, report.
#include "schema/cli/terminal.h"
#include "schema/error.h"
#include "web/cli/options.h"
#include "web/cli/serve.h"

#include <csignal>
#include <exception>

namespace {

constexpr const char* program = "dateline-web";

int run(int argc, char** argv) {
  using namespace dateline;
  web::cli::Options options;
  int exit_status = 0;
  if (!web::cli::parse_options(argc, argv, options, exit_status)) return exit_status;
  web::cli::serve(options);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  using dateline::schema::Error;
  using dateline::schema::ErrorKind;
  std::signal(SIGPIPE, SIG_IGN);  // a client that leaves is seen where it is written to
  try {
    return run(argc, argv);
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
